import { type DateOrder, parseOffset } from '../../../russian/text/stamp.ts';
import type { DateFormat } from './date-cell.ts';

/** Letters of formats, Russian and English, for the parts of a date. */
const LETTERS: Readonly<Record<string, string>> = { д: 'd', м: 'm', г: 'y', d: 'd', m: 'm', y: 'y' };
const ORDERS: readonly string[] = ['dmy', 'mdy', 'ymd'] satisfies readonly DateOrder[];

/** «ДД.ММ.ГГ», «MM/DD/YYYY», «UTC», «MM/DD/YYYY HH:mm UTC+3»: what `columns.yaml` says of dates; null when it says nothing known. */
export function parseDateFormat(text: string): DateFormat | null {
  let format: DateFormat = { order: null, offset: null };
  const words = text.split(/[\s,]+/u).filter((word) => word !== '' && !isTime(word));
  for (const word of words) {
    const [order, offset] = [orderIn(word), parseOffset(word)];
    if (order === null && offset === null) return null;
    format = { order: order ?? format.order, offset: offset ?? format.offset };
  }
  return words.length === 0 ? null : format;
}

/** «Дата (UTC)» is a title with the clock that its dates are told by. */
export interface ZonedTitle {
  readonly title: string;
  /** Minutes ahead of UTC; null: the title names no zone. */
  readonly offset: number | null;
}

export function zonedTitle(text: string): ZonedTitle {
  const [, title = '', zone = ''] =
    /^(.{1,60}?)[\s,]{0,3}\(?((?:UTC|GMT|МСК|MSK)[\d:+-]{0,6})\)?$/iu.exec(text.trim()) ?? [];
  const offset = title === '' ? null : parseOffset(zone);
  return offset === null ? { title: text, offset: null } : { title: title.trim(), offset };
}

function orderIn(word: string): DateOrder | null {
  if (!/^([дмг]{1,4}|[dmy]{1,4})(?:[./-]([дмг]{1,4}|[dmy]{1,4})){2}$/iu.test(word)) return null;
  const letters = word
    .toLowerCase()
    .split(/[./-]/u)
    .map((part) => LETTERS[part.charAt(0)] ?? '');
  return ORDERS.includes(letters.join('')) ? (letters.join('') as DateOrder) : null;
}

/** «ЧЧ:ММ», «HH:mm:ss», «AM/PM»: times are read however they are written. */
function isTime(word: string): boolean {
  return /^(?:[чh]{1,2}:[мm]{1,2}(?::[сs]{1,2})?|am\/pm|am|pm|a|tt)$/iu.test(word);
}
