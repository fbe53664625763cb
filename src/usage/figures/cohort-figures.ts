import type { CohortNumber } from '../cohort.ts';
import { cohortAt } from '../cohort.ts';
import type { UsageEvent } from '../exports/log/event.ts';
import type { EventLog, LogFile } from '../exports/log/event-log.ts';
import type { SummaryFigure, SummaryRow } from '../exports/summary/summary-rows.ts';
import { common, daysIn, isInside, overlaps, type Span } from '../span.ts';

/** Sums that both kinds of export give, and the log's event for each. */
export const COUNTED = {
  messages: 'message',
  calls: 'call',
  broadcasts: 'broadcast',
  publications: 'publication',
} as const satisfies Readonly<Record<string, UsageEvent>>;

export type Counted = keyof typeof COUNTED;

/**
 * What the exports say of one cohort of role and unit in one period, and which of them is to be believed
 * (`docs/usage-report.md`, «Which export speaks»).
 *
 * A log speaks for all days from its first event to its last, for the cohorts that occur in it: a cohort without events on such
 * days has 0, not «нет данных». Where a log speaks for any day of a summary row, the log gives what it can and the row
 * only its chats and «Всего».
 */
export class CohortFigures {
  readonly cohort: CohortNumber;
  readonly #period: Span;
  readonly #log: EventLog;
  /** Days of the period that logs speak for; may overlap. */
  readonly logSpans: readonly Span[];
  /** Summary rows inside the period, by their end and then their beginning. */
  readonly rows: readonly SummaryRow[];
  /** Those of them that no log replaces. */
  readonly ownRows: readonly SummaryRow[];

  /** `isSilent`: nobody of the cohort occurs anywhere, yet the logs that know its role and its unit speak for it: 0. */
  constructor(
    cohort: CohortNumber,
    period: Span,
    log: EventLog,
    rows: readonly SummaryRow[],
    isSilent = false,
  ) {
    this.cohort = cohort;
    this.#period = period;
    this.#log = log;
    const logs = log
      .files()
      .filter((file) => (isSilent ? knowsBoth(file, cohort) : file.cohorts.has(cohort)));
    this.logSpans = logs.flatMap((file) => common(file.span, period) ?? []);
    this.rows = rows
      .filter((row) => row.cohort === cohort && isInside(row, period))
      .sort((a, b) => a.to - b.to || a.from - b.from);
    this.ownRows = this.rows.filter((row) => !logs.some((file) => overlaps(file.span, row)));
  }

  /** Some export speaks of the cohort in the period. */
  get hasData(): boolean {
    return this.logSpans.length > 0 || this.rows.length > 0;
  }

  get hasLog(): boolean {
    return this.logSpans.length > 0;
  }

  /** Sum of what happened in the period; null when nobody says. */
  counted(figure: Counted): number | null {
    const logged = this.hasLog ? this.#log.sum(this.cohort, COUNTED[figure], this.#period) : null;
    return sumOf([logged, ...this.ownRows.map((row) => row.values[figure])]);
  }

  /** A figure as of the row with the latest end in the period. */
  latest(figure: SummaryFigure): number | null {
    return this.rows.at(-1)?.values[figure] ?? null;
  }

  /**
   * Who says how many are registered: whichever speaks of the later day; null when only a log from before the period or
   * nobody does.
   */
  get registeredBy(): 'log' | 'summary' | null {
    const logged = Math.max(...this.logSpans.map((span) => span.to));
    const row = this.ownRows.at(-1);
    if (!row) return this.hasLog ? 'log' : null;
    return logged >= row.to ? 'log' : 'summary';
  }

  /** «Зарегистрировано» of the latest row that no log replaces. */
  get registeredInSummary(): number | null {
    return this.ownRows.at(-1)?.values.registered ?? null;
  }

  /**
   * The summary's part of the weekly activity: without a log the mean of the rows, weighted by their days. Beside a log,
   * whose mean takes in all weeks of the period, each row counts by its share of the period's days.
   */
  activeInSummary(): number | null {
    const rows = this.ownRows.filter((row) => row.values.active !== null);
    if (rows.length === 0) return null;
    const weighted = rows.reduce((sum, row) => sum + (row.values.active ?? 0) * daysIn(row), 0);
    const days = this.hasLog ? daysIn(this.#period) : rows.reduce((sum, row) => sum + daysIn(row), 0);
    return weighted / days;
  }
}

/** The log holds people of the cohort's role, and people of its unit. */
export function knowsBoth(file: LogFile, cohort: CohortNumber): boolean {
  const { role, unit } = cohortAt(cohort);
  const cohorts = [...file.cohorts].map(cohortAt);
  return cohorts.some((one) => one.role === role) && cohorts.some((one) => one.unit === unit);
}

/** Sum of the numbers that are there; null when none is. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
