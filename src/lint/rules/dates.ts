import type { Problem } from '../../problem.ts';
import { parseDate } from '../../russian/text/date.ts';
import type { Act } from '../act.ts';
import { isoOf } from '../dating.ts';
import { eachMatch, type Finding, quoted } from '../finding.ts';

const MONTH = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';

/** Days that do not exist, and «г.» or «года» after a date in digits. */
export function dates(act: Act): readonly Problem[] {
  return [
    ...eachMatch(act, /(?<![\d.])\d{1,2}\.\d{1,2}\.\d{4}(?![\d.]\d)/gu, digital),
    ...eachMatch(act, new RegExp(`(?<!\\d)[«"]?\\d{1,2}[»"]?\\s(?:${MONTH})\\s\\d{4}(?!\\d)`, 'gu'), verbal),
    ...eachMatch(
      act,
      /(?<![\d.])(\d{2}\.\d{2}\.\d{4})\s?(?:года|год|г\.|г(?=\s))(?!\s?\p{Lu}\p{Ll})/gu,
      superfluous,
    ),
  ];
}

function digital([date]: RegExpExecArray): Finding | null {
  return parseDate(date) === null ? nonexistent(date) : null;
}

function verbal([date]: RegExpExecArray): Finding | null {
  return isoOf(date) === null ? nonexistent(date) : null;
}

function nonexistent(date: string): Finding {
  return {
    severity: 'warning',
    code: 'dates/nonexistent',
    message: `Такой даты нет: ${quoted(date)}.`,
    hint: 'Исправьте день или месяц.',
  };
}

function superfluous([whole, date]: RegExpExecArray): Finding {
  return {
    severity: 'warning',
    code: 'dates/year-word',
    message: `После даты цифрами лишнее слово: ${quoted(whole)}.`,
    hint: `Напишите «${date}» или дату словами: «2 сентября 2024 г.».`,
  };
}
