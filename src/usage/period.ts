import { dateRange } from '../russian/text/date.ts';
import { type Period, parsePeriod, periodDays, periodLabel } from '../russian/text/period-words.ts';
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

/** A period by its name: `2026-Q3`, `2026-H1`, `2026-09`, `2026`, `2025/2026`. Null for anything else. */
export function namedPeriod(name: string): ReportPeriod | null {
  const period = parsePeriod(name);
  if (!period || period.year < 2000) return null;
  return {
    ...named(period),
    previous: named(before(period)),
    yearAgo: named({ ...period, year: period.year - 1 }),
  };
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
  const [year = 0, month = 1] = dateOf(day).split('-').map(Number);
  const name = nameOf({ kind: 'quarter', year, number: Math.ceil(month / 3) });
  const period = namedPeriod(name);
  if (!period) throw new RangeError(`No quarter ${name}`);
  return period;
}

function before(period: Period): Period {
  if (!('number' in period)) return { ...period, year: period.year - 1 };
  if (period.number > 1) return { ...period, number: period.number - 1 };
  const last = { half: 2, quarter: 4, month: 12 }[period.kind];
  return { ...period, year: period.year - 1, number: last };
}

function nameOf(period: Period): string {
  const { kind, year } = period;
  if (kind === 'year') return String(year);
  if (kind === 'school-year') return `${year}/${year + 1}`;
  if (kind === 'month') return `${year}-${String(period.number).padStart(2, '0')}`;
  return `${year}-${kind === 'half' ? 'H' : 'Q'}${period.number}`;
}

function named(period: Period): NamedSpan {
  const name = nameOf(period);
  const { from, to } = periodDays(name);
  return { from: dayOf(from), to: dayOf(to), label: plain(periodLabel(name)) };
}

function dated(span: Span): NamedSpan {
  return { ...span, label: plain(dateRange(dateOf(span.from), dateOf(span.to))) };
}

/** The same date a year before; 29 February becomes 28 February. */
function yearEarlier(day: Day): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = dateOf(day).split('-').map(Number);
  return dayFrom(year - 1, month, month === 2 ? Math.min(dayOfMonth, 28) : dayOfMonth);
}

function plain(text: string): string {
  return text.replaceAll('\u{A0}', ' ');
}
