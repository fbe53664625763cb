import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROWS = [
  ...readFileSync('docs/glossary.md', 'utf8').matchAll(/^\| (.+?) \| .+ \| `(\w+)`, `(\S+)` \|$/gmu),
];

it('every word of docs/glossary.md is where the page says', () => {
  expect(ROWS.length).toBeGreaterThan(80);
  const lost = ROWS.filter(([, , name = '', file = '']) => {
    const declared = new RegExp(`(?:interface|type|class|function\\*?|const) ${name}\\b`, 'u');
    return !declared.test(readFileSync(file, 'utf8'));
  });
  expect(lost.map(([row]) => row)).toEqual([]);
});

it('no word is told twice', () => {
  const words = ROWS.flatMap(([, words = '']) => words.split(', '));
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});
