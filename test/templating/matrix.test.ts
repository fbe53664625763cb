import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentProblems } from '../../src/checks/document.ts';
import { withUsage } from '../../src/making/usage.ts';
import { readWorkspace, type Workspace } from '../../src/making/workspace.ts';
import type { Dossier, OrganizationKind } from '../../src/organization/dossier.ts';
import { ORGANIZATION_KINDS } from '../../src/organization/facts/names.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { checkTemplates } from '../../src/templating/catalogue-checks.ts';
import type { RegisterFacts } from '../../src/templating/register-facts.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld, type Rendered } from '../../src/templating/rendered.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { writeText } from '../../src/writers/text/text.ts';
import { SAMPLE } from '../cli/run.ts';
import { lintText } from '../lint/lint-text.ts';
import { isAll } from '../setup/runs.ts';
import { mapTexts } from './map-texts.ts';

const read = readCatalogue(disk, [TEMPLATES, join(import.meta.dirname, 'own-templates')]);
/** Requisites of recipients that nobody has found yet are blanks. */
const platformFacts = Object.fromEntries(
  Object.entries(read.data.platformFacts).map(([id, facts]) => [
    id,
    {
      ...facts,
      recipients: facts.recipients.map((one) => ({
        ...one,
        inn: one.inn ?? '9902000002',
        address: one.address ?? 'г. Энск',
      })),
    },
  ]),
);
const catalogue = { ...read, data: { ...read.data, platformFacts } };
const renderer = rendererOf(catalogue);
const sampleJob = { files: disk, input: SAMPLE, catalogue };
const workspace = await readWorkspace({ ...sampleJob, options: { today: '2027-01-01' } });
const { dossier: sample } = workspace;
if (!sample) throw new Error('no dossier');

/** Facts without words of any kind of organisation: what is left of them in a document comes from a template. */
const NEUTRAL = [
  [/«Детский сад «Сказка»/gu, '«Центр «Сказка»'],
  [/sferum\.example/gu, 'platform.example'],
  [/детского сада/gu, 'центра'],
  [/дошкольное образовательное/gu, 'образовательное'],
  [/(?:младший |старший )?воспитател\p{Ll}*/giu, 'педагоги'],
  [/учитель-/gu, 'педагог-'],
  [/воспитанник\p{Ll}*/gu, 'участников'],
  [/(?:средн|старш|младш|подготовительн)\p{Ll}{2,3}(?: к школе)? (групп\p{Ll}*)/giu, '$1'],
] as const;

/** Names of the platforms that a document of another profile must not have. */
const NAMES: Readonly<Record<string, RegExp>> = {
  'sferum-vk': /MAX|Вектор|Стрела/u,
  'sferum-max': /VK|Вектор|Стрела/u,
  vector: /Сферум|sferum|VK|MAX/u,
};

function neutral(text: string): string {
  return NEUTRAL.reduce((result, [found, instead]) => result.replace(found, instead), text);
}

/** A document that the sample does not date yet is told by the test of the samples, not by each of these. */
const documents = Object.fromEntries(
  catalogue.templates.map(({ id }) => [
    id,
    sample.organization.documents[id] ?? { number: '1', date: '2024-09-02', basis: null },
  ]),
);
const facts: Dossier = { ...sample, organization: { ...sample.organization, documents } };

/** The profile of the sample was in use until 2025; the documents of the others are a year younger. */
function factsFor(platform: string, kind: OrganizationKind, standard: '2016' | '2025'): Dossier {
  const mapped = mapTexts(facts, (text) => {
    const [, year, rest] = /^(\d{4})(-\d\d-\d\d)$/u.exec(text) ?? [];
    return year && platform !== 'sferum-vk' ? `${Number(year) + 1}${rest}` : neutral(text);
  }) as Dossier;
  return { ...mapped, organization: { ...mapped.organization, platform, kind, standard } };
}

/** Figures of usage in the words of each kind. */
const usages = new Map<OrganizationKind, Workspace['usage']>();
for (const kind of ORGANIZATION_KINDS) {
  const dossier = factsFor('sferum-vk', kind, '2025');
  const options = { ids: [], formats: [], date: null, period: null, today: '2026-11-23' };
  const { usage } = await withUsage({ ...workspace, dossier }, { ...sampleJob, options });
  usages.set(kind, mapTexts(usage, neutral) as Workspace['usage']);
}

