import { parseDate } from '../../../russian/text/date.ts';
import { type Day, dayFrom, dayOf } from '../../day.ts';
import type { Reason } from './left-out.ts';
import { REASONS } from './reasons.ts';
import { isTotal } from './total.ts';

/** Platforms of this kind did not exist before: an earlier date is a machine's wrong clock (01.01.1970). */
const EARLIEST = dayFrom(2010, 1, 1);

/** Sentinels of {@link quickDay}: not a plain date. */
export const UNSURE = -1;

/**
 * The day of a cell that is exactly `dd.mm.yyyy` or `yyyy-mm-dd`, or one of them with ` hh:mm` or ` hh:mm:ss`, read from
 * the bytes in place. {@link UNSURE} for anything else, which {@link readDay} then looks at.
 */
export function quickDay(bytes: Uint8Array, start: number, end: number): Day {
  const length = end - start;
  if (length !== 10 && !isTime(bytes, start + 10, end)) return UNSURE;
  const isIso = bytes[start + 4] === 45 && bytes[start + 7] === 45;
  if (!isIso && (bytes[start + 2] !== 46 || bytes[start + 5] !== 46)) return UNSURE;
  const year = digits(bytes, isIso ? start : start + 6, 4);
  const month = digits(bytes, isIso ? start + 5 : start + 3, 2);
  const day = digits(bytes, isIso ? start + 8 : start, 2);
  if (!(year >= 2010 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return UNSURE;
  const first = firstDay(year, month);
  return day <= 28 || first + day - 1 < firstDay(year, month + 1) ? first + day - 1 : UNSURE;
}

/** The day, or why the cell gives none. */
export function readDay(text: string): Day | Reason {
  const trimmed = text.trim();
  if (trimmed === '') return REASONS.noDate;
  const date = parseDate(trimmed);
  if (date !== null) return dayOf(date) < EARLIEST ? REASONS.old : dayOf(date);
  if (/^[34567]\d{4}(?:[.,]\d+)?$/u.test(trimmed)) return REASONS.serial;
  return isTotal(trimmed) ? REASONS.total : REASONS.date;
}

const FIRST_DAYS = Int32Array.from({ length: 91 * 12 + 1 }, (_, month) => dayFrom(2010, month + 1, 1));

function firstDay(year: number, month: number): Day {
  return FIRST_DAYS[(year - 2010) * 12 + month - 1] as number;
}

function digits(bytes: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** « 09:15», «T09:15:00» from `start` to `end`. */
function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length !== 6 && length !== 9) return false;
  const separator = bytes[start];
  if (separator !== 32 && separator !== 84) return false;
  if (digits(bytes, start + 1, 2) < 0 || bytes[start + 3] !== 58 || digits(bytes, start + 4, 2) < 0)
    return false;
  return length === 6 || (bytes[start + 6] === 58 && digits(bytes, start + 7, 2) >= 0);
}
