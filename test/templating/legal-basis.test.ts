import { expect, it } from 'vitest';
import { readWorkspace } from '../../src/making/workspace.ts';
import type { OrganizationKind } from '../../src/organization/dossier.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { citeLaw } from '../../src/templating/laws.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld } from '../../src/templating/rendered.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { SAMPLE } from '../cli/run.ts';

const catalogue = readCatalogue(disk, [TEMPLATES]);
const renderer = rendererOf(catalogue);
const { dossier: sample } = await readWorkspace({
  files: disk,
  input: SAMPLE,
  catalogue,
  options: { today: '2027-01-01' },
});
if (!sample) throw new Error('no dossier');

/** Numbers of the acts on which a regulation is based, and what is doubted of them. */
function basis(platform: string, kind: OrganizationKind, date: string | null): string {
  const template = catalogue.templates.find(({ id }) => id === 'regulation');
  if (!template || !sample) throw new Error('no regulation');
  const documents = { ...sample.organization.documents, regulation: { number: null, date, basis: null } };
  const dossier = { ...sample, organization: { ...sample.organization, platform, kind, documents } };
  const made = renderer.render(template, dossier, { date, signed: new Set(), usage: null });
  if (isWithheld(made)) throw new Error('withheld');
  expect(made.doubts).toEqual([]);
  const [, list = ''] = /разработано\sв\sсоответствии:([\s\S]*?)с\sуставом/u.exec(writeText(made.tree)) ?? [];
  return [...list.matchAll(/\sг\. №\s(\S+)/gu)].map(([, number]) => number).join(' ');
}

it.each([
  ['sferum-vk', 'kindergarten', '2024-08-31', '273-ФЗ 149-ФЗ 152-ФЗ 1241 816'],
  ['sferum-vk', 'kindergarten', '2024-09-01', '273-ФЗ 149-ФЗ 152-ФЗ 1241 1678'],
  ['sferum-vk', 'college', '2025-05-31', '273-ФЗ 149-ФЗ 152-ФЗ 436-ФЗ 1241 1678'],
  ['sferum-vk', 'additional', '2025-06-01', '273-ФЗ 149-ФЗ 152-ФЗ 436-ФЗ 41-ФЗ 1241 1678'],
  ['sferum-max', 'kindergarten', '2026-09-01', '273-ФЗ 149-ФЗ 152-ФЗ 41-ФЗ 156-ФЗ 1241 1678'],
  ['sferum-max', 'school', '2026-09-01', '273-ФЗ 149-ФЗ 152-ФЗ 436-ФЗ 41-ФЗ 156-ФЗ 1241 1678'],
  ['sferum-max', 'school', null, '273-ФЗ 149-ФЗ 152-ФЗ 436-ФЗ 41-ФЗ 156-ФЗ 1241 1678'],
] as const)('a regulation of %s, %s, %s is based on %s', (platform, kind, date, numbers) => {
  expect(basis(platform, kind, date)).toBe(numbers);
});

it('a code is cited by its name, everything else with date, number and title', () => {
  const doubts: string[] = [];
  const session = {
    lexicon: sample.forms,
    spacedInitials: false,
    hides: null,
    laws: catalogue.data.laws,
    date: '2026-09-01',
    clause: () => null,
    published: () => [],
    report: () => {},
    doubt: ({ key }: { readonly key: string }) => doubts.push(key),
  };
  expect(citeLaw(session, 'labour-code', 'gen')).toBe('Трудового кодекса Российской Федерации');
  expect(citeLaw(session, 'electronic-signature', 'ins').replace(/\s/gu, ' ')).toBe(
    'Федеральным законом от 6 апреля 2011 г. № 63-ФЗ «Об электронной подписи»',
  );
  expect(doubts).toEqual([]);
});
