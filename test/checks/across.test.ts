import { describe, expect, it } from 'vitest';
import { documentProblems } from '../../src/checks/document.ts';
import { unknownPlatform, unverifiedPlatform } from '../../src/checks/platform.ts';
import { plainText } from '../../src/document/plain-text.ts';
import type { Dossier, Organization } from '../../src/organization/dossier.ts';
import { readDossier } from '../../src/organization/read.ts';
import { type Problem, reveal } from '../../src/problem.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import type { TemplateData } from '../../src/templating/data.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld, type Rendered } from '../../src/templating/rendered.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { SAMPLE } from '../cli/run.ts';

const catalogue = readCatalogue(disk, [TEMPLATES]);
const renderer = rendererOf(catalogue);
const { dossier } = await readDossier(disk, SAMPLE, catalogue.data.tables);
if (!dossier) throw new Error('no dossier');
const administrator = dossier.organization.administrator;

/** The documents of the sample with changes; these templates, or all. */
function render(
  changes: Partial<Organization> = {},
  date: string | null = null,
  ids: readonly string[] = [],
): readonly Rendered[] {
  const changed = { ...dossier, organization: { ...dossier?.organization, ...changes } } as typeof dossier;
  if (!changed) throw new Error('no dossier');
  const options = { date, signed: new Set<string>(), usage: null };
  return catalogue.templates
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map((template) => renderer.render(template, changed, options))
    .filter((result): result is Rendered => !isWithheld(result))
    .map((made) => withFindings(made, changed, catalogue.data));
}

const sample = render();

/** The document with what its finished text shows among its problems. */
function withFindings(made: Rendered, of: Dossier, data: TemplateData): Rendered {
  return { ...made, problems: [...documentProblems(made, of, data), ...made.problems] };
}

function structureOf(groups: Dossier['groups']): string {
  const template = catalogue.templates.find(({ id }) => id === 'structure');
  if (!template || !dossier) throw new Error('no structure');
  const options = { date: null, signed: new Set<string>(), usage: null };
  const made = renderer.render(template, { ...dossier, groups }, options);
  return isWithheld(made) ? '' : plainText(made.tree.blocks);
}

function text({ tree, mail }: Rendered): string {
  return plainText([...tree.blocks, ...(mail?.tree.blocks ?? [])]);
}

function shown(problems: readonly Problem[], code: string): readonly string[] {
  return problems
    .filter((problem) => problem.code === code)
    .map((problem) => reveal(problem, false))
    .map(({ severity, message, hint }) => `${severity} ${message} ${hint}`);
}

describe('private contacts', () => {
  it('the administrator’s phone is the same in every document that has it', () => {
    const holders = sample.filter((one) => text(one).includes(administrator?.mobile ?? '-'));
    expect(holders.map(({ template }) => template.id)).toEqual([
      'consent-administrator',
      'request',
      'support-request',
    ]);
    for (const one of holders) {
      const phones = text(one).match(/\+7\s\(9\d\d\)[\s\d-]{10}/gu) ?? [];
      const own = phones.filter((phone) => phone !== dossier.organization.phone);
      expect([one.template.id, ...new Set(own)]).toEqual([one.template.id, administrator?.mobile]);
    }
  });

  it('are in no document for the site, or that is an error', () => {
    const site = sample.filter(({ template }) => template.meta.site);
    expect(site.map(({ template }) => template.id)).toEqual(
      expect.arrayContaining(['regulation', 'order-use', 'order-administrator', 'memo-parents']),
    );
    for (const { problems } of site) expect(shown(problems, 'document/private-contact')).toEqual([]);
    const place = `г. Энск, тел. ${administrator?.mobile?.replaceAll('\u00A0', ' ')}`;
    const [order] = render({ place }, null, ['order-administrator']);
    expect(shown(order?.problems ?? [], 'document/private-contact')).toEqual([
      'error Документ предназначен для сайта, а в нём номер мобильного телефона работника: +7***. Уберите его: личные контакты указывают только в заявке, обращении и согласии.',
    ]);
  });

  it('the organisation’s own phone may be the head’s', () => {
    const mobile = administrator?.mobile ?? null;
    const [order] = render({ phone: mobile, place: mobile }, null, ['order-administrator']);
    expect(text(order as Rendered)).toContain(mobile);
    expect(shown(order?.problems ?? [], 'document/private-contact')).toEqual([]);
  });
});

it('a consent is a document of its own: no other document has it or is a part of it', () => {
  const consents = sample.filter((one) => /СОГЛАСИЕ|даю\s.*согласие/u.test(text(one)));
  const ids = consents.map(({ template }) => template.id);
  expect(ids).toEqual(['consent-new-administrator', 'consent-administrator', 'consent-image']);
  const isAppended = consents.some(({ tree }) =>
    tree.blocks.some((block) => block.type === 'appendix' && block.mark.length > 0),
  );
  const attached = catalogue.templates.flatMap(({ meta }) => meta.mail?.attach ?? []);
  expect([isAppended, attached.filter((id) => ids.includes(id))]).toEqual([false, []]);
});

it('protocols of councils that are missing are blanks with warnings', () => {
  const councils = [
    { kind: 'parents', name: 'Совет родителей', protocol: { number: null, date: null } },
  ] as const;
  const [regulation] = render({ councils }, null, ['regulation']);
  expect(shown(regulation?.problems ?? [], 'document/blank').map((one) => one.split(': ')[0])).toEqual([
    'warning Не заполнено «дата протокола», оставлено место для записи от руки. Впишите в файл',
    'warning Не заполнено «номер протокола», оставлено место для записи от руки. Впишите в файл',
  ]);
  expect(text(regulation as Rendered)).toMatch(/\(протокол от\s«___»[^\n]*\s№\s_+\)/u);
});

