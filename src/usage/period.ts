import { dateRange } from '../russian/text/date.ts';
import {
  type CalendarPeriod,
  parsePeriod,
  periodAround,
  periodBefore,
  periodLabel,
  spanOf,
} from './calendar-period.ts';
import { type Day, dateOf, dayFrom, dayOf } from './day.ts';
import { daysIn, type Span } from './span.ts';

/** Days with the name that people give them. */
export interface NamedSpan extends Span {
  /** «III квартал 2026 года», «5–18 мая 2025 г.», ordinary blanks. */
  readonly label: string;
}

/** The days a report speaks of, with those it compares them to. */
export interface ReportPeriod extends NamedSpan {
  /** The period of the same length just before: the quarter before a quarter, as many days before free dates. */
  readonly previous: NamedSpan;
  /** The same period a year earlier. */
  readonly yearAgo: NamedSpan;
}

/** A period by its name: `2026-Q3`, `2026-H1`, `2026-09`, `2026`, `2025/2026`. Null for anything else and before 2000. */
export function namedPeriod(name: string): ReportPeriod | null {
  const period = parsePeriod(name);
  return period && period.year >= 2000 ? compared(period) : null;
}

/** A period by its first and last day, ISO dates in order. */
export function freePeriod(from: string, to: string): ReportPeriod {
  const span = { from: dayOf(from), to: dayOf(to) };
  return {
    ...dated(span),
    previous: dated({ from: span.from - daysIn(span), to: span.from - 1 }),
    yearAgo: dated({ from: yearEarlier(span.from), to: yearEarlier(span.to) }),
  };
}

/** The calendar quarter a day is in. */
export function quarterOf(day: Day): ReportPeriod {
  return compared(periodAround(day, 'quarter'));
}

function compared(period: CalendarPeriod): ReportPeriod {
  return {
    ...named(period),
    previous: named(periodBefore(period)),
    yearAgo: named({ ...period, year: period.year - 1 }),
  };
}

function named(period: CalendarPeriod): NamedSpan {
  return { ...spanOf(period), label: periodLabel(period) };
}

function dated(span: Span): NamedSpan {
  return { ...span, label: dateRange(dateOf(span.from), dateOf(span.to)).replaceAll('\u{A0}', ' ') };
}

/** The same date a year before; 29 February becomes 28 February. */
function yearEarlier(day: Day): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = dateOf(day).split('-').map(Number);
  return dayFrom(year - 1, month, month === 2 ? Math.min(dayOfMonth, 28) : dayOfMonth);
}
