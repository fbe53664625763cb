/* Dates as people write and read them. */
import { parseStamp } from './stamp.ts';

const NBSP = '\u{A0}';

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const MONTHS_OF = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** True for a calendar date `YYYY-MM-DD` that exists. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return match !== null && exists(partsOf(match[1], match[2], match[3]));
}

/**
 * The day of «02.09.2024», «2.9.24 г.», «2024-09-02», «2 сентября 2024 года» and whatever else {@link parseStamp} takes apart, with or
 * without a time, as `YYYY-MM-DD`. Null when it is something else, no such day exists (31.02) or day and month may change places.
 */
export function parseDate(text: string): string | null {
  const stamp = parseStamp(text);
  return typeof stamp === 'string' ? null : dateOfStamp(stamp);
}

/** The day of a stamp as it is written, as `YYYY-MM-DD`; null when no such day exists. */
export function dateOfStamp({ year, month, day }: DateParts): string | null {
  return exists({ year, month, day }) ? isoDate({ year, month, day }) : null;
}

/** `2024-09-02` → «2 сентября 2024 г.», blanks non-breaking. Throws RangeError for no date. */
export function verbalDate(date: string): string {
  const { year, month, day } = checked(date);
  return [day, MONTHS_OF[month - 1], year, 'г.'].join(NBSP);
}

/** True for `2024-09-01`, a Sunday. */
export function isSunday(date: string): boolean {
  const { year, month, day } = checked(date);
  // 01.01.1970 was a Thursday.
  return (Date.UTC(year, month - 1, day) / 86_400_000 + 4) % 7 === 0;
}

/** `2024-09-02` → «02.09.2024». Throws RangeError for no date. */
export function digitalDate(date: string): string {
  const { year, month, day } = checked(date);
  return `${pad(day)}.${pad(month)}.${pad(year, 4)}`;
}

/** The school year that a day belongs to or prepares: `2024-08-30` → «2024/2025». Throws RangeError for no date. */
export function schoolYear(date: string): string {
  const { year, month } = checked(date);
  const first = month >= 8 ? year : year - 1;
  return `${first}/${first + 1}`;
}

/**
 * Two days as one phrase: «2–5 сентября 2024 г.», «30 августа – 2 сентября 2024 г.», «30 декабря 2024 г. –
 * 8 января 2025 г.». Throws RangeError for no date or when the second is before the first.
 */
export function dateRange(from: string, to: string): string {
  const [start, end] = [checked(from), checked(to)];
  if (to < from) throw new RangeError(`${from} is after ${to}`);
  if (from === to) return verbalDate(from);
  const dash = `${NBSP}– `;
  if (start.year !== end.year) return verbalDate(from) + dash + verbalDate(to);
  if (start.month !== end.month) {
    return `${start.day}${NBSP}${MONTHS_OF[start.month - 1]}${dash}${verbalDate(to)}`;
  }
  return `${start.day}–${verbalDate(to)}`;
}

function partsOf(year = '', month = '', day = ''): DateParts {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function exists({ year, month, day }: DateParts): boolean {
  return year >= 1 && day >= 1 && day <= lastDay(year, month);
}

/** How many days a month has, 28 to 31; 0 when there is no such month. */
function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

function checked(date: string): DateParts {
  const [year, month, day] = date.split('-');
  if (!isDate(date)) throw new RangeError(`Not a date: ${date}`);
  return partsOf(year, month, day);
}

/** The day as `YYYY-MM-DD`. */
function isoDate({ year, month, day }: DateParts): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