it('the structure names every pedagogical worker once, with groups and without', () => {
  const names = dossier.staff
    .filter(({ pedagogical, dismissed }) => pedagogical && dismissed === null)
    .map(({ last, first, middle }) => `${last} ${first} ${middle}`);
  const additional = dossier.organization.additionalAdministrators.length;
  for (const groups of [dossier.groups, []]) {
    const found = structureOf(groups);
    expect(names.filter((name) => !found.includes(name))).toEqual([]);
    const times = names.reduce((sum, name) => sum + found.split(name).length - 1, 0);
    expect(times).toBe(names.length + 1 + additional);
  }
});

it('the letter to the support is sent with its subject, and may be left to be filled in', () => {
  const letter = (support: Organization['support']): Rendered | undefined =>
    render({ support }, null, ['support-request'])[0];
  const filled = letter({ subject: 'О восстановлении доступа', problem: 'Код не приходит.' });
  expect(filled?.mail).toMatchObject({
    to: 'info@sferum.ru',
    subject: 'О восстановлении доступа: МБДОУ «Детский сад «Сказка»',
  });
  expect(plainText(filled?.mail?.tree.blocks)).toContain('\nКод не приходит.\n');
  const empty = letter({ subject: null, problem: null });
  expect(empty?.problems).toEqual([]);
  const text = plainText(empty?.tree.blocks).replaceAll('\u00A0', ' ');
  expect(text).toContain('\nОб оказании технической поддержки\n');
  expect(text).toMatch(/\nСуть вопроса:\s_{40,}\n_{60,}\n/u);
});

describe('the platform', () => {
  it('must have a profile: one error, not one for every word', () => {
    const problems = unknownPlatform('sferum-mak', catalogue.data);
    expect(problems.map(({ code, severity, hint }) => [code, severity, hint?.slice(0, 29)])).toEqual([
      ['organization/unknown-platform', 'error', 'Может быть, «sferum-max»? Ест'],
    ]);
  });

  it('is called so for a time: documents dated outside it are told', () => {
    const documents = { 'order-use': { number: '1', date: '2026-01-12', basis: null } };
    const made = render({ documents, platform: 'sferum-vk' }, '2025-12-31');
    const told = made.filter(({ problems }) => shown(problems, 'document/platform-out-of-time').length > 0);
    expect(told.map(({ template }) => template.id)).toEqual(['order-use']);
    expect(shown(told[0]?.problems ?? [], 'document/platform-out-of-time')[0]).toContain(
      'Дата документа 12.01.2026, а платформу называли так по 31.12.2025.',
    );
  });
});

describe('a platform profile', () => {
  it('that nobody has compared yet is warned of once, with what is to be compared', () => {
    const [problem, ...more] = unverifiedPlatform('sferum-max', catalogue.data);
    expect(more).toEqual([]);
    expect(problem?.message).toBe(
      'Адреса и получатели данных в профиле платформы не сверены: info@sferum.ru, https://sferum.ru/?p=instructions, https://sferum.ru, ООО «Цифровое образование», ООО «МАХ».',
    );
  });

  it('is silent of what was compared', () => {
    const facts = catalogue.data.platformFacts['sferum-vk'];
    if (!facts) throw new Error('no profile');
    const recipients = facts.recipients.map((one) => ({ ...one, verified: '2026-11-27' }));
    const told = (verified: Readonly<Record<string, string | null>>): readonly string[] =>
      unverifiedPlatform('sferum-vk', {
        ...catalogue.data,
        platformFacts: { 'sferum-vk': { recipients, verified } },
      }).map(({ message }) => message);
    expect(told({ siteUrl: '2026-11-27' })).toEqual([]);
    expect(told({ siteUrl: null })).toEqual([
      'Адреса и получатели данных в профиле платформы не сверены: https://sferum.ru.',
    ]);
  });
});

describe('citations', () => {
  it('of an act that is not in force yet: the warning names the document and the clause', () => {
    const documents = { regulation: { number: null, date: '2023-09-01', basis: null } };
    const [regulation] = render({ documents, platform: 'sferum-max' }, null, ['regulation']);
    expect(shown(regulation?.problems ?? [], 'law/doubtful-citation')[0]).toBe(
      'warning Ссылка на акт № 156-ФЗ «О создании многофункционального сервиса обмена информацией и о внесении изменений в отдельные законодательные акты Российской Федерации»: на дату документа ещё не действует (с 24.06.2025). Проверьте, какой акт действует сейчас, и исправьте ссылку в документе перед подписанием.',
    );
  });

  it('of an act that nobody has verified, or that another has replaced', () => {
    const laws = catalogue.data.laws;
    const education = laws.education;
    if (!education) throw new Error('no law');
    const change = (changes: Partial<typeof education>): readonly string[] => {
      const data = { ...catalogue.data, laws: { ...laws, education: { ...education, ...changes } } };
      const template = catalogue.templates.find(({ id }) => id === 'order-use');
      if (!template) throw new Error('no order');
      const options = { date: null, signed: new Set<string>(), usage: null };
      const made = rendererOf({ ...catalogue, data }).render(template, dossier, options);
      return isWithheld(made)
        ? []
        : shown(withFindings(made, dossier, data).problems, 'law/doubtful-citation').map(
            (one) => one.split('Ссылка')[1] ?? '',
          );
    };
    expect(change({})).toEqual([]);
    expect(change({ verified: false })[0]).toContain('реквизиты не проверены по официальному тексту');
    expect(change({ validTo: '2024-08-29', replacedBy: 'information' })[0]).toMatch(
      /уже не действует \(по 29\.08\.2024\)\. Проверьте/u,
    );
  });
});
