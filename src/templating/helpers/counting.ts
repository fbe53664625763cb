import { digitalDate, schoolYear, verbalDate } from '../../russian/text/date.ts';
import { agree } from '../../russian/text/number.ts';
import { numberInWords } from '../../russian/text/numeral.ts';
import { Missing } from '../missing.ts';
import { type Helper, helper } from './helper.ts';
import { safe } from './safe-html.ts';

/** Helpers that say days and numbers. */
export const COUNTING: Readonly<Record<string, Helper>> = {
  дата: helper(
    '2 сентября 2024 г. (с "цифрами": 02.09.2024)',
    '{{дата document.date}}',
    ['date', 'digits'],
    ([date, digits]) => {
      if (date instanceof Missing) return safe(date.dateBlank());
      return digits === 'цифрами' ? digitalDate(String(date)) : verbalDate(String(date));
    },
    { optional: 1 },
  ),
  учебныйГод: helper('2024/2025', '{{учебныйГод document.date}}', ['date'], ([date]) =>
    schoolYear(String(date)),
  ),
  число: helper('21 педагог', '{{число 21 "педагог"}}', ['number', 'text'], ([count, noun]) =>
    agree(Number(count), String(noun)),
  ),
  пропись: helper('двадцать один', '{{пропись 21}}', ['number'], ([count]) => numberInWords(Number(count))),
  разность: helper('4', '{{разность row.invited row.joined}}', ['number', 'number'], ([from, taken]) =>
    taken instanceof Missing ? safe(taken.toHTML()) : Number(from) - Number(taken),
  ),
  номер: helper(
    'номер по порядку: 1, 2, 3 …',
    '{{#each staff as |person index|}}{{номер index}}',
    ['number'],
    ([index]) => Number(index) + 1,
  ),
};
