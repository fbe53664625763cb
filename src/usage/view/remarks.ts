import { formatNumber } from '../../russian/text/number.ts';
import { type Excess, shownExcess } from '../figures/excess.ts';
import { groupBy } from '../group.ts';
import { NO_UNIT } from '../units.ts';
import { sentence } from './sentence.ts';
import type { ViewSource } from './source.ts';
import type { NamedRole } from './unions.ts';
import { MOST_LISTED } from './unknown-units.ts';
import { quotedUnit } from './wording.ts';

/** What the reader must know of figures that cannot be: which, and the numbers behind them. Of educators no unit is named: it has one or two. */
export function remarks(source: ViewSource): readonly string[] {
  const all = [...source.roles, ...source.unions].flatMap((words) => [
    ...overHeadcount(source, words),
    ...uncounted(source, words),
    ...contested(source, words),
  ]);
  // The year before may be the period before.
  return [...new Set(all)];
}

function overHeadcount({ credibility, period }: ViewSource, words: NamedRole): readonly string[] {
  const own = credibility.excesses.filter(({ role }) => role === words.role);
  return [...groupBy(own, (one) => one.period)].flatMap(([told, excesses]) => {
    const { label } = told === 'value' ? period : period[told];
    const named = excesses.filter(({ unit }) => unit === null || words.inGroups);
    const open = excesses.some(({ isExplained }) => !isExplained);
    const where = sentence`${words.short} (${label})`;
    if (named.length > 0)
      return [sentence`${where}: людей больше численности, доли недостоверны: ${some(named.map(figures))}.`];
    const vague = sentence`${where}: в отдельных подразделениях людей больше численности, доли недостоверны.`;
    return open ? [vague] : [];
  });
}

function figures({ unit, registered, active, headcount }: Excess): string {
  const people = [
    ...(registered === null ? [] : [sentence`зарегистрировано ${shownExcess(registered, headcount)}`]),
    ...(active === null ? [] : [sentence`активных в неделю ${shownExcess(active, headcount)}`]),
  ].join(', ');
  const where = unit === null ? sentence`всего` : quotedUnit(unit);
  return sentence`${where} – ${people}, числится ${formatNumber(headcount)}`;
}

function uncounted({ credibility, period }: ViewSource, words: NamedRole): readonly string[] {
  const own = credibility.partial.filter(({ role }) => role === words.role);
  return own.map(({ period: told }) => {
    const { label } = told === 'value' ? period : period[told];
    return sentence`${words.short} (${label}): численность известна не во всех подразделениях, общая доля недостоверна.`;
  });
}

function contested({ credibility, input }: ViewSource, words: NamedRole): readonly string[] {
  const own = credibility.disputes.filter(({ role }) => role === words.role);
  if (own.length === 0) return [];
  const told = own.map(({ unit, total, listed }) => {
    const where = unit === NO_UNIT ? sentence`всего` : quotedUnit(input.data.units.name(unit));
    return sentence`${where} – ${formatNumber(total)} и ${formatNumber(listed)}`;
  });
  return [
    sentence`${words.short}: численность в выгрузке и в списке разная (${some(told)}); доли посчитаны по списку, выполнение нормы не оценивается.`,
  ];
}

function some(texts: readonly string[]): string {
  const more = texts.length > MOST_LISTED ? sentence` и ещё ${String(texts.length - MOST_LISTED)}` : '';
  return `${texts.slice(0, MOST_LISTED).join('; ')}${more}`;
}
