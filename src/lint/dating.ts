import { parseDate } from '../russian/text/date.ts';
import type { Act } from './act.ts';
import { headOf } from './genre.ts';
import type { LintSettings } from './settings.ts';

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/** A date in a text, in digits or in words: «30.08.2024», «30 августа 2024», «28» августа 2024. */
export const DATE = String.raw`\d{1,2}\.\d{1,2}\.\d{4}|[«"]?\d{1,2}[»"]?\s+(?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\s+\d{4}`;

/** «УТВЕРЖДЕНО», «Утверждаю», not «Об утверждении» and «утверждённое приказом». */
const STAMP = /У(?:твержд|ТВЕРЖД)|^утвержд/mu;

/** Dates behind the beginning of a stamp. */
const STAMPED = [
  new RegExp(
    String.raw`^утвержд[\s\S]{0,200}?приказ\p{L}*\s{0,3}(?:№\s?\S{1,20})?[^№]{0,200}?(?:от\s+)?(${DATE})`,
    'iu',
  ),
  new RegExp(String.raw`^утвержд[\s\S]{0,200}?(${DATE})`, 'iu'),
];
const ORDERED = new RegExp(String.raw`(?:^|\n)П\s?Р\s?И\s?К\s?А\s?З\s[\s\S]{0,100}?(${DATE})`, 'u');

/** ISO date of a date as an act writes it, or null when there is no such day. */
export function isoOf(text: string): string | null {
  const digital = parseDate(text);
  if (digital) return digital;
  const match = /(\d{1,2})\s+(\p{L}+)\s+(\d{4})/u.exec(text.replace(/[«»"]/gu, ' '));
  const word = match?.[2]?.toLowerCase() ?? '';
  const month = MONTHS.findIndex((start, index) =>
    index === 4 ? /^ма[йя]/u.test(word) : word.startsWith(start),
  );
  return match && month >= 0 ? parseDate(`${match[1]}.${month + 1}.${match[3]}`) : null;
}

/** The day against which the act is held: the one asked for, its own, or that of the organisation's last document. */
export function dayOf(act: Act, { date, lastDate }: LintSettings): string | null {
  return date ?? dateOf(act) ?? lastDate;
}

/** ISO date of the approval stamp, or of an order's own line; null when the head of the act names none. */
function dateOf(act: Act): string | null {
  const head = headOf(act)
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 10_000);
  const stamp = STAMP.exec(head);
  const stamped = stamp ? STAMPED.map((dated) => dated.exec(head.slice(stamp.index))) : [];
  const [found = null] = [...stamped, ORDERED.exec(head)].flatMap((match) => match?.[1] ?? []);
  return found && isoOf(found);
}
