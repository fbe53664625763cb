import { dateOfStamp, verbalDate } from '../../russian/text/date.ts';
import { type DateOrder, parseStamp } from '../../russian/text/stamp.ts';
import type { ExportOutline } from '../../usage/exports/outline.ts';
import type { Choice } from '../protocol.ts';
import type { ExportFact } from '../usage-protocol.ts';

/** What can be chosen of an export as a whole, with what is said of it now. */
export function factsOf({ date, sheets, told }: ExportOutline): readonly ExportFact[] {
  const facts: readonly ExportFact[] = [
    {
      part: 'order',
      value: ORDERS.find(([order]) => order === told.dates.order)?.[1] ?? '',
      choices: readings(date),
    },
    {
      part: 'clock',
      value: told.dates.offset === null ? '' : clock(told.dates.offset),
      choices: clocks(date),
    },
    { part: 'sheet', value: told.sheet ?? '', choices: sheets.map((name) => ({ value: name, label: name })) },
  ];
  return facts.filter(({ value, choices }) => value !== '' || choices.length > 1);
}

/** Orders with their words in `columns.yaml` and for people. */
const ORDERS: readonly (readonly [DateOrder, string, string])[] = [
  ['dmy', 'ДД.ММ.ГГГГ', 'сначала день'],
  ['mdy', 'ММ.ДД.ГГГГ', 'сначала месяц'],
  ['ymd', 'ГГГГ.ММ.ДД', 'сначала год'],
];

/** What a date of the file is in each order that makes a day of it; none where all make the same. */
function readings(date: string): readonly Choice[] {
  const found = ORDERS.flatMap(([order, value, words]) => {
    const stamp = parseStamp(date, order);
    const day = typeof stamp === 'string' ? null : dateOfStamp(stamp);
    return day === null ? [] : [{ day, value, label: `${words}: ${verbalDate(day)}` }];
  });
  const days = found.map(({ day }) => day);
  const different = found.filter(({ day }, index) => days.indexOf(day) === index);
  return different.length < 2 ? [] : different.map(({ value, label }) => ({ value, label }));
}

/** Zones of Russia, hours ahead of UTC. */
const HOURS = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Clocks that the times of a file may be told by; none where it has no times or tells the clock itself. */
function clocks(date: string): readonly Choice[] {
  const stamp = parseStamp(date, 'dmy');
  const isAsked = typeof stamp !== 'string' && stamp.minutes !== null && stamp.offset === null;
  return isAsked ? HOURS.map((hours) => clock(hours * 60)).map((value) => ({ value, label: value })) : [];
}

/** Minutes ahead of UTC as «UTC+3»; what is no whole hour as «UTC+5:30». */
function clock(offset: number): string {
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const sign = offset < 0 ? '-' : '+';
  return offset === 0
    ? 'UTC'
    : `UTC${sign}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}
