import { expect, it } from 'vitest';
import { lintBytes } from './lint-text.ts';
import { PIECES } from './pieces.ts';

it.each(PIECES)('a file of very many %j is linted', (piece) => {
  const text = `ПРИКАЗ\nя${piece.repeat(piece.includes('\n') ? 20_000 : 200_000)}`;
  const settings = { kind: 'kindergarten', date: '2027-02-01' } as const;
  expect(lintBytes(new TextEncoder().encode(text), settings)).toBeInstanceOf(Array);
});
