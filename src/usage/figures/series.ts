import { periodAround, spanOf } from '../calendar-period.ts';
import { type Day, mondayOf } from '../day.ts';
import type { UsageData } from '../exports/read.ts';
import type { SummaryRow } from '../exports/summary/summary-rows.ts';
import type { ReportedRole } from '../reported-role.ts';
import type { UsageRole } from '../role.ts';
import { common, daysIn, overlaps, type Span, weeksIn } from '../span.ts';
import { type Counted, sumOf } from './cohort-figures.ts';
import type { Headcount } from './headcount.ts';
import { PeriodFigures } from './period-figures.ts';

/** A point of a line over time; null is «нет данных», a gap and not 0. */
export interface Point {
  /** First day of the week or of the month inside the period. */
  readonly from: Day;
  readonly value: number | null;
}

/**
 * Active users of a role in each week of the period, all units together: what the mean `active_week` is made from. A week
 * outside the logs' days has what the summary rows of that week say.
 */
export function weeklyActivity(
  data: UsageData,
  headcount: Headcount,
  period: Span,
  role: ReportedRole,
): readonly Point[] {
  const cohorts = new PeriodFigures(data, headcount, period).cohorts(role, null);
  return weeksIn(period).map((week) => {
    const span = { from: mondayOf(week), to: mondayOf(week) + 6 };
    const logged = cohorts.filter((cohort) => cohort.logSpans.some((own) => overlaps(own, span)));
    const rows = cohorts.flatMap(({ ownRows }) => ownRows.filter((row) => tellsOf(row, span)));
    const numbers = logged.map(({ cohort }) => cohort);
    const users = numbers.length === 0 ? null : data.log.members.countActive(numbers, week);
    return { from: span.from, value: sumOf([users, ...rows.map(({ values }) => values.active)]) };
  });
}

/** The part of a calendar month inside a period, with its figures. */
export interface Month {
  readonly from: Day;
  readonly figures: PeriodFigures;
}

export function monthlyFigures(data: UsageData, headcount: Headcount, period: Span): readonly Month[] {
  return monthsOf(period).map((month) => ({
    from: month.from,
    figures: new PeriodFigures(data, headcount, month),
  }));
}

/** Sums of a role in each of the months, all units together. */
export function monthlySums(months: readonly Month[], role: UsageRole, figure: Counted): readonly Point[] {
  return months.map(({ from, figures }) => ({ from, value: figures.of(role, null)[figure] }));
}

/** The calendar months of a period, the first and last cut at its borders. */
export function monthsOf(period: Span): readonly Span[] {
  const months: Span[] = [];
  for (let from = period.from; from <= period.to; ) {
    const { to } = spanOf(periodAround(from, 'month'));
    months.push({ from, to: Math.min(to, period.to) });
    from = to + 1;
  }
  return months;
}

/** A week belongs to the row that has at least four of its days. */
function tellsOf(row: SummaryRow, week: Span): boolean {
  const days = common(row, week);
  return row.values.active !== null && days !== null && daysIn(days) >= 4;
}
