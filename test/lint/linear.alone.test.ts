import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { expect, it } from 'vitest';
import { lintBytes } from './lint-text.ts';
import { PIECES } from './pieces.ts';
import { type ReadingWork, readingWork } from './reading-work.ts';

const SETTINGS = { kind: 'kindergarten', date: '2027-02-01' } as const;
const FIXTURES = join(import.meta.dirname, 'fixtures');

function linted(text: string): ReadingWork {
  const bytes = new TextEncoder().encode(text);
  return readingWork(() => lintBytes(bytes, SETTINGS));
}

it.each(PIECES)('four times as many %j are at most four times the reading', (piece) => {
  const count = piece.includes('\n') ? 60 : 300;
  const [some, many] = [count, 4 * count].map((n) => linted(`ПРИКАЗ\nя${piece.repeat(n)}`).characters);
  expect(many).toBeLessThan(4 * (some ?? 0));
});

/** Longer than anything that is cut out of a text to be shown. */
const LONG = 200;

it('a regular expression that is given a whole text goes over it once, whatever the text', () => {
  const acts = readdirSync(FIXTURES).map((name) => readFileSync(join(FIXTURES, name), 'utf8'));
  const works = [...acts, ...PIECES.map((piece) => piece.repeat(LONG))].map(linted);
  const patterns = works.flatMap(({ longest }) => [...longest]).filter(([, length]) => length >= LONG);
  const distinct = new Map(patterns.map(([pattern]) => [String(pattern), pattern]));
  expect(distinct.size).toBeGreaterThan(80);
  const slow = [...distinct.values()].filter(
    ({ source, flags }) => analyse({ source, flags }).reports.length,
  );
  expect(slow.map(String)).toEqual([]);
});
