import { formatNumber, rounded } from '../../russian/text/number.ts';
import { groupBy } from '../group.ts';
import { isUnion, type ReportedRole, rolesIn } from '../reported-role.ts';
import type { IndicatorRow } from './indicator-rows.ts';

/** The periods that a row of indicators has a figure of. */
export const TOLD_PERIODS = ['value', 'previous', 'yearAgo'] as const;
export type ToldPeriod = (typeof TOLD_PERIODS)[number];

/** More people in a role than its headcount has. */
export interface Excess {
  readonly role: ReportedRole;
  /** Null: in all units together. */
  readonly unit: string | null;
  readonly period: ToldPeriod;
  readonly headcount: number;
  /** Null for the one of the two that is no more than the headcount. */
  readonly registered: number | null;
  readonly active: number | null;
  /** People who also belong elsewhere make it up: the headcount of all units is not in doubt. */
  readonly isExplained: boolean;
}

/** How many people of a unit may be counted elsewhere. */
export type Slack = (role: ReportedRole, unit: string) => number;

/** Every role and unit with more registered or active people than there are, in each of the periods. */
export function excessesOf(indicators: readonly IndicatorRow[], slack: Slack): readonly Excess[] {
  const cohorts = groupBy(indicators, ({ role, unit }) => JSON.stringify([role, unit]));
  const all = [...cohorts.values()].flatMap((rows) =>
    TOLD_PERIODS.flatMap((period) => excessOf(rows, period, slack) ?? []),
  );
  return all.filter((excess) => !isUnion(excess.role) || !isTold(excess, all));
}

/** One of the roles says it already. */
function isTold({ role, period }: Excess, all: readonly Excess[]): boolean {
  return all.some(
    (one) =>
      !isUnion(one.role) && rolesIn(role).includes(one.role) && one.period === period && one.unit === null,
  );
}

function excessOf(rows: readonly IndicatorRow[], period: ToldPeriod, slack: Slack): Excess | null {
  const of = (id: string): IndicatorRow | undefined => rows.find(({ indicator }) => indicator === id);
  const [headcount, counted, mean] = [of('headcount'), of('registered'), of('active_week')];
  const most = headcount?.[period] ?? null;
  if (!headcount || most === null) return null;
  const { role, unit } = headcount;
  const over = (value: number | null | undefined): number | null =>
    exceeds(value ?? 0, most) ? (value ?? 0) : null;
  const [registered, active] = [over(counted?.[period]), over(mean?.[period])];
  if (registered === null && active === null) return null;
  const people = Math.max(registered ?? 0, active ?? 0);
  const isExplained = unit !== null && !exceeds(people, most + slack(role, unit));
  return { role, unit, period, headcount: most, registered, active, isExplained };
}

/** A number that is more than the headcount, as it is told beside it: «8,5», and where that would look like it «чуть больше 8». */
export function shownExcess(count: number, headcount: number): string {
  const told = rounded(count, 1);
  return told > headcount ? formatNumber(told) : `чуть больше ${formatNumber(headcount)}`;
}

/** Means are sums of fractions: a hair is nothing. */
function exceeds(value: number, most: number): boolean {
  return value > most + 1e-9;
}
