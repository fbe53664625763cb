import { cohortAt } from '../cohort.ts';
import type { Place, SummaryRow } from '../exports/summary/summary-rows.ts';
import { ROLES, type UsageRole } from '../role.ts';
import { isInside, type Span } from '../span.ts';
import { NO_UNIT, type UnitNumber } from '../units.ts';
import type { CohortFigures } from './cohort-figures.ts';
import { isInGroups } from './headcount.ts';
import { PeriodFigures } from './period-figures.ts';
import type { UsageInput } from './usage-input.ts';

/** A headcount of the lists that «Всего» of an export contradicts. */
export interface Dispute {
  readonly role: UsageRole;
  /** {@link NO_UNIT}: in all units together. */
  readonly unit: UnitNumber;
  readonly total: number;
  readonly listed: number;
  readonly place: Place;
}

/** «Всего» against the lists: of pupils and parents group by group, of educators in all. */
export function disputesOf(input: UsageInput, period: Span): readonly Dispute[] {
  const figures = new PeriodFigures(input.data, input.headcount, period);
  return ROLES.flatMap((role) => {
    const told = figures.cohorts(role, null).filter((cohort) => cohort.latest('total') !== null);
    const inUnits = told.filter(({ cohort }) => cohortAt(cohort).unit !== NO_UNIT);
    const counted =
      isInGroups(role) && inUnits.length > 0
        ? inUnits.map((cohort) => [cohortAt(cohort.cohort).unit, [cohort]] as const)
        : [[NO_UNIT, told] as const];
    return counted.flatMap(([unit, cohorts]) => disputeOf(input, period, { role, unit }, cohorts) ?? []);
  });
}

function disputeOf(
  { headcount }: UsageInput,
  { to }: Span,
  { role, unit }: Pick<Dispute, 'role' | 'unit'>,
  cohorts: readonly CohortFigures[],
): Dispute | null {
  const place = cohorts[0]?.rows.at(-1)?.place;
  if (!place || !headcount.roles().includes(role)) return null;
  const listed =
    unit === NO_UNIT ? headcount.ofAll(role, to, () => null, []) : headcount.listed(role, unit, to);
  const total = cohorts.reduce((sum, cohort) => sum + (cohort.latest('total') ?? 0), 0);
  return listed === null || listed === total ? null : { role, unit, total, listed, place };
}

/** Rows of the period that have more active people than registered ones. */
export function overactiveRows({ data }: Pick<UsageInput, 'data'>, period: Span): readonly SummaryRow[] {
  return data.summary
    .all()
    .filter((row) => isInside(row, period))
    .filter(({ values: { registered, active } }) => registered !== null && (active ?? 0) > registered);
}
