import { isoDate, lastDay } from './date.ts';

const NBSP = '\u{A0}';
const ROMAN = ['I', 'II', 'III', 'IV'];

/** Periods a report can speak of: a year, half-year, quarter, month, or a school year that starts in September. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly number: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly number: number }
  | { readonly kind: 'month'; readonly year: number; readonly number: number }
  | { readonly kind: 'school-year'; readonly year: number };

const MONTHS = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');

/** Reads `2026`, `2026-H1`, `2026-Q3`, `2026-09`, `2025/2026` (school year). Null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = /^(\d{4})(?:-(?:([QH])(\d)|(\d{2}))|\/(\d{4}))?$/u.exec(text.trim());
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === 'Q') return numbered('quarter', year, Number(match[3]), 4);
  if (match[2] === 'H') return numbered('half', year, Number(match[3]), 2);
  if (match[4]) return numbered('month', year, Number(match[4]), 12);
  if (match[5]) return Number(match[5]) === year + 1 ? { kind: 'school-year', year } : null;
  return { kind: 'year', year };
}

/**
 * A period in words: «III квартал 2026 года», «I полугодие 2026 года», «сентябрь 2026 года», «2026 год»,
 * «2025/2026 учебный год». Throws RangeError for an unknown period.
 */
export function periodLabel(period: string): string {
  const parsed = checked(period);
  if (parsed.kind === 'year') return `${parsed.year}${NBSP}год`;
  if (parsed.kind === 'school-year') return `${parsed.year}/${parsed.year + 1}${NBSP}учебный год`;
  const ofYear = `${parsed.year}${NBSP}года`;
  if (parsed.kind === 'month') return `${MONTHS[parsed.number - 1]} ${ofYear}`;
  const word = parsed.kind === 'quarter' ? 'квартал' : 'полугодие';
  return `${ROMAN[parsed.number - 1]}${NBSP}${word} ${ofYear}`;
}

/** First and last day of a period, `YYYY-MM-DD`. Throws RangeError for an unknown period. */
export function periodDays(period: string): { readonly from: string; readonly to: string } {
  const parsed = checked(period);
  const [first, count] = monthsOf(parsed);
  const last = first + count - 1;
  const endYear = parsed.year + Math.floor((last - 1) / 12);
  const endMonth = ((last - 1) % 12) + 1;
  return {
    from: isoDate({ year: parsed.year, month: first, day: 1 }),
    to: isoDate({ year: endYear, month: endMonth, day: lastDay(endYear, endMonth) }),
  };
}

function monthsOf(period: Period): [first: number, count: number] {
  if (period.kind === 'year') return [1, 12];
  if (period.kind === 'school-year') return [9, 12];
  if (period.kind === 'half') return [period.number * 6 - 5, 6];
  return period.kind === 'quarter' ? [period.number * 3 - 2, 3] : [period.number, 1];
}

function numbered(
  kind: 'half' | 'quarter' | 'month',
  year: number,
  number: number,
  most: number,
): Period | null {
  return number >= 1 && number <= most ? { kind, year, number } : null;
}

function checked(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new RangeError(`Not a period: ${text}`);
  return period;
}
