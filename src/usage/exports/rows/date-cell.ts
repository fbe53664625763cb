import { parseDate } from '../../../russian/text/date.ts';
import { type Day, dayFrom, dayOf } from '../../day.ts';
import type { Reason } from './left-out.ts';
import { REASONS } from './reasons.ts';
import { isTotal } from './total.ts';

/** Platforms of this kind did not exist before: an earlier date is a machine's wrong clock (01.01.1970). */
const EARLIEST = dayFrom(2010, 1, 1);

/** The day, or why the cell gives none. */
export function readDay(text: string): Day | Reason {
  const trimmed = text.trim();
  if (trimmed === '') return REASONS.noDate;
  const date = parseDate(trimmed);
  if (date !== null) return dayOf(date) < EARLIEST ? REASONS.old : dayOf(date);
  if (/^[34567]\d{4}(?:[.,]\d+)?$/u.test(trimmed)) return REASONS.serial;
  return isTotal(trimmed) ? REASONS.total : REASONS.date;
}
