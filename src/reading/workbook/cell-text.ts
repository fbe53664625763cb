import type { NumberFormat } from './number-format.ts';

/** A number as the workbook stores it, without an exponent and without the noise of binary fractions. */
export function numberText(stored: string): string {
  const text = stored.trim();
  if (/^-?\d+$/u.test(text)) return text;
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? BigInt(value).toString() : text;
  return Math.abs(value) < 1e-6 ? text : String(Number(value.toPrecision(15)));
}

/** A number as its format shows it: a date as dd.mm.yyyy, a time as hh:mm. `is1904`: the file counts days from 1904. */
export function formattedNumber(stored: string, format: NumberFormat, is1904: boolean): string {
  const value = Number(stored);
  if (format.kind === 'plain' || stored.trim() === '' || !Number.isFinite(value)) return numberText(stored);
  if (format.kind === 'digits') return numberText(stored).padStart(format.length, '0');
  if (value < 0 || value > LAST_DAY) return numberText(stored);
  return format.kind === 'elapsed' ? elapsed(value) : dateText(value, format, is1904);
}

/** 31.12.9999, the last day that a workbook knows. */
const LAST_DAY = 2_958_466;
const DAY_SECONDS = 86_400;
const DAY_MS = DAY_SECONDS * 1000;

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

type DateFormat = Extract<NumberFormat, { kind: 'date' }>;

function dateText(value: number, format: DateFormat, is1904: boolean): string {
  const seconds = Math.round(value * DAY_SECONDS);
  const [days, rest] = [Math.floor(seconds / DAY_SECONDS), seconds % DAY_SECONDS];
  const clock = format.time ? clockText(rest, format.seconds) : '';
  // A time alone; but a whole date that is only shown as a time stays a date. Day 0 is nobody's.
  const isTime = (!format.day && !format.month && !format.year && days <= 366) || days === 0;
  if (isTime && clock !== '') return clock;
  const date = new Date(epochMs(days, is1904) + days * DAY_MS);
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  const shown = shownDate({ day, month, year }, format);
  return clock === '' || (rest === 0 && format.day) ? shown : `${shown} ${clock}`;
}

/** As it is shown: «02.мар» and «сен.26» tell that Excel took something else for a date. */
function shownDate(
  { day, month, year }: Readonly<Record<'day' | 'month' | 'year', string>>,
  format: DateFormat,
): string {
  const name = MONTHS[Number(month) - 1] ?? '';
  if (!format.year && format.day && format.month) return `${day}.${name}`;
  if (!format.day && format.month) return format.year ? `${name}.${year.slice(2)}` : name;
  if (!format.day && !format.month && format.year) return year;
  return `${day}.${month}.${year}`;
}

/** Day 60 of 1900, the 29th of February, never was: before it, days count from a day later. */
function epochMs(days: number, is1904: boolean): number {
  if (is1904) return Date.UTC(1904, 0, 1);
  return days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
}

function clockText(seconds: number, withSeconds: boolean): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [...parts, ...(withSeconds ? [seconds % 60] : [])]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function elapsed(value: number): string {
  const minutes = Math.round(value * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** An ISO date cell, `2018-09-03T00:00:00`, as it stands: it has no time zone, whatever the computer's is. */
export function isoText(text: string): string {
  const [, year, month, day, clock = ''] =
    /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)\S*)?$/u.exec(text.trim()) ?? [];
  if (year === undefined) return text.trim().replace(/^T?(\d\d:\d\d)(?::00(?:\.0+)?)?$/u, '$1');
  const time = clock === '' || /^00:00(?::00)?$/u.test(clock) ? '' : ` ${clock}`;
  return `${day}.${month}.${year}${time}`;
}

/** Characters that XML cannot hold are written as `_x000D_` (ECMA-376, 22.4.2.4). */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
