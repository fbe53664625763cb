import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** A row of a table: its words, and the name that stands for them with its file. */
interface Row {
  readonly words: string;
  readonly name: string;
  readonly file: string;
}

const LINES = readFileSync('docs/glossary.md', 'utf8').split('\n');
const ROWS = LINES.filter((line) => /^\| (?!word \||---)/u.test(line)).map(rowOf);

function rowOf(line: string): Row {
  const [, words, name, file] = /^\| (.+?) \| .+ \| `(\w+)`, `(\S+)` \|$/u.exec(line) ?? [];
  if (words === undefined || name === undefined || file === undefined)
    throw new Error(`no row of the glossary: ${line}`);
  return { words, name, file };
}

it('every word of docs/glossary.md is where the page says', () => {
  expect(ROWS.length).toBeGreaterThan(80);
  const lost = ROWS.filter(({ name, file }) => {
    const declared = new RegExp(`(?:interface|type|class|function\\*?|const) ${name}\\b`, 'u');
    return !existsSync(file) || !declared.test(readFileSync(file, 'utf8'));
  });
  expect(lost).toEqual([]);
});

it('no word is told twice', () => {
  const words = ROWS.flatMap(({ words }) => words.split(', '));
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
