import { expect, test, vi } from 'vitest';
import type { ColumnFacts } from '../../src/organization/columns/describe.ts';
import type { Facts } from '../../src/organization/facts/describe.ts';
import { MemoryFiles } from '../world/memory.ts';
import { GOOD, withFacts } from './support.ts';

const { LICENCE, RATE } = vi.hoisted(() => ({
  LICENCE: {
    licence: {
      kind: 'text',
      label: 'лицензия',
      help: 'Номер и дата лицензии.',
      example: 'Л035-00000-00/00000001',
      blank: 33,
    },
  } as const satisfies Facts,
  RATE: {
    rate: { type: 'count', title: 'Ставка', synonyms: ['Ставок'], label: 'ставка', help: 'Сколько ставок.' },
  } as const satisfies ColumnFacts,
}));

vi.mock('../../src/organization/facts/organization-facts.ts', async (original) => {
  const real = await original<typeof import('../../src/organization/facts/organization-facts.ts')>();
  const { ORGANIZATION_FACTS, CHAPTERS } = real;
  const chapter = { title: 'Разрешения', facts: LICENCE };
  return { ORGANIZATION_FACTS: { ...ORGANIZATION_FACTS, ...LICENCE }, CHAPTERS: [...CHAPTERS, chapter] };
});

vi.mock('../../src/organization/columns/group-columns.ts', async (original) => {
  const { GROUP_FACTS } = await original<typeof import('../../src/organization/columns/group-columns.ts')>();
  const { columnsOf } = await import('../../src/organization/columns/describe.ts');
  const facts = { ...GROUP_FACTS, ...RATE };
  return { GROUP_FACTS: facts, GROUPS_COLUMNS: columnsOf(facts, [['name']]) };
});

const TEMPLATE = `<head><title>Справка</title></head><body><p>Лицензия {{organization.licence}}.</p>
{{#each groups as |unit|}}<p>{{unit.name}}: {{unit.rate}}</p>{{/each}}</body>`;

async function world(files: Readonly<Record<string, string | null>>) {
  const { readCatalogue } = await import('../../src/templating/catalogue.ts');
  const { readDossier } = await import('../../src/organization/read.ts');
  const all = Object.entries({ ...GOOD, ...files }).map(
    ([name, text]) => [`in/${name}`, text ?? ''] as const,
  );
  const memory = new MemoryFiles({ ...Object.fromEntries(all), 't/note.hbs': TEMPLATE });
  return { reading: await readDossier(memory, 'in'), catalogue: readCatalogue(memory, ['t']), memory };
}

test('a fact and a column added in one place are read, checked, printed, listed and in the starter', async () => {
  const { checkTemplates } = await import('../../src/templating/catalogue-checks.ts');
  const { rendererOf } = await import('../../src/templating/render.ts');
  const given = await world({
    ...withFacts('licence: Л035-7'),
    'groups.csv': 'Подразделение;Ставок\nСолнышко;2\n',
  });
  expect(given.reading.problems).toEqual([]);
  const { dossier } = given.reading;
  if (!dossier) throw new Error('no dossier');
  expect(dossier.organization).toMatchObject({ licence: 'Л035-7' });
  expect(dossier.groups).toMatchObject([{ name: 'Солнышко', rate: 2 }]);
  const [template] = given.catalogue.templates;
  if (!template) throw new Error('no template');
  expect(checkTemplates(given.catalogue, { platform: 'none', kind: 'school' })).toEqual([]);
  const render = rendererOf(given.catalogue).render;
  const made = render(template, dossier, { date: null, signed: new Set() });
  expect(JSON.stringify(made)).toContain('Лицензия Л035-7.');
  expect(JSON.stringify(made)).toContain('Солнышко: 2');
});

test('where it is missing there is a blank of its length, and a warning that names it', async () => {
  const { rendererOf } = await import('../../src/templating/render.ts');
  const { reading, catalogue } = await world({});
  const [template] = catalogue.templates;
  if (!template || !reading.dossier) throw new Error('nothing to render');
  const made = rendererOf(catalogue).render(template, reading.dossier, { date: null, signed: new Set() });
  expect(JSON.stringify(made)).toContain('_'.repeat(33));
  expect('problems' in made && made.problems.map(({ hint }) => hint)).toContain(
    'Впишите в файл: organization.yaml: licence.',
  );
});

test('it is in the starter, a misspelt key is told', async () => {
  const { starterFiles } = await import('../../src/making/starter.ts');
  const { catalogue } = await world({});
  const texts = starterFiles(catalogue).map(({ bytes }) => new TextDecoder().decode(bytes));
  expect(texts.join('\n')).toMatch(
    /# Лицензия\. Номер и дата лицензии\.\n# Пример: Л035-00000-00\/00000001\nlicence:\n/u,
  );
  expect(texts.join('\n')).toMatch(/Подразделение;.*;Ставка\n/u);
  const { reading } = await world(withFacts('lisence: 1'));
  expect(reading.problems.map(({ hint }) => hint).join()).toContain('Может быть, «licence»?');
});
