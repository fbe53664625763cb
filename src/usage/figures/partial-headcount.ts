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
  const counts = indicators.filter(
    (row) => row.indicator === 'headcount' && !isUnion(row.role) && !listed.has(row.role),
  );
  const people = indicators.filter(
    (row) => row.indicator === 'registered' || row.indicator === 'active_week',
  );
  return counts
    .filter(({ unit }) => unit === null)
    .flatMap(({ role, ...all }) =>
      TOLD_PERIODS.filter((period) => all[period] !== null).map((period) => {
        const uncounted = counts.filter((row) => row.role === role && row[period] === null);
        const units = uncounted
          .flatMap(({ unit }) => unit ?? [])
          .filter((unit) =>
            people.some((row) => row.role === role && row.unit === unit && (row[period] ?? 0) > 0),
          );
        return { role, period, units };
      }),
    )
    .filter(({ units }) => units.length > 0);
}
