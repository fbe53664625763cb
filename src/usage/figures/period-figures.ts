import { pairAt, pairNumber } from '../cohort.ts';
import type { PairNumber } from '../exports/fast/members.ts';
import type { UsageData } from '../exports/read.ts';
import type { UsageRole } from '../role.ts';
import { daysIn, type Span, weeksIn } from '../span.ts';
import { NO_UNIT, type UnitNumber } from '../units.ts';
import { type Counted, PairFigures, sumOf } from './cohort-figures.ts';
import type { Headcount } from './headcount.ts';
import type { Indicator } from './indicator.ts';

/** All indicators of a role in a unit, or in all units; null is «нет данных», which is not 0. Values are unrounded. */
export type Figures = Readonly<Record<Indicator, number | null>>;

/**
 * The one calculation of a period's figures (`usage-report.md`, «Indicators»).
 *
 * In all units together a user of a log counts once, and summary tables are the sum of their units; people without a unit
 * count there too. A user in two roles is one user in each of them, a user in two units one in each and one in all.
 */
export class PeriodFigures {
  readonly #data: UsageData;
  readonly #headcount: Headcount;
  readonly #period: Span;
  readonly #pairs: ReadonlyMap<number, PairFigures>;

  constructor(data: UsageData, headcount: Headcount, period: Span) {
    this.#data = data;
    this.#headcount = headcount;
    this.#period = period;
    const rows = data.summary.all();
    const spoken = pairsIn(data);
    const silent = this.#silentPairs(spoken);
    const figuresOf = (pair: PairNumber): PairFigures =>
      new PairFigures(pair, period, data.log, rows, silent.has(pair));
    this.#pairs = new Map([...spoken, ...silent].map((pair) => [pair, figuresOf(pair)]));
  }

  /** Pairs of people who are there by the organisation's files and never occur in exports: an idle group is news. */
  #silentPairs(spoken: ReadonlySet<PairNumber>): ReadonlySet<PairNumber> {
    const roles = this.#headcount.roles();
    const all = this.#data.units.all().flatMap((unit) => roles.map((role) => ({ role, unit })));
    const idle = all.filter(
      ({ role, unit }) => (this.#headcount.ofUnit(role, unit, this.#period.to) ?? 0) > 0,
    );
    const numbers = idle.map(({ role, unit }) => pairNumber(role, unit));
    return new Set(numbers.filter((pair) => !spoken.has(pair)));
  }

  /** Of one unit; `null`: of all units together. */
  of(role: UsageRole, unit: UnitNumber | null): Figures {
    const pairs = this.pairs(role, unit);
    const headcount = this.#headcountOf(role, unit);
    const registered = this.#registered(pairs);
    const active = this.#active(pairs);
    const [messages, calls] = [counted(pairs, 'messages'), counted(pairs, 'calls')];
    const weeks = daysIn(this.#period) / 7;
    const perWeek = (count: number | null): number | null =>
      role === 'educator' ? ratio(ratio(count, headcount), weeks) : null;
    return {
      headcount,
      registered,
      registered_share: ratio(registered, headcount),
      active_week: active,
      active_share: ratio(active, headcount),
      chats: sumOf(pairs.map((pair) => pair.latest('chats'))),
      messages,
      calls,
      broadcasts: counted(pairs, 'broadcasts'),
      publications: counted(pairs, 'publications'),
      messages_per_educator_week: perWeek(messages),
      calls_per_educator_week: perWeek(calls),
    };
  }

  /** What the exports say of a role: its pair with the unit, or its pairs with all units and with none. */
  pairs(role: UsageRole, unit: UnitNumber | null): readonly PairFigures[] {
    if (unit !== null) return [this.#pairs.get(pairNumber(role, unit))].filter((pair) => pair !== undefined);
    return [...this.#pairs.values()].filter((pair) => pairAt(pair.pair).role === role);
  }

  #headcountOf(role: UsageRole, unit: UnitNumber | null): number | null {
    const inSummary = (one: UnitNumber): number | null =>
      this.#pairs.get(pairNumber(role, one))?.latest('total') ?? null;
    if (unit !== null) return this.#headcount.ofUnit(role, unit, this.#period.to) ?? inSummary(unit);
    const units = [NO_UNIT, ...this.#data.units.all()];
    return this.#headcount.ofAll(role, this.#period.to, inSummary) ?? sumOf(units.map(inSummary));
  }

  /** Users that logs saw up to the period's last day, and what the summary says where it speaks of later days. */
  #registered(pairs: readonly PairFigures[]): number | null {
    const logged = pairs.filter((pair) => pair.registeredBy !== 'summary').map(({ pair }) => pair);
    const seen = this.#data.log.members.countSeen(logged, this.#period.to);
    const isLogged = seen > 0 || pairs.some((pair) => pair.registeredBy === 'log');
    const summary = pairs.filter((pair) => pair.registeredBy === 'summary');
    return sumOf([isLogged ? seen : null, ...summary.map((pair) => pair.registeredInSummary)]);
  }

  #active(pairs: readonly PairFigures[]): number | null {
    const logged = pairs.filter((pair) => pair.hasLog).map(({ pair }) => pair);
    const weeks = logged.length > 0 ? weeksIn(this.#period) : [];
    const sum = sumOf(weeks.map((week) => this.#data.log.members.countActive(logged, week)));
    return sumOf([ratio(sum, weeks.length), ...pairs.map((pair) => pair.activeInSummary())]);
  }
}

/** Pairs of role and unit that occur in any export, of whatever days. */
export function pairsIn(data: Pick<UsageData, 'log' | 'summary'>): ReadonlySet<PairNumber> {
  const logged = data.log.files().flatMap((file) => [...file.pairs]);
  return new Set([...data.summary.all().map((row) => row.pair), ...logged]);
}

function counted(pairs: readonly PairFigures[], figure: Counted): number | null {
  return sumOf(pairs.map((pair) => pair.counted(figure)));
}

/** Null where either side has no data or the base is 0. */
function ratio(value: number | null, base: number | null): number | null {
  return value === null || base === null || base === 0 ? null : value / base;
}
