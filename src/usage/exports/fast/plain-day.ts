import { type Day, dayFrom } from '../../day.ts';

const [BLANK, HYPHEN, POINT, ZERO, COLON, T] = [32, 45, 46, 48, 58, 84];

/** Years whose days are plain; any other is looked at twice. */
const [FIRST_YEAR, LAST_YEAR] = [2010, 2100];

/** What {@link number} gives for anything but digits: less than every bound. */
const NO_NUMBER = -1;

/**
 * The day of a cell that is exactly `dd.mm.yyyy` or `yyyy-mm-dd`, or one of them with ` hh:mm` or ` hh:mm:ss`, read from
 * the bytes in place; null for anything else, which may be a date all the same.
 */
export function plainDay(bytes: Uint8Array, start: number, end: number): Day | null {
  if (end - start !== 10 && !isTime(bytes, start + 10, end)) return null;
  const isIso = bytes[start + 4] === HYPHEN && bytes[start + 7] === HYPHEN;
  if (!isIso && (bytes[start + 2] !== POINT || bytes[start + 5] !== POINT)) return null;
  const year = number(bytes, isIso ? start : start + 6, 4);
  const month = number(bytes, isIso ? start + 5 : start + 3, 2);
  const day = number(bytes, isIso ? start + 8 : start, 2);
  const isPlain = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1;
  if (!isPlain) return null;
  const first = firstDay(year, month);
  return day <= 28 || first + day - 1 < firstDay(year, month + 1) ? first + day - 1 : null;
}

const FIRST_DAYS = Int32Array.from({ length: (LAST_YEAR - FIRST_YEAR + 1) * 12 + 1 }, (_, month) =>
  dayFrom(FIRST_YEAR, month + 1, 1),
);

function firstDay(year: number, month: number): Day {
  return FIRST_DAYS[(year - FIRST_YEAR) * 12 + month - 1] as number;
}

function number(bytes: Uint8Array, start: number, digits: number): number {
  let value = 0;
  for (let at = start; at < start + digits; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NO_NUMBER;
    value = value * 10 + digit;
  }
  return value;
}

/** « 09:15», «T09:15:00» from `start` to `end`. */
function isTime(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length !== 6 && length !== 9) return false;
  if (bytes[start] !== BLANK && bytes[start] !== T) return false;
  if (!isTwoDigits(bytes, start + 1) || bytes[start + 3] !== COLON || !isTwoDigits(bytes, start + 4))
    return false;
  return length === 6 || (bytes[start + 6] === COLON && isTwoDigits(bytes, start + 7));
}

function isTwoDigits(bytes: Uint8Array, start: number): boolean {
  return number(bytes, start, 2) !== NO_NUMBER;
}
