import { remember } from '../../remember.ts';
import type { CohortNumber } from '../cohort.ts';
import { cohortAt, cohortNumber } from '../cohort.ts';
import type { UsageData } from '../exports/read.ts';
import { isUnion, type ReportedRole, type RoleUnion, rolesIn } from '../reported-role.ts';
import type { UsageRole } from '../role.ts';
import { daysIn, type Span, weeksIn } from '../span.ts';
import { NO_UNIT, type UnitNumber } from '../units.ts';
import { CohortFigures, type Counted, sumOf } from './cohort-figures.ts';
import type { Headcount } from './headcount.ts';
import type { Indicator } from './indicator.ts';

/** All indicators of a role in a unit, or in all units; null is «нет данных», which is not 0. Values are unrounded. */
export type Figures = Readonly<Record<Indicator, number | null>>;

/**
 * The one calculation of a period's figures (`docs/usage-report.md`, «Indicators»).
 *
 * In all units together a user of a log counts once, and summary tables are the sum of their units; people without a unit
 * count there too. A user in two roles is one user in each of them, a user in two units one in each and one in all.
 */
export class PeriodFigures {
  readonly #data: UsageData;
  readonly #headcount: Headcount;
  readonly #period: Span;
  readonly #families: readonly UsageRole[];
  readonly #known = new Map<string, Figures>();
  readonly #cohorts: ReadonlyMap<number, CohortFigures>;

  /** `families`: roles that are counted as families, see {@link UsageInput}. */
  constructor(data: UsageData, headcount: Headcount, period: Span, families: readonly UsageRole[] = []) {
    this.#families = families;
    this.#data = data;
    this.#headcount = headcount;
    this.#period = period;
    const rows = data.summary.all();
    const spoken = cohortsIn(data);
    const silent = this.#silentCohorts(spoken);
    const figuresOf = (cohort: CohortNumber): CohortFigures =>
      new CohortFigures(cohort, period, data.log, rows, silent.has(cohort));
    this.#cohorts = new Map([...spoken, ...silent].map((cohort) => [cohort, figuresOf(cohort)]));
  }

  /** Cohorts of people who are there by the organisation's files and never occur in exports: an idle group is news. */
  #silentCohorts(spoken: ReadonlySet<CohortNumber>): ReadonlySet<CohortNumber> {
    const roles = this.#headcount.roles();
    const all = this.#data.units.all().flatMap((unit) => roles.map((role) => ({ role, unit })));
    const { to } = this.#period;
    const idle = all.filter(
      ({ role, unit }) => (this.#headcount.ofUnit(role, unit, to, () => null) ?? 0) > 0,
    );
    const numbers = idle.map(({ role, unit }) => cohortNumber(role, unit));
    return new Set(numbers.filter((cohort) => !spoken.has(cohort)));
  }

  /** Of one unit; `null`: of all units together. Of roles together a user counts once, too. */
  of(role: ReportedRole, unit: UnitNumber | null): Figures {
    // Counting the users of a long log takes time.
    return remember(this.#known, `${role} ${unit}`, () => this.#count(role, unit));
  }

  #count(role: ReportedRole, unit: UnitNumber | null): Figures {
    const cohorts = this.cohorts(role, unit);
    const headcount = isUnion(role) ? this.#headcountOfUnion(role) : this.#headcountOf(role, unit);
    const registered = this.#registered(cohorts);
    const active = this.#active(cohorts);
    const [messages, calls] = [counted(cohorts, 'messages'), counted(cohorts, 'calls')];
    const weeks = daysIn(this.#period) / 7;
    const perWeek = (count: number | null): number | null =>
      role === 'educator' ? ratio(ratio(count, headcount), weeks) : null;
    return {
      headcount,
      registered,
      registered_share: ratio(registered, headcount),
      active_week: active,
      active_share: ratio(active, headcount),
      chats: sumOf(cohorts.map((cohort) => cohort.latest('chats'))),
      messages,
      calls,
      broadcasts: counted(cohorts, 'broadcasts'),
      publications: counted(cohorts, 'publications'),
      messages_per_educator_week: perWeek(messages),
      calls_per_educator_week: perWeek(calls),
    };
  }

  /** What the exports say of a role: its cohort with the unit, or its cohorts with all units and with none. */
  cohorts(role: ReportedRole, unit: UnitNumber | null): readonly CohortFigures[] {
    const roles = rolesIn(role);
    if (unit !== null) return roles.flatMap((one) => this.#cohorts.get(cohortNumber(one, unit)) ?? []);
    return [...this.#cohorts.values()].filter((cohort) => roles.includes(cohortAt(cohort.cohort).role));
  }

  /** Workers are on one list; of families every role that is there must be known. */
  #headcountOfUnion(union: RoleUnion): number | null {
    if (union === 'workers') return this.#headcount.workers(this.#period.to);
    const counts = this.#families.map((role) => this.#headcountOf(role, null));
    return counts.includes(null) ? null : sumOf(counts);
  }

  #headcountOf(role: UsageRole, unit: UnitNumber | null): number | null {
    const inSummary = (one: UnitNumber): number | null =>
      this.#cohorts.get(cohortNumber(role, one))?.latest('total') ?? null;
    const { to } = this.#period;
    if (unit !== null) return this.#headcount.ofUnit(role, unit, to, inSummary);
    return this.#headcount.ofAll(role, to, inSummary, [NO_UNIT, ...this.#data.units.all()]);
  }

  /** Users that logs saw up to the period's last day, and what the summary says where it speaks of later days. */
  #registered(cohorts: readonly CohortFigures[]): number | null {
    const logged = cohorts.filter((cohort) => cohort.registeredBy !== 'summary').map(({ cohort }) => cohort);
    const seen = this.#data.log.members.countSeen(logged, this.#period.to);
    const isLogged = seen > 0 || cohorts.some((cohort) => cohort.registeredBy === 'log');
    const summary = cohorts.filter((cohort) => cohort.registeredBy === 'summary');
    return sumOf([isLogged ? seen : null, ...summary.map((cohort) => cohort.registeredInSummary)]);
  }

  #active(cohorts: readonly CohortFigures[]): number | null {
    const logged = cohorts.filter((cohort) => cohort.hasLog).map(({ cohort }) => cohort);
    const weeks = logged.length > 0 ? weeksIn(this.#period) : [];
    const sum = sumOf(weeks.map((week) => this.#data.log.members.countActive(logged, week)));
    return sumOf([ratio(sum, weeks.length), ...cohorts.map((cohort) => cohort.activeInSummary())]);
  }
}

/** Cohorts of role and unit that occur in any export, of whatever days. */
export function cohortsIn(data: Pick<UsageData, 'log' | 'summary'>): ReadonlySet<CohortNumber> {
  const logged = data.log.files().flatMap((file) => [...file.cohorts]);
  return new Set([...data.summary.all().map((row) => row.cohort), ...logged]);
}

function counted(cohorts: readonly CohortFigures[], figure: Counted): number | null {
  return sumOf(cohorts.map((cohort) => cohort.counted(figure)));
}

/** Null where either side has no data or the base is 0. */
function ratio(value: number | null, base: number | null): number | null {
  return value === null || base === null || base === 0 ? null : value / base;
}
