import { expect, it } from 'vitest';
import { parseOffset, parseStamp } from '../../src/russian/text/stamp.ts';

/** «day month year minutes offset». */
function stamp(...given: Parameters<typeof parseStamp>): string {
  const found = parseStamp(...given);
  if (typeof found === 'string') return found;
  return [found.day, found.month, found.year, found.minutes, found.offset].join(' ');
}

it.each([
  ['2026-07-01T22:30:00Z', '1 7 2026 1350 0'],
  ['2026-07-01T22:30:00.123Z', '1 7 2026 1350 0'],
  ['2026-07-01 22:30:00+03:00', '1 7 2026 1350 180'],
  ['2026-07-01T22:30:00-0930', '1 7 2026 1350 -570'],
  ['01.07.2026 22:30 UTC', '1 7 2026 1350 0'],
  ['01.07.2026, 22:30 (GMT+3)', '1 7 2026 1350 180'],
  ['01.07.2026 22:30 MSK', '1 7 2026 1350 180'],
  ['01.07.2026 22:30 МСК+2', '1 7 2026 1350 300'],
  ['01.07.2026 22:30 \u{2212}03', '1 7 2026 1350 -180'],
  ['1 июля 2026 г. в 22:30', '1 7 2026 1350 '],
  ['Jul 1, 2026, 10:30:00\u{202F}PM', '1 7 2026 1350 '],
  ['01.07.2026 12:05 AM', '1 7 2026 5 '],
  ['01.07.2026 12:05 p.m.', '1 7 2026 725 '],
  ['01.07.2026 13:05 PM', '1 7 2026 785 '],
  ['01.07.2026 1:05 ПП', '1 7 2026 785 '],
  ['01.07.2026', '1 7 2026  '],
  ['01.07.2026 22:30 по Гринвичу', 'zone'],
  ['01.07.2026 22:30 +25:00', 'zone'],
  ['03/04/2026', 'order'],
  ['03-04-2026 08:00', 'order'],
  ['03/04/26', 'order'],
  ['вчера 08:00', 'date'],
  [`01.07.2026 08:00${' '.repeat(5000)}x`, 'zone'],
  ['0'.repeat(10_000), 'date'],
])('%s', (text, expected) => expect(stamp(text)).toBe(expected));

it.each([
  ['03/04/2026', 'mdy', '4 3 2026  '],
  ['03/04/2026', 'dmy', '3 4 2026  '],
  ['3/4/26 8:00 AM', 'mdy', '4 3 2026 480 '],
  ['03.04.2026', 'mdy', '4 3 2026  '],
  ['26-07-01', 'ymd', '1 7 2026  '],
  ['2026-07-01', 'mdy', '1 7 2026  '],
] as const)('%s by the order %s', (text, order, expected) => expect(stamp(text, order)).toBe(expected));

it('offsets are what programs write, and nothing else', () => {
  const known = ['Z', 'utc', 'GMT+5', 'UTC+05:30', '+3', '-0300', 'МСК-1', '+0300 MSK'];
  expect(known.map(parseOffset)).toEqual([0, 0, 300, 330, 180, -180, 120, 180]);
  expect(['', '3', 'EST', '+15', '+03:60', 'UTC+', '()'].map(parseOffset)).toEqual(Array(7).fill(null));
});
