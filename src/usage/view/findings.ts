import { agree, countForm, formatNumber, rounded } from '../../russian/text/number.ts';
import type { Coverage } from './coverage.ts';
import { extremes } from './extremes.ts';
import { movement } from './movement.ts';
import { capitalised, type RoleWords } from './role-words.ts';
import { sentence } from './sentence.ts';
import { unitRoles, type ViewSource } from './source.ts';
import { unitsUnderTarget } from './units-under-target.ts';
import { measured, percent } from './wording.ts';

/**
 * What the figures mean, by these rules: of each main role how many are registered, how many active and whether the norms
 * are met; the largest rise and fall, unless the periods are too unlike in their data to be compared; units under the
 * norm; roles without data.
 */
export function findings(source: ViewSource, coverage: Coverage): readonly string[] {
  const main = source.roles.filter(({ isMain }) => isMain);
  return [
    ...main.flatMap((role) => [...registration(source, role), ...activity(source, role, coverage)]),
    ...perEducator(source),
    ...(coverage.isComparable ? extremes(source) : []),
    ...(coverage.isPartlyKnown ? [UNCOMPARED] : []),
    ...unitRoles(source).flatMap((role) => unitsUnderTarget(source, role)),
    ...source.silent.map(({ many }) => sentence`${about(many.prep)} выгрузки данных не содержат.`),
  ];
}

const UNCOMPARED = sentence`Рост и снижение показателей не оцениваются: данные есть не за все дни сравниваемых периодов.`;

/** «Зарегистрировано 23 педагога из 24 (95,8 %); норма 100 % не достигнута.» */
function registration({ row }: ViewSource, { role, one }: RoleWords): readonly string[] {
  const { value } = row(role, null, 'registered');
  if (value === null) return [];
  const headcount = row(role, null, 'headcount').value;
  if (headcount !== null && value > headcount) return [overHeadcount(value, headcount, one)];
  const share = row(role, null, 'registered_share');
  const verb = countForm(value) === 'one' ? 'Зарегистрирован' : 'Зарегистрировано';
  const all = headcount === null ? '' : sentence` из ${formatNumber(headcount)}`;
  const shown = share.value === null ? '' : ` (${percent(share.value)})`;
  return [sentence`${verb} ${agree(value, one)}${all}${shown}${norm(share.value, share.target, percent)}.`];
}

/** Those who have left may still be in the exports, or the lists are behind. */
function overHeadcount(value: number, headcount: number, one: string): string {
  const verb = countForm(value) === 'one' ? 'Зарегистрирован' : 'Зарегистрировано';
  return sentence`${verb} ${agree(value, one)}, числится ${formatNumber(headcount)}: списки участников нужно сверить.`;
}

/** «Число активных педагогов выросло на 12,5 % и составило 21 человек в среднем за неделю.» */
function activity(source: ViewSource, words: RoleWords, coverage: Coverage): readonly string[] {
  const { value, previous, yearAgo } = source.row(words.role, null, 'active_week');
  if (value === null) return [];
  const moved = movement('active_week', words, { value, previous: coverage.isComparable ? previous : null });
  const ago =
    yearAgo === null || !coverage.isYearComparable
      ? ''
      : sentence`; годом ранее – ${measured(yearAgo, 'active_week')}`;
  const share = source.row(words.role, null, 'active_share');
  const part =
    share.value === null || share.value > 1
      ? ''
      : sentence` Доля активных – ${percent(share.value)}${norm(share.value, share.target, percent)}.`;
  return [sentence`${capitalised(moved)} в среднем за неделю${ago}.${part}`];
}

function perEducator({ row }: ViewSource): readonly string[] {
  const { value, target } = row('educator', null, 'messages_per_educator_week');
  if (value === null || target === null) return [];
  const messages = (count: number): string => agree(rounded(count, 2), 'сообщение');
  const told = norm(value, target, messages);
  return [sentence`На одного педагога приходится ${messages(value)} в неделю${told}.`];
}

/** «; норма 80 % достигнута», held against the unrounded figure; nothing when there is no norm. */
function norm(value: number | null, target: number | null, show: (target: number) => string): string {
  if (value === null || target === null) return '';
  return sentence`; норма ${show(target)} ${value >= target ? 'достигнута' : 'не достигнута'}`;
}

/** «Об обучающихся», «О воспитанниках». */
function about(people: string): string {
  return `${/^[аоуэи]/iu.test(people) ? 'Об' : 'О'}\u{A0}${people}`;
}
