import type { Problem } from '../../../problem.ts';
import type { ReportPeriod } from '../../period.ts';
import { roleName } from '../../role.ts';
import type { Indicator } from '../indicator.ts';
import type { IndicatorRow } from '../indicator-rows.ts';

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
  const roles = [...now].filter((role) => spoken.has(role) && !then.has(role));
  return roles.map((role) => `«${roleName(role)}»`);
}
