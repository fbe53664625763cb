import { describe, expect, it, test } from 'vitest';
import type { Dossier, OrganizationKind } from '../../src/organization/dossier.ts';
import { readDossier } from '../../src/organization/read.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld } from '../../src/templating/rendered.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { GOOD, withFacts } from '../organization/support.ts';
import { MemoryFiles } from '../world/memory.ts';

const catalogue = readCatalogue(disk, [TEMPLATES]);
const renderer = rendererOf(catalogue);

async function dossierWith(kind: OrganizationKind, pupils: string | null): Promise<Dossier> {
  const texts = {
    ...GOOD,
    ...withFacts(`kind: ${kind}`),
    ...(pupils === null ? {} : { 'pupils.csv': pupils }),
  };
  const files = Object.entries(texts).map(([name, text]) => [`in/${name}`, text] as const);
  const { dossier, problems } = await readDossier(
    new MemoryFiles(Object.fromEntries(files)),
    'in',
    catalogue.data.tables,
  );
  if (!dossier) throw new Error(JSON.stringify(problems));
  return dossier;
}

/** The papers of the document, each in one line: what stands between its title and the next. */
async function papers(id: string, kind: OrganizationKind, pupils: string | null): Promise<readonly string[]> {
  const template = catalogue.templates.find((candidate) => candidate.id === id);
  if (!template) throw new Error(id);
  const made = renderer.render(template, await dossierWith(kind, pupils), { date: null, signed: new Set() });
  if (isWithheld(made)) throw new Error(`${id} of ${kind}`);
  return made.tree.blocks.map((block) => writeText({ ...made.tree, blocks: [block] }).replace(/\s+/gu, ' '));
}

const PARENT = /Родитель \(законный представитель\) Лисицын О\. П\./u;
const PUPIL = /Обучающийся Лисицына Вера/u;

describe('who signs a consent', () => {
  test.each([
    ['13', true, false],
    ['до 14 лет', true, false],
    ['14 лет', true, true],
    ['17', true, true],
    ['18', false, true],
    ['', true, true],
  ])('of a pupil of %s', async (age, parent, pupil) => {
    const list = `ФИО;Возраст;Родитель\nЛисицына Вера;${age};Лисицын О. П.\n`;
    for (const id of ['consent-pupil', 'consent-image']) {
      const [paper = '', ...others] = await papers(id, 'school', list);
      expect(others).toEqual([]);
      expect([PARENT.test(paper), PUPIL.test(paper.replace('(с 14 лет) ', ''))]).toEqual([parent, pupil]);
      expect(paper.includes('Я, Лисицына Вера, адрес')).toBe(!parent);
      expect(paper).toContain('Отказ от него и его отзыв не влекут неблагоприятных последствий');
    }
  });

  it('of a kindergarten is the parent, whatever the age', async () => {
    const [paper] = await papers(
      'consent-image',
      'kindergarten',
      'ФИО;Возраст;Родитель\nЛис Вера;18;Лис О. П.\n',
    );
    expect(paper).toMatch(
      /Я, Лис О\. П\., адрес.*Родитель \(законный представитель\) Лис О\. П\. __\.__\.20__ ?$/u,
    );
  });
});

it('a list gives a paper each, in its order; without one there is a blank paper for both', async () => {
  const ids = ['parent-choice', 'consent-pupil', 'consent-image'];
  for (const id of ids) {
    const two = await papers(id, 'college', 'Студент\nЁж Иван\nУж Пётр\n');
    expect(two.map((paper) => /Ёж Иван|Уж Пётр/u.exec(paper)?.[0])).toEqual(['Ёж Иван', 'Уж Пётр']);
    const [blank, ...others] = await papers(id, 'college', null);
    expect(others).toEqual([]);
    expect(blank).toMatch(/: _{20}/u);
    expect(blank).toMatch(
      /Родитель \(законный представитель\).*(?:Студент \(с 14 лет\)|или совершеннолетний студент)/u,
    );
  }
});
