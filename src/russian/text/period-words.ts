import type { Case } from '../case.ts';

const NBSP = '\u{A0}';
const ROMAN = ['I', 'II', 'III', 'IV'];

/** Periods a report can speak of: a year, half-year, quarter, month, or a school year that starts in September. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly number: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly number: number }
  | { readonly kind: 'month'; readonly year: number; readonly number: number }
  | { readonly kind: 'school-year'; readonly year: number };

type Table = Readonly<Record<Case, string>>;

const QUARTER: Table = table('квартал', 'квартала', 'кварталу', 'квартал', 'кварталом', 'квартале');
const HALF: Table = table('полугодие', 'полугодия', 'полугодию', 'полугодие', 'полугодием', 'полугодии');
const YEAR: Table = table('год', 'года', 'году', 'год', 'годом', 'году');
const SCHOOL: Table = table('учебный', 'учебного', 'учебному', 'учебный', 'учебным', 'учебном');
const MONTH_STEMS = [
  'январ',
  'феврал',
  'март',
  'апрел',
  'ма',
  'июн',
  'июл',
  'август',
  'сентябр',
  'октябр',
  'ноябр',
  'декабр',
];

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
 * «2025/2026 учебный год». Only the head word changes by case.
 * Throws RangeError for an unknown period.
 */
export function periodLabel(period: string, name: Case = 'nom'): string {
  const parsed = checked(period);
  if (parsed.kind === 'year') return `${parsed.year}${NBSP}${YEAR[name]}`;
  const ofYear = `${parsed.year}${NBSP}года`;
  if (parsed.kind === 'school-year') {
    return `${parsed.year}/${parsed.year + 1}${NBSP}${SCHOOL[name]} ${YEAR[name]}`;
  }
  if (parsed.kind === 'month') return `${monthForm(parsed.number, name)} ${ofYear}`;
  const word = parsed.kind === 'quarter' ? QUARTER[name] : HALF[name];
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
    from: `${year4(parsed.year)}-${pad(first)}-01`,
    to: `${year4(endYear)}-${pad(endMonth)}-${lastDay(endYear, endMonth)}`,
  };
}

function monthsOf(period: Period): [first: number, count: number] {
  if (period.kind === 'year') return [1, 12];
  if (period.kind === 'school-year') return [9, 12];
  if (period.kind === 'half') return [period.number * 6 - 5, 6];
  return period.kind === 'quarter' ? [period.number * 3 - 2, 3] : [period.number, 1];
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function numbered(
  kind: 'half' | 'quarter' | 'month',
  year: number,
  number: number,
  most: number,
): Period | null {
  return number >= 1 && number <= most ? { kind, year, number } : null;
}

function monthForm(number: number, name: Case): string {
  const stem = MONTH_STEMS[number - 1] ?? '';
  const endings = MONTH_ENDINGS[number - 1] ?? SOFT;
  return stem + endings[name];
}

const HARD = table('', 'а', 'у', '', 'ом', 'е');
const IOT = table('й', 'я', 'ю', 'й', 'ем', 'е');
const SOFT = table('ь', 'я', 'ю', 'ь', 'ем', 'е');
const STRESSED = table('ь', 'я', 'ю', 'ь', 'ём', 'е');

/** «январём», «мартом», «апрелем», «маем» …, in the order of {@link MONTH_STEMS}. */
const MONTH_ENDINGS = [
  ...[STRESSED, STRESSED, HARD, SOFT, IOT, SOFT, SOFT, HARD],
  ...[STRESSED, STRESSED, STRESSED, STRESSED],
];

function table(nom: string, gen: string, dat: string, acc: string, ins: string, prep: string): Table {
  return { nom, gen, dat, acc, ins, prep };
}

function checked(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new RangeError(`Not a period: ${text}`);
  return period;
}

function year4(year: number): string {
  return String(year).padStart(4, '0');
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
