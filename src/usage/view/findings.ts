import { withCapital } from '../../russian/text/first-letter.ts';
import { agree, countForm, formatNumber, pluralOf, rounded } from '../../russian/text/number.ts';
import type { UsageRole } from '../role.ts';
import type { Coverage } from './coverage.ts';
import { extremes } from './extremes.ts';
import { movement } from './movement.ts';
import { norm } from './norm.ts';
import { about, type RoleWords } from './role-words.ts';
import { sentence } from './sentence.ts';
import { unitRoles, type ViewSource } from './source.ts';
import { normsOfUnions } from './unions.ts';
import { unitsUnderTarget } from './units-under-target.ts';
import { unknownWords } from './unknown-units.ts';
import { joined, measured, percent } from './wording.ts';

/**
 * What the figures mean, by these rules: of each main role how many are registered, how many active and whether the norms
 * are met; the largest rise and fall, unless the periods are too unlike in their data to be compared; units under the
 * norm; roles without data.
 */
export function findings(source: ViewSource, coverage: Coverage): readonly string[] {
  const main = source.roles.filter(({ isMain }) => isMain);
  return [
    ...main.flatMap((role) => [...registration(source, role), ...activity(source, role, coverage)]),
    ...normsOfUnions(source),
    ...perEducator(source),
    ...(coverage.isComparable ? extremes(source) : []),
    ...(coverage.isPartlyKnown ? [uncompared()] : []),
    ...(coverage.isComparable ? unlike(source) : []),
    ...unitRoles(source).flatMap((role) => unitsUnderTarget(source, role)),
    ...source.silent.map(({ many }) => sentence`${about(many.prep)} выгрузки данных не содержат.`),
  ];
}

const uncompared = (): string =>
  sentence`Рост и снижение показателей не оцениваются: данные есть не за все дни сравниваемых периодов.`;

/** Roles whose changes are not told because other units have data now than before. */
function unlike({ roles, row, isAlike, vocabulary }: ViewSource): readonly string[] {
  const isUnlike = ({ role }: RoleWords): boolean =>
    row(role, null, 'active_week').previous !== null && !isAlike(role, 'active_week', 'previous');
  const names = roles.filter((one) => one.isMain && isUnlike(one)).map(({ many }) => many.gen);
  const groups = pluralOf(vocabulary.group.nom).dat;
  return names.length === 0
    ? []
    : [
        sentence`Изменение числа активных ${joined(names)} не оценивается: данные за два периода есть не по одним и тем же ${groups}.`,
      ];
}

/** «Зарегистрировано 23 педагога из 24 (95,8 %); норма 100 % не достигнута.» */
function registration(source: ViewSource, { role, one }: RoleWords): readonly string[] {
  const { row } = source;
  const { value } = row(role, null, 'registered');
  if (value === null) return [];
  const headcount = row(role, null, 'headcount').value;
  if (headcount !== null && value > headcount) return [overHeadcount(value, headcount, one)];
  const verb = countForm(value) === 'one' ? 'Зарегистрирован' : 'Зарегистрировано';
  const all = headcount === null ? '' : sentence` из ${formatNumber(headcount)}`;
  const shown = inBrackets(source, role);
  const doubtful = withoutShare(source, role);
  const met = norm(source, role, 'registered_share', percent);
  return [sentence`${verb} ${agree(value, one)}${all}${shown}${doubtful}${met}.`];
}

/** « (95,8 %; нет данных по группе «Ель»)»: the share, and of whom nothing is known. */
function inBrackets({ row, credibility, vocabulary }: ViewSource, role: UsageRole): string {
  const { value: share } = row(role, null, 'registered_share');
  const unknown = { silent: credibility.silentGroups(role), doubtful: [] };
  const silent = unknownWords(unknown, vocabulary.group.nom);
  const told = [...(share === null ? [] : [percent(share)]), ...(silent === '' ? [] : [silent])];
  return told.length === 0 ? '' : ` (${told.join('; ')})`;
}

/** Why a share of all is not told though both its numbers are. */
function withoutShare({ credibility, vocabulary }: ViewSource, role: UsageRole): string {
  if (credibility.isCredible(role, null, 'registered_share')) return '';
  const groups = pluralOf(vocabulary.group.nom).prep;
  return credibility.partial.some((one) => one.role === role && one.period === 'value')
    ? sentence`; доля не указана: численность известна не во всех ${groups}`
    : sentence`; доля не указана: в отдельных ${groups} людей больше численности`;
}

/** Those who have left may still be in the exports, or the lists are behind. */
function overHeadcount(value: number, headcount: number, one: string): string {
  const verb = countForm(value) === 'one' ? 'Зарегистрирован' : 'Зарегистрировано';
  return sentence`${verb} ${agree(value, one)}, числится ${formatNumber(headcount)}: списки участников нужно сверить.`;
}

/** «Число активных педагогов выросло на 12,5 % и составило 21 человека в среднем за неделю.» */
function activity(source: ViewSource, words: RoleWords, coverage: Coverage): readonly string[] {
  const { value, previous, yearAgo } = source.row(words.role, null, 'active_week');
  if (value === null) return [];
  const isAlike = (told: 'previous' | 'yearAgo'): boolean => source.isAlike(words.role, 'active_week', told);
  const isComparable = coverage.isComparable && isAlike('previous');
  const moved = movement('active_week', words, { value, previous: isComparable ? previous : null });
  const ago =
    yearAgo === null || !coverage.isYearComparable || !isAlike('yearAgo')
      ? ''
      : sentence`; годом ранее – ${measured(yearAgo, 'active_week')}`;
  return [sentence`${withCapital(moved)} в среднем за неделю${ago}.${activeShare(source, words.role)}`];
}

function activeShare(source: ViewSource, role: UsageRole): string {
  const { value } = source.row(role, null, 'active_share');
  if (value === null) return '';
  return sentence` Доля активных – ${percent(value)}${norm(source, role, 'active_share', percent)}.`;
}

/** «На одного педагога приходится 5,63 сообщения в неделю; норма 5 сообщений достигнута.» */
function perEducator(source: ViewSource): readonly string[] {
  return MEANS.flatMap(([indicator, word]) => {
    const { value, target } = source.row('educator', null, indicator);
    if (value === null || target === null) return [];
    const counted = (count: number): string => agree(rounded(count, 2), word);
    const told = norm(source, 'educator', indicator, counted);
    return [sentence`На одного педагога приходится ${counted(value)} в неделю${told}.`];
  });
}

const MEANS = [
  ['messages_per_educator_week', 'сообщение'],
  ['calls_per_educator_week', 'звонок'],
] as const;