/** Two years of orders, the first of them replaced. */
const REGISTER: RegisterFacts = {
  years: ['2024', '2025'].map((year) => ({
    year,
    orders: [
      {
        ordinal: 1,
        number: '5-од',
        date: `${year}-09-02`,
        title: 'Об использовании платформы',
        signer: 'Директор Е.П. Белозёрова',
        fate: year === '2024' ? 'утратил силу с 02.09.2025, № 5-од' : null,
      },
    ],
  })),
};

function renderAll(dossier: Dossier): readonly Rendered[] {
  const usage = usages.get(dossier.organization.kind) ?? null;
  const options = { date: null, signed: new Set<string>(), usage, register: REGISTER };
  return catalogue.templates.flatMap((template) => {
    const result = renderer.render(template, dossier, options);
    if (!isWithheld(result)) return [result];
    if (result.missing.length > 0) throw new Error(`${template.id}: ${JSON.stringify(result.missing)}`);
    expect([template.id, dossier.organization.kind]).toEqual([template.id, 'kindergarten']);
    return [];
  });
}

const SLIPS = [
  / {2}|\u00A0 | \u00A0|\u00A0{2}/u,
  /undefined|null|NaN|\[object|\{\{|\}\}/u,
  / [,.;:!?»)]|[«(„] |\.\.|,,|;;/u,
];

/** «УТВЕРЖДЕНО» goes with ПОЛОЖЕНИЕ, «УТВЕРЖДЕН» with ПЛАН: the ending the name of the act asks for. */
function wrongStamp(text: string): string | null {
  const stamp = /УТВЕРЖД[ЕЁ]Н(\p{Lu}?)(?!\p{L})/u.exec(text);
  const act =
    /^(?:[\p{Lu}-]{4,})(?=[\s,.]|$)/mu.exec(
      text
        .slice(stamp?.index)
        .replace(/УТВЕРЖД\p{Lu}+\s+приказом\s.*|УТВЕРЖД\p{Lu}+|ПРИНЯТО|С УЧЁТОМ МНЕНИЯ/gu, ''),
    )?.[0] ?? '';
  const ending = /(?:[ОЕ]|ИЕ)$/u.test(act)
    ? 'О'
    : /(?:[ИЫ]|ПРАВИЛА|СВЕДЕНИЯ)$/u.test(act)
      ? 'Ы'
      : /[АЯ]$/u.test(act)
        ? 'А'
        : '';
  return stamp && stamp[1] !== ending ? `${stamp[0]} ${act}` : null;
}

const PROFILES = Object.keys(NAMES);
const EDITIONS = ['2016', '2025'] as const;
/** Every kind on every platform in both editions with `npm run test:all`; every kind, platform and edition once or twice without. */
const CASES = PROFILES.flatMap((platform, row) =>
  ORGANIZATION_KINDS.flatMap((kind, column) =>
    EDITIONS.filter((_, index) => isAll || (column % PROFILES.length === row && column % 2 === index)).map(
      (edition) => [platform, kind, edition] as const,
    ),
  ),
);

describe.each(CASES)('%s, %s, %s', (platform, kind, edition) => {
  const dossier = factsFor(platform, kind, edition);

  it('has every fact, word and case that the templates name', () => {
    expect([...catalogue.problems, ...checkTemplates(catalogue, dossier.organization)]).toEqual([]);
  });

  it('makes every document without a word of another kind or platform, a blank or a slip', () => {
    for (const made of renderAll(dossier)) {
      const { template, tree, mail } = made;
      const problems = [...documentProblems(made, dossier, catalogue.data), ...made.problems];
      const text = [tree, ...(mail ? [mail.tree] : [])].map(writeText).join('\n').replaceAll(' | ', '\n');
      const slips = [...SLIPS, NAMES[platform] ?? /$^/u].map((slip) => slip.exec(text)?.[0] ?? null);
      const found = lintText(writeText(tree), { kind, platforms: catalogue.data.platforms });
      expect([template.id, problems, found, slips.filter(Boolean), wrongStamp(text)]).toEqual([
        template.id,
        [],
        [],
        [],
        null,
      ]);
    }
  });
});
