/* Dates and times as people and programs write them, taken apart. */

/** What comes first in a date of three numbers. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A date as it is written, with what stands beside it. The day may not exist. */
export interface Stamp {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Minutes since midnight; null: no time is written. */
  readonly minutes: number | null;
  /** Minutes by which the clock is ahead of UTC, where the text says it; null: it does not. */
  readonly offset: number | null;
}

/** Why a text is no stamp: no date; a date whose day and month may change places; a zone that nobody knows. */
export type StampFault = 'date' | 'order' | 'zone';

type DateOnly = Omit<Stamp, 'minutes' | 'offset'>;

/** No date with its time and its zone is longer. */
const LONGEST = 80;

const CLOCK = /(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?(?:\s?([AP]\.?M\.?|ДП|ПП)(?!\p{L}))?/iu;

/**
 * Takes apart «02.09.2024», «2.9.24 г.», «2024-09-02T10:15Z», «9/2/2024 8:00 PM», «2 сентября 2024 г., 10:15», «Sep 2, 2024»,
 * «Mon, 02 Sep 2024 10:15:00 GMT+3». Of a date with other signs than points `order` tells day from month; without it only those
 * dates are read that have one meaning.
 */
export function parseStamp(text: string, order: DateOrder | null = null): Stamp | StampFault {
  const line = text.trim().replace(/\s+/gu, ' ');
  if (line.length > LONGEST) return 'date';
  const clock = CLOCK.exec(line);
  const before = clock ? line.slice(0, clock.index) : line;
  const after = clock ? line.slice(clock.index + clock[0].length).trim() : '';
  if (clock && before !== '' && !/[T ,]$/u.test(before)) return 'date';
  // «10:15 02.09.2024»: the date may follow the time.
  const [date, zone] = before === '' ? [after.replace(/^, ?/u, ''), ''] : [before, after];
  const offset = parseOffset(zone);
  if (zone !== '' && offset === null) return 'zone';
  const found = parseNumbers(date, order) ?? parseWords(date);
  if (found === null || found === 'order') return found ?? 'date';
  return { ...found, minutes: clock && minutesOf(clock), offset };
}

const ZONE =
  /^\(?(Z|UTC|GMT|MSK|МСК)? ?(?:([+\u{2212}-])(\d{1,2})(?::?(\d{2}))?)?\)?(?: (?:UTC|GMT|MSK|МСК|\([^()]{1,60}\)))?$/iu;

const MOSCOW = 180;

/** «Z», «+03:00», «UTC», «GMT+3», «МСК», «МСК+2» as minutes ahead of UTC; null for anything else. */
export function parseOffset(text: string): number | null {
  const [found, name = '', sign, hours = '0', minutes = '0'] = ZONE.exec(text.trim()) ?? [];
  if (!found || (name === '' && sign === undefined)) return null;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  const base = /^(?:MSK|МСК)$/iu.test(name) ? MOSCOW : 0;
  return base + (sign === undefined || sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes));
}

function minutesOf([, hours, minutes, half]: RegExpExecArray): number {
  const hour = Number(hours);
  if (half === undefined || hour > 12) return hour * 60 + Number(minutes);
  const isAfternoon = /^(?:P|ПП)/iu.test(half);
  return ((hour % 12) + (isAfternoon ? 12 : 0)) * 60 + Number(minutes);
}

const END = /(?:T|,| в)? ?$/u;
const YEAR_SIGN = String.raw`(?: ?г(?:\.|ода)?)?`;
const NUMBERS = new RegExp(String.raw`^(\d{1,4})([./-])(\d{1,2})\2(\d{4}|\d{1,2})${YEAR_SIGN}$`, 'u');

/** A date of three numbers; null when it is none. */
function parseNumbers(text: string, order: DateOrder | null): DateOnly | 'order' | null {
  const [, first = '', sign, second = '', third = ''] = NUMBERS.exec(text.replace(END, '')) ?? [];
  if (first === '') return null;
  if (first.length === 4) return third.length === 4 ? null : dateOf(first, second, third);
  if (first.length > 2 || third.length === 1) return null;
  const dayFirst = dateOf(third, second, first);
  const monthFirst = dateOf(third, first, second);
  const chosen = order ?? (sign === '.' ? 'dmy' : null);
  if (chosen === 'ymd') return third.length === 4 ? dayFirst : dateOf(first, second, third);
  if (chosen !== null) return chosen === 'dmy' ? dayFirst : monthFirst;
  return third.length === 4 ? theOnly(dayFirst, monthFirst) : 'order';
}

/** The one of the two that may be, or `order` when both may and are not the same. */
function theOnly(dayFirst: DateOnly, monthFirst: DateOnly): DateOnly | 'order' {
  if (dayFirst.month > 12) return monthFirst;
  return monthFirst.month > 12 || dayFirst.day === dayFirst.month ? dayFirst : 'order';
}

const WEEKDAY =
  /^(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})\.?,? /iu;
const DAY_FIRST = new RegExp(
  String.raw`^[«"]?(\d{1,2})[»"]?[ .-] ?(\p{L}{3,9})\.?,?[ .-](\d{4}|\d{2})${YEAR_SIGN}$`,
  'u',
);
const MONTH_FIRST = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;

/** A date with its month in Russian or English words; null when it is none. */
function parseWords(text: string): DateOnly | null {
  const bare = text.replace(END, '').replace(WEEKDAY, '');
  const [, day, word = '', year] = DAY_FIRST.exec(bare) ?? [];
  if (word !== '') return dateOf(year, String(monthOf(word)), day);
  const [, english = '', date, ofYear] = MONTH_FIRST.exec(bare) ?? [];
  return english === '' ? null : dateOf(ofYear, String(monthOf(english)), date);
}

const RUSSIAN = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
  ' ',
);
const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** 1 to 12 of a month in full or cut short; 0 for any other word. */
function monthOf(word: string): number {
  const small = word.toLowerCase().replace(/^май$/u, 'мая');
  const found = [RUSSIAN, ENGLISH].map((names) => names.findIndex((name) => name.startsWith(small)));
  return Math.max(...found) + 1;
}

/** Of two digits of a year those up to 49 are of this century. */
const CENTURY = 50;

function dateOf(year = '', month = '', day = ''): DateOnly {
  const number = Number(year);
  const whole = year.length > 2 ? number : number + (number < CENTURY ? 2000 : 1900);
  return { year: whole, month: Number(month), day: Number(day) };
}
