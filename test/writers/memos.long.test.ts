import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/making/lay-out.ts';
import { ORGANIZATION_KINDS } from '../../src/organization/facts/names.ts';
import { readDossier } from '../../src/organization/read.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld } from '../../src/templating/rendered.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { compose } from '../../src/writers/pdf/compose.ts';
import { SAMPLE } from '../cli/run.ts';
import { metrics } from './pdf/fonts.ts';

const catalogue = readCatalogue(disk, [TEMPLATES]);
const { dossier } = await readDossier(disk, SAMPLE, catalogue.data.tables);
if (!dossier) throw new Error('no dossier');
const renderer = rendererOf(catalogue);
const LONG_NAME =
  'МБДОУ «Центр развития ребёнка – детский сад № 117 общеразвивающего вида «Золотая рыбка» города Энска»';

describe.each(ORGANIZATION_KINDS)('a memo of the kind %s', (kind) => {
  test.each(['sferum-vk', 'sferum-max'])('on %s stays on one page, with a long name too', (platform) => {
    for (const shortName of [dossier.organization.shortName, LONG_NAME]) {
      const organization = { ...dossier.organization, kind, platform, shortName };
      const memos = catalogue.templates.filter(({ id }) => id.startsWith('memo-'));
      expect(memos).toHaveLength(3);
      for (const template of memos) {
        const options = { date: null, signed: new Set<string>() };
        const made = renderer.render(template, { ...dossier, organization }, options);
        if (isWithheld(made)) continue;
        const { tree, layout } = layOut(made, organization.style);
        expect([template.id, compose(tree, layout, metrics).pages.length]).toEqual([template.id, 1]);
      }
    }
  });
});

test.each([4, 8] as const)('the cards of a group fill one sheet, %i of them', (cardsPerSheet) => {
  const style = { ...dossier.organization.style, cardsPerSheet };
  const organization = { ...dossier.organization, style };
  const template = catalogue.templates.find(({ id }) => id === 'invitations');
  if (!template) throw new Error('no invitations');
  const made = renderer.render(template, { ...dossier, organization }, { date: null, signed: new Set() });
  if (isWithheld(made)) throw new Error('withheld');
  const { tree, layout } = layOut(made, style);
  const sheets = made.tree.blocks.filter(({ type }) => type === 'appendix');
  expect(sheets.length).toBeGreaterThan(3);
  expect(compose(tree, layout, metrics).pages).toHaveLength(sheets.length);
});
