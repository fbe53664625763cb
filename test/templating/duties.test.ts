import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { CASES, renderCase } from '../cases.ts';
import { ROOT } from '../cli/run.ts';
import { DUTIES } from './duties.ts';

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');
const read = (path: string): string => oneLine(readFileSync(join(ROOT, path), 'utf8'));

const source = read('test/lint/fixtures/regulation-source.txt');
const ids = [...read('templates/regulation.hbs').matchAll(/id="([\w-]+)"/gu)].map(([, id = '']) => id);

describe.each(CASES)('the regulation of %s', async (name) => {
  const { documents } = await renderCase(name);
  const regulations = documents.filter(({ template }) => template.id === 'regulation');
  const text = oneLine(regulations.map(({ tree }) => writeText(tree)).join());

  it.each(DUTIES)('has what clause $clause of the source says: $source', ({ id, says }) => {
    expect(ids).toContain(id);
    expect(text).toMatch(says);
  });
});

it('the table quotes the source document and leaves nothing of it out', () => {
  expect(DUTIES.filter((duty) => !source.includes(duty.source)).map((duty) => duty.source)).toEqual([]);
  const [, ...clauses] = source.split(/(?<!\S)(\d\.\d)\.?\s/u);
  const numbers = clauses.filter((_, index) => index % 2 === 0);
  expect([...new Set(DUTIES.map(({ clause }) => clause))]).toEqual(['1.0', ...numbers]);
  const items = source.split(/\s–\s*(?=\p{Ll}{3}|А)|(?<!\S)\d\.\d\.?\s|\s\d\. (?=\p{Lu})/u);
  const left = items.filter((item) => !DUTIES.some((duty) => `${item} – обеспечивает`.includes(duty.source)));
  expect(left.map((item) => item.trim()).filter((item) => !HEADINGS.test(item))).toEqual([]);
});

/** Titles of the source's sections, and the tail of an item that its own dash has cut off. */
const HEADINGS =
  /^(?:$|Организация работы участников|Права участников|Заключительные положения|с целью присоединения всех)/u;

it('what is to be produced is a document of the catalogue', () => {
  const made = readCatalogue(disk, [TEMPLATES]).templates.map(({ id }) => id);
  const named = new Set(DUTIES.flatMap(({ documents }) => documents));
  expect([...named].filter((id) => !made.includes(id))).toEqual([]);
});
