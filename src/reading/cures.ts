/* What a value that was not understood may have been meant to be. Nothing is put in its place: it is offered. */
import { dateOfStamp, digitalDate, parseDate } from '../russian/text/date.ts';
import { parseStamp } from '../russian/text/stamp.ts';
import { isEmail } from './table/email.ts';
import { excelDay } from './table/excel-dates.ts';
import { LOOKALIKES } from './wording.ts';

/** The days that a text may mean, as people write them: «09/02/2024» two, «09.25.2024» and «02,09,2024» one. */
export function datesMeant(text: string): readonly string[] {
  const pointed = text.trim().replace(/[\s,;]+/gu, '.');
  const sure = excelDay(text.trim()) ?? parseDate(pointed);
  const days = sure === null ? [inOrder(pointed, 'dmy'), inOrder(pointed, 'mdy')] : [sure];
  return [...new Set(days.filter((day) => day !== null))].map(digitalDate);
}

function inOrder(text: string, order: 'dmy' | 'mdy'): string | null {
  const stamp = parseStamp(text, order);
  return typeof stamp === 'string' ? null : dateOfStamp(stamp);
}

/** The address without its blanks, with points for commas and Latin letters for Russian ones that look the same. */
export function emailsMeant(text: string): readonly string[] {
  const bare = text.replace(/\s/gu, '').replaceAll(',', '.').replace(/\.$/u, '');
  return [bare, inLatin(bare)].filter((one) => one !== text && isEmail(one)).slice(0, 1);
}

const LATIN = new Map(Object.entries(LOOKALIKES).map(([latin, cyrillic]) => [cyrillic, latin]));

function inLatin(text: string): string {
  return text.replace(/[а-яё]/giu, (letter) => LATIN.get(letter.toLowerCase()) ?? letter);
}

/** The one number in «25 чел.». */
export function countsMeant(text: string): readonly string[] {
  const numbers = text.match(/\d+/gu) ?? [];
  return numbers.length === 1 && (numbers[0] ?? '').length <= 6 ? [String(Number(numbers[0]))] : [];
}

/** The link with `https://` before it and no blanks in it. */
export function linksMeant(text: string): readonly string[] {
  const bare = text.replace(/\s/gu, '').replace(/^https?:?\/{0,2}/iu, '');
  return [`https://${bare}`].filter((one) => one !== text);
}
