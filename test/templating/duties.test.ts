import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ORGANIZATION_KINDS } from '../../src/organization/facts/names.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld } from '../../src/templating/rendered.ts';
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

const catalogue = readCatalogue(disk, [TEMPLATES]);
const renderer = rendererOf(catalogue);
const regulation = catalogue.templates.find(({ id }) => id === 'regulation');
const cases = await Promise.all(CASES.map(async (name) => [name, (await renderCase(name)).dossier] as const));

/** Every kind on both platforms, whatever the case is. */
const KINDS = ORGANIZATION_KINDS.flatMap((kind) =>
  cases.map(([name, dossier]) => [kind, name, dossier] as const),
);

describe.each(KINDS)('the regulation of a %s, by the facts of %s', (kind, _, dossier) => {
  const organization = { ...dossier.organization, kind };
  const made =
    regulation &&
    renderer.render(regulation, { ...dossier, organization }, { date: null, signed: new Set() });
  const text = made && !isWithheld(made) ? oneLine(writeText(made.tree)) : '';

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
  const made = catalogue.templates.map(({ id }) => id);
  const named = new Set(DUTIES.flatMap(({ documents }) => documents));
  expect([...named].filter((id) => !made.includes(id))).toEqual([]);
});
