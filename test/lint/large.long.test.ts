import { expect, it } from 'vitest';
import { readAct } from '../../src/lint/reading/read.ts';
import { doubling } from '../../src/lint/rules/doubling.ts';
import { lintBytes } from './lint-text.ts';
import { PIECES } from './pieces.ts';
import { wordFile } from './word-file.ts';

it.each(PIECES)('a file of very many %j is linted', (piece) => {
  const text = `ПРИКАЗ\nя${piece.repeat(piece.includes('\n') ? 20_000 : 200_000)}`;
  const settings = { kind: 'kindergarten', date: '2027-02-01' } as const;
  expect(lintBytes(new TextEncoder().encode(text), settings)).toBeInstanceOf(Array);
});

it('a word of eight million letters is no doubled word, and no bug', () => {
  const text = 'x'.repeat(8_000_000);
  const spots = [{ offset: 0, line: 1, column: 1, length: text.length }];
  expect(doubling({ paragraphs: [{ text, prose: text, marker: null, cell: false, spots }] })).toEqual([]);
});

it('a Word file that grows beyond all measure when it is unpacked is refused', () => {
  const { problems } = readAct(wordFile('x'.repeat(70 * 1024 * 1024)), 'act.docx');
  expect(problems.map(({ code }) => code)).toEqual(['file/bomb']);
});
