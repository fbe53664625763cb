import { type Day, dateOf, dayFrom } from './day.ts';
import type { Span } from './span.ts';

/** Months that a period of each kind has. */
const MONTHS_IN = { year: 12, 'school-year': 12, half: 6, quarter: 3, month: 1 } as const;

/** A period of the calendar that people have a name for. */
export interface CalendarPeriod {
  readonly kind: keyof typeof MONTHS_IN;
  /** Of its first day. */
  readonly year: number;
  /** Which of its kind it is in the year, from 1. */
  readonly number: number;
}

/** A school year begins in September. */
const SEPTEMBER = 9;

/** Reads `2026`, `2026-H1`, `2026-Q3`, `2026-09`, `2025/2026` (school year). Null for anything else. */
export function parsePeriod(text: string): CalendarPeriod | null {
  const match = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2]))|\/(\d{4}))?$/u.exec(text.trim());
  if (!match) return null;
  const [, start, half, quarter, month, end] = match;
  const year = Number(start);
  if (end) return Number(end) === year + 1 ? { kind: 'school-year', year, number: 1 } : null;
  if (half) return { kind: 'half', year, number: Number(half) };
  if (quarter) return { kind: 'quarter', year, number: Number(quarter) };
  return month ? { kind: 'month', year, number: Number(month) } : { kind: 'year', year, number: 1 };
}

/** The period of a kind that a day is in. */
export function periodAround(day: Day, kind: 'quarter' | 'month'): CalendarPeriod {
  const [year = 0, month = 1] = dateOf(day).split('-').map(Number);
  return { kind, year, number: Math.ceil(month / MONTHS_IN[kind]) };
}

/** The period of the same kind just before. */
export function periodBefore(period: CalendarPeriod): CalendarPeriod {
  if (period.number > 1) return { ...period, number: period.number - 1 };
  return { ...period, year: period.year - 1, number: 12 / MONTHS_IN[period.kind] };
}

/** The days of a period. */
export function spanOf({ kind, year, number }: CalendarPeriod): Span {
  const first = kind === 'school-year' ? SEPTEMBER : (number - 1) * MONTHS_IN[kind] + 1;
  return { from: dayFrom(year, first, 1), to: dayFrom(year, first + MONTHS_IN[kind], 1) - 1 };
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');

/** «III квартал 2026 года», «I полугодие 2026 года», «сентябрь 2026 года», «2026 год», «2025/2026 учебный год», ordinary blanks. */
export function periodLabel({ kind, year, number }: CalendarPeriod): string {
  if (kind === 'year') return `${year} год`;
  if (kind === 'school-year') return `${year}/${year + 1} учебный год`;
  if (kind === 'month') return `${monthName(number)} ${year} года`;
  return `${ROMAN[number - 1]} ${kind === 'quarter' ? 'квартал' : 'полугодие'} ${year} года`;
}

/** «сентябрь» of 9. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}
