import type { Facts } from '../reading/yaml/section-reader.ts';
import { readAdditional, readAdministrator, readDeputy, readNew } from './administrator.ts';
import { numbered, readCouncils, reportNoParents } from './councils.ts';
import type { DocumentFacts, OrganizationDraft, OrganizationKind, Style } from './dossier.ts';
import type { People } from './people.ts';
import { isInn, isOgrn, isOkpo } from './requisites.ts';

const KINDS = new Map<string, OrganizationKind>([
  ['kindergarten', 'kindergarten'],
  ['детский сад', 'kindergarten'],
  ['school', 'school'],
  ['школа', 'school'],
  ['additional', 'additional'],
  ['дополнительное образование', 'additional'],
  ['college', 'college'],
  ['колледж', 'college'],
]);

const STANDARDS = new Map<string, '2016' | '2025'>([
  ['2016', '2016'],
  ['2025', '2025'],
]);

/** Reads the organisation file against the staff list. Facts that nothing works without are null, with errors, when they are missing. */
export function readOrganization(facts: Facts, people: People): OrganizationDraft {
  const kind = facts.word('kind', KINDS);
  if (kind === null) facts.required('kind', 'вид организации (kindergarten – детский сад, school – школа)');
  const names = {
    platform: facts.required('platform', 'платформа (sferum-vk или sferum-max)'),
    fullName: facts.required('fullName', 'полное наименование по уставу'),
    shortName: facts.required('shortName', 'сокращённое наименование по уставу'),
  };
  if (names.platform !== null) checkPlatform(names.platform, facts);
  const rest = { ...requisites(facts), ...officials(facts, people), ...acts(facts) };
  facts.finish();
  if (kind !== null) reportNoParents(facts, kind, rest.councils);
  return { kind, ...names, ...rest };
}

function checkPlatform(id: string, facts: Facts): void {
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) return;
  const message = `«platform»: «${id}» не может быть названием профиля платформы.`;
  facts.problem(
    'error',
    'organization/bad-word',
    'platform',
    message,
    'Можно: sferum-vk, sferum-max или имя своего профиля латинскими буквами.',
  );
}

function requisites(facts: Facts) {
  return {
    standard: facts.word('standard', STANDARDS),
    founder: facts.text('founder'),
    inn: facts.checked('inn', isInn, 'organization/bad-inn', 'неверный ИНН', digitsHint('ИНН', 10)),
    ogrn: facts.checked('ogrn', isOgrn, 'organization/bad-ogrn', 'неверный ОГРН', digitsHint('ОГРН', 13)),
    okpo: facts.checked('okpo', isOkpo, 'organization/bad-okpo', 'неверный ОКПО', digitsHint('ОКПО', 8)),
    address: facts.text('address'),
    phone: facts.phone('phone'),
    email: facts.email('email'),
    site: facts.checked(
      'site',
      isSite,
      'organization/bad-site',
      'не адрес сайта',
      'Напишите адрес как https://sadik.ru.',
    ),
    place: facts.text('place'),
  };
}

function digitsHint(name: string, count: number): string {
  return `В ${name} организации ${count} цифр, последняя – контрольная: сверьте со свидетельством.`;
}

function isSite(text: string): boolean {
  return /^(?:https?:\/\/)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?:[/?#][^\s"'<>]*)?$/u.test(
    text,
  );
}

function officials(facts: Facts, people: People) {
  facts.required('head', 'руководитель (фамилия, имя, отчество)');
  const administrator = readAdministrator(facts, people);
  return {
    head: people.one(facts, 'head'),
    actingHead: people.one(facts, 'actingHead'),
    administrator,
    deputyAdministrator: readDeputy(facts, people, administrator),
    additionalAdministrators: readAdditional(facts, people, administrator),
    newAdministrator: readNew(facts, people, administrator),
    controller: people.one(facts, 'controller'),
    publisher: people.one(facts, 'publisher'),
    acquainter: people.one(facts, 'acquainter'),
  };
}

function acts(facts: Facts) {
  return {
    councils: readCouncils(facts),
    documents: documents(facts.section('documents')),
    support: support(facts.section('support')),
    style: style(facts.section('style')),
  };
}

function documents(facts: Facts): Readonly<Record<string, DocumentFacts>> {
  return Object.fromEntries(facts.keys().map((id) => [id, numbered(facts.section(id))]));
}

function support(facts: Facts): OrganizationDraft['support'] {
  const read = { subject: facts.text('subject'), problem: facts.text('problem') };
  facts.finish();
  return read;
}

const SIZES = new Map<string, Style['fontSize']>([
  ['12', 12],
  ['13', 13],
  ['14', 14],
]);
const ORDER_WORDS = new Map<string, Style['orderWord']>([
  ['capitals', 'capitals'],
  ['spaced', 'spaced'],
]);
const ANSWERS = new Map<string, 'да' | 'нет'>([
  ['да', 'да'],
  ['true', 'да'],
  ['yes', 'да'],
  ['нет', 'нет'],
  ['false', 'нет'],
  ['no', 'нет'],
]);

function style(facts: Facts): Style {
  const read: Style = {
    fontSize: facts.word('fontSize', SIZES) ?? 14,
    lineSpacing: spacing(facts),
    orderWord: facts.word('orderWord', ORDER_WORDS) ?? 'capitals',
    spacedInitials: facts.word('spacedInitials', ANSWERS) === 'да',
  };
  facts.finish();
  return read;
}

function spacing(facts: Facts): number {
  const check = (text: string): boolean =>
    /^1(?:[.,]\d{1,2})?$/u.test(text) && Number(text.replace(',', '.')) <= 1.5;
  const text = facts.checked(
    'lineSpacing',
    check,
    'organization/bad-number',
    'не межстрочный интервал',
    'Напишите число от 1 до 1,5.',
  );
  return text === null ? 1 : Number(text.replace(',', '.'));
}
