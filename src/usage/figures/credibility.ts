import { cohortAt, cohortNumber } from '../cohort.ts';
import type { ReportPeriod } from '../period.ts';
import { isUnion, type ReportedRole, rolesIn } from '../reported-role.ts';
import type { UsageRole } from '../role.ts';
import { NO_UNIT } from '../units.ts';
import { type Dispute, disputesOf, overactiveRows } from './disputes.ts';
import { type Excess, excessesOf, type ToldPeriod } from './excess.ts';
import { isInGroups } from './headcount.ts';
import { type Indicator, isDivided, isShare } from './indicator.ts';
import { IndicatorIndex } from './indicator-index.ts';
import type { IndicatorRow } from './indicator-rows.ts';
import { type PartialHeadcount, partialHeadcounts } from './partial-headcount.ts';
import { cohortsIn } from './period-figures.ts';
import { repeats, type SharedUsers, sharedUsers } from './shared-users.ts';
import type { UsageInput } from './usage-input.ts';

/** Whether a norm is met; null when that cannot be said. */
export type Verdict = 'met' | 'missed' | null;

/** Which figures can be, and what may be concluded from them (`docs/usage-report.md`, «Figures that cannot be»). */
export class Credibility {
  readonly excesses: readonly Excess[];
  readonly disputes: readonly Dispute[];
  readonly partial: readonly PartialHeadcount[];
  readonly shared: readonly SharedUsers[];
  /** Roles and units of which the exports and the lists, or two figures of a row, say what cannot both be. */
  readonly #contested: readonly { readonly role: UsageRole; readonly unit: string | null }[];
  readonly #input: UsageInput;
  readonly #indicators: readonly IndicatorRow[];
  readonly #index: IndicatorIndex;

  constructor(input: UsageInput, period: ReportPeriod, indicators: readonly IndicatorRow[]) {
    const { data } = input;
    const nameOf = (unit: number): string | null => (unit === NO_UNIT ? null : data.units.name(unit));
    this.#input = input;
    this.#indicators = indicators;
    this.#index = new IndicatorIndex(indicators);
    this.shared = sharedUsers(data);
    this.excesses = excessesOf(indicators, (role, unit) => this.#slack(input, period, role, unit));
    this.disputes = disputesOf(input, period);
    this.partial = partialHeadcounts(input, indicators);
    const overactive = overactiveRows(input, period).map(({ cohort }) => cohortAt(cohort));
    this.#contested = [...this.disputes, ...overactive].map(({ role, unit }) => ({
      role,
      unit: nameOf(unit),
    }));
  }

  /** False for what is divided by a headcount that is less than the people counted; in all units also when it is so in one of them. */
  isCredible(
    role: ReportedRole,
    unit: string | null,
    indicator: Indicator,
    period: ToldPeriod = 'value',
  ): boolean {
    if (!isDivided(indicator)) return true;
    if (isUnion(role) && !this.#rolesIn(role).every((one) => this.isCredible(one, unit, indicator, period)))
      return false;
    if (unit === null && this.partial.some((one) => one.role === role && one.period === period)) return false;
    const own = this.excesses.filter((one) => one.role === role && one.period === period);
    return !own.some((one) => one.unit === unit || (unit === null && !one.isExplained));
  }

  /** Held against the norm; null without one or the other, of a figure that cannot be or is contested, and where it hangs on how people were counted. */
  verdict(role: ReportedRole, unit: string | null, indicator: Indicator): Verdict {
    const { value = null, target = null } = this.#index.row(role, unit, indicator) ?? {};
    if (value === null || target === null || !this.isCredible(role, unit, indicator)) return null;
    const roles = this.#rolesIn(role);
    if (this.#contested.some((one) => roles.includes(one.role) && (unit === null || one.unit === unit)))
      return null;
    const others = unit === null && isShare(indicator) ? this.#otherReadings(role, indicator) : [];
    const met = [value, ...others].map((one) => one >= target);
    return met.every(Boolean) ? 'met' : met.some(Boolean) ? null : 'missed';
  }

  /**
   * A share of all units when people of two groups are once in the headcount too, when people of groups that the lists do not have
   * are left out, and when all are there of whom the exports say nothing.
   */
  #otherReadings(role: ReportedRole, indicator: 'registered_share' | 'active_share'): readonly number[] {
    const counted = indicator === 'registered_share' ? 'registered' : 'active_week';
    const people = this.#index.count(role, null, counted);
    const headcount = this.#index.count(role, null, 'headcount');
    const roles = this.#rolesIn(role).filter(isInGroups);
    const shared = this.shared.filter((one) => roles.some((own) => own === one.role));
    const distinct = Math.max(people, headcount - total(shared.map(repeats)));
    const listed = Math.max(0, people - this.#unlisted(roles, counted));
    const inGroups = roles.flatMap((own) =>
      this.silentGroups(own).map((unit) => this.#index.count(own, unit, 'headcount')),
    );
    const silent = total(inGroups) + (role === 'workers' ? this.#silentWorkers(headcount) : 0);
    return [people / Math.max(1, distinct), listed / headcount, (people + silent) / headcount];
  }

  /** People of units that the lists do not have. */
  #unlisted(roles: readonly UsageRole[], counted: 'registered' | 'active_week'): number {
    const rows = this.#indicators.filter(
      (row) => roles.some((own) => own === row.role) && row.unit !== null && row.indicator === counted,
    );
    const unlisted = rows.filter(({ role, unit }) => !this.#index.isKnown(role, unit, 'headcount'));
    return total(unlisted.map(({ value }) => value ?? 0));
  }

  /** Groups of the list of whose people no export says how many are registered; none where exports count people without a unit. */
  silentGroups(role: UsageRole): readonly string[] {
    const { headcount, data } = this.#input;
    if (!isInGroups(role) || cohortsIn(data).has(cohortNumber(role, NO_UNIT))) return [];
    const groups = headcount.groups(role).map((unit) => data.units.name(unit));
    return groups.filter((unit) => !this.#index.isKnown(role, unit, 'registered'));
  }

  /** Workers of whom no export says how many are registered: educators, or everybody else. */
  #silentWorkers(headcount: number): number {
    const educators = this.#index.count('educator', null, 'headcount');
    const isTold = (role: UsageRole): boolean => this.#index.isKnown(role, null, 'registered');
    return (isTold('educator') ? 0 : educators) + (isTold('staff') ? 0 : headcount - educators);
  }

  /** People of other units, and educators whom the staff file gives no unit: they work in any. */
  #slack({ headcount, data }: UsageInput, { to }: ReportPeriod, role: ReportedRole, unit: string): number {
    const number = data.units.number(unit);
    const users = [...(this.shared.find((one) => one.role === role)?.units.values() ?? [])];
    const free = role === 'educator' ? (headcount.listed(role, NO_UNIT, to) ?? 0) : 0;
    return users.filter((own) => own.has(number)).length + free;
  }

  /** Those who are counted: in a kindergarten of families the parents. */
  #rolesIn(role: ReportedRole): readonly UsageRole[] {
    return role === 'families' ? this.#input.families : rolesIn(role);
  }
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
