import { isUnion, type ReportedRole } from '../reported-role.ts';
import { TOLD_PERIODS, type ToldPeriod } from './excess.ts';
import type { IndicatorRow } from './indicator-rows.ts';
import type { UsageInput } from './usage-input.ts';

/** A headcount of all units that lacks units whose people are counted: no list has the role, and of these units «Всего» is missing. */
export interface PartialHeadcount {
  readonly role: ReportedRole;
  readonly period: ToldPeriod;
  readonly units: readonly string[];
}

export function partialHeadcounts(
  { headcount }: Pick<UsageInput, 'headcount'>,
  indicators: readonly IndicatorRow[],
): readonly PartialHeadcount[] {
  const listed = new Set<ReportedRole>(headcount.roles());
  const open = indicators.filter(({ role }) => !isUnion(role) && !listed.has(role));
  const totals = open.filter(({ unit, indicator }) => unit === null && indicator === 'headcount');
  return totals
    .flatMap(({ role, ...all }) => {
      const own = open.filter((row) => row.role === role);
      const known = TOLD_PERIODS.filter((period) => all[period] !== null);
      return known.map((period) => ({ role, period, units: uncounted(period, own) }));
    })
    .filter(({ units }) => units.length > 0);
}

/** Units with people and without a headcount. */
function uncounted(period: ToldPeriod, rows: readonly IndicatorRow[]): readonly string[] {
  const counts = rows.filter(({ indicator }) => indicator === 'headcount');
  const people = rows.filter(({ indicator }) => indicator === 'registered' || indicator === 'active_week');
  const units = counts.filter((row) => row[period] === null).flatMap(({ unit }) => unit ?? []);
  return units.filter((unit) => people.some((row) => row.unit === unit && (row[period] ?? 0) > 0));
}
