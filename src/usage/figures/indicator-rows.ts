import { cohortAt } from '../cohort.ts';
import type { ReportPeriod } from '../period.ts';
import { isUnion, type ReportedRole, ROLE_UNIONS, rolesIn } from '../reported-role.ts';
import { ROLES } from '../role.ts';
import type { Span } from '../span.ts';
import { NO_UNIT, type UnitNumber } from '../units.ts';
import { INDICATORS, type Indicator, isPerEducator, isShare } from './indicator.ts';
import { cohortsIn, PeriodFigures } from './period-figures.ts';
import type { Target } from './targets.ts';
import type { UsageInput } from './usage-input.ts';

export interface IndicatorRow {
  readonly role: ReportedRole;
  readonly unit: string | null;
  readonly indicator: Indicator;
  /** Null is «нет данных»; shares are 0…1; nothing is rounded. */
  readonly value: number | null;
  readonly previous: number | null;
  readonly yearAgo: number | null;
  readonly target: number | null;
}

/** Every role that somebody speaks of × all units together and each unit, roles together only the former × every indicator of the role. */
export function indicatorRows(input: UsageInput, period: ReportPeriod): readonly IndicatorRow[] {
  const { data, headcount, families } = input;
  const then = (span: Span): PeriodFigures =>
    new PeriodFigures(data, input.headcountThen(span), span, families);
  const now = new PeriodFigures(data, headcount, period, families);
  const [previous, yearAgo] = [then(period.previous), then(period.yearAgo)];
  const units = [null, ...shownUnits(input)];
  return rolesOf(input).flatMap((role) =>
    (isUnion(role) ? [null] : units).flatMap((unit) => {
      const [value, before, ago] = [now.of(role, unit), previous.of(role, unit), yearAgo.of(role, unit)];
      return indicatorsOf(role).map((indicator) => ({
        role,
        unit: unit === null ? null : data.units.name(unit),
        indicator,
        value: value[indicator],
        previous: isLike(now, previous, role, indicator) ? before[indicator] : null,
        yearAgo: isLike(now, yearAgo, role, indicator) ? ago[indicator] : null,
        target: targetOf(input.targets, role, unit, indicator),
      }));
    }),
  );
}

/** Roles together are the same people only when every role that is known now was known then. */
function isLike(now: PeriodFigures, then: PeriodFigures, role: ReportedRole, indicator: Indicator): boolean {
  if (!isUnion(role) || indicator === 'headcount') return true;
  const counted = COUNTED_FOR[indicator] ?? indicator;
  return rolesIn(role).every(
    (one) => now.of(one, null)[counted] === null || then.of(one, null)[counted] !== null,
  );
}

const COUNTED_FOR: Partial<Record<Indicator, Indicator>> = {
  registered_share: 'registered',
  active_share: 'active_week',
};

function rolesOf({ data, headcount }: UsageInput): readonly ReportedRole[] {
  const found = new Set([
    ...headcount.roles(),
    ...[...cohortsIn(data)].map((cohort) => cohortAt(cohort).role),
  ]);
  const unions = ROLE_UNIONS.filter((union) => rolesIn(union).some((role) => found.has(role)));
  return [...ROLES.filter((role) => found.has(role)), ...unions];
}

/** Units of the organisation's files and of the exports. */
function shownUnits({ data, own }: UsageInput): readonly UnitNumber[] {
  const spoken = [...cohortsIn(data)].map((cohort) => cohortAt(cohort).unit);
  const shown = new Set([...own, ...spoken]);
  return data.units.all().filter((unit) => unit !== NO_UNIT && shown.has(unit));
}

function indicatorsOf(role: ReportedRole): readonly Indicator[] {
  return INDICATORS.filter((indicator) => role === 'educator' || !isPerEducator(indicator));
}

/** A norm for a share or a mean holds for each unit as well; a norm for a sum is for all units together. */
function targetOf(
  targets: readonly Target[],
  role: ReportedRole,
  unit: UnitNumber | null,
  indicator: Indicator,
): number | null {
  const holds = unit === null || isShare(indicator) || isPerEducator(indicator);
  const target = targets.find((one) => one.role === role && one.indicator === indicator);
  return holds && target ? target.value : null;
}
