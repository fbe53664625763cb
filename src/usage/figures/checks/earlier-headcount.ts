import type { Problem } from '../../../problem.ts';
import type { ReportPeriod } from '../../period.ts';
import { reportedRoleName } from '../../reported-role.ts';
import { isInGroups } from '../headcount.ts';
import type { Indicator } from '../indicator.ts';
import type { IndicatorRow } from '../indicator-rows.ts';
import type { UsageInput } from '../usage-input.ts';

/** Of a period that is not the newest the lists of the folder may not be. */
export function listsOfToday({ headcount, lists }: UsageInput, period: ReportPeriod): readonly Problem[] {
  const roles = headcount.roles();
  const names = [
    ...(roles.includes('educator') ? [lists.staff] : []),
    ...(roles.some(isInGroups) ? [lists.groups] : []),
  ];
  if (names.length === 0) return [];
  const message = `Есть данные новее периода «${period.label}», а численность за него взята из нынешних списков: ${names.join(', ')}.`;
  const hint = 'Если с тех пор списки изменились, положите в папку списки того времени.';
  return [{ severity: 'note', code: 'usage/lists-of-today', message, hint }];
}

/** Shares of an earlier period are missing because nobody says how many people there were. */
export function unknownHeadcounts(
  indicators: readonly IndicatorRow[],
  period: ReportPeriod,
): readonly Problem[] {
  const unknown = (['previous', 'yearAgo'] as const).flatMap((column) => {
    const roles = lacking(indicators, column);
    return roles.length === 0 ? [] : [`${period[column].label} – ${roles.join(', ')}`];
  });
  if (unknown.length === 0) return [];
  const message = `Численность за прежние периоды неизвестна, долей за них в отчёте нет: ${[...new Set(unknown)].join('; ')}.`;
  return [{ severity: 'note', code: 'usage/no-earlier-headcount', message, hint: EARLIER_LISTS }];
}

const EARLIER_LISTS =
  'Положите в папку previous списки того времени (staff.csv и groups.csv) или в папку usage сводную таблицу, где за этот период заполнен столбец «Всего».';

/** Roles that are counted today and of which the exports of the earlier period speak. */
function lacking(indicators: readonly IndicatorRow[], column: 'previous' | 'yearAgo'): readonly string[] {
  const inAll = indicators.filter(({ unit }) => unit === null);
  const known = (indicator: Indicator, one: 'value' | typeof column) =>
    new Set(inAll.filter((row) => row.indicator === indicator && row[one] !== null).map(({ role }) => role));
  const [now, then, spoken] = [
    known('headcount', 'value'),
    known('headcount', column),
    known('registered', column),
  ];
  const roles = [...now].filter((role) => spoken.has(role) && !then.has(role) && role !== 'families');
  return roles.map((role) => `«${reportedRoleName(role)}»`);
}
