import { expect, test } from 'vitest';
import {
  dateRange,
  digitalDate,
  isDate,
  parseDate,
  schoolYear,
  verbalDate,
} from '../../src/russian/text/date.ts';

const plain = (text: string): string => text.replaceAll('\u{A0}', ' ');

test('verbal and digital dates', () => {
  expect(verbalDate('2024-09-02')).toBe('2\u{A0}сентября\u{A0}2024\u{A0}г.');
  expect(digitalDate('2024-09-02')).toBe('02.09.2024');
  expect(digitalDate('0987-01-02')).toBe('02.01.0987');
  expect(() => verbalDate('2024-02-31')).toThrow(new RangeError('Not a date: 2024-02-31'));
});

test('the school year begins with August, when it is prepared', () => {
  expect(['2024-07-31', '2024-08-01', '2025-01-15'].map(schoolYear)).toEqual([
    '2023/2024',
    '2024/2025',
    '2024/2025',
  ]);
});

test.each([
  ['02.09.2024', '2024-09-02'],
  ['2.9.2024', '2024-09-02'],
  ['2024-09-02', '2024-09-02'],
  [' 02.09.2024 г. ', '2024-09-02'],
  ['02.09.2024 года', '2024-09-02'],
  ['2 сентября 2024 г.', '2024-09-02'],
  ['«02» Сентября 2024\u{A0}года', '2024-09-02'],
  ['31 апреля 2024 г.', null],
  ['2 сентябрь 2024', null],
  ['02.09.2024 10:15', '2024-09-02'],
  ['2024-09-02T10:15:00.000Z', '2024-09-02'],
  ['29.02.2024', '2024-02-29'],
  ['29.02.2023', null],
  ['31.02.2024', null],
  ['00.01.2024', null],
  ['2024', null],
  ['09/02/2024', null],
  ['0001-01-01', '0001-01-01'],
  ['0000-01-01', null],
  ['2024-00-10', null],
  ['2024-13-10', null],
  ['2024-12-00', null],
  ['2024-12-31', '2024-12-31'],
  ['2024-2-9', '2024-02-09'],
  ['x2024-09-02', null],
  ['2024-09-02x', null],
  ['12024-09-02', null],
  ['x02.09.2024', null],
  ['02.09.20245', null],
  ['02.09.2024г', '2024-09-02'],
  ['02.09.2024 10:15:30', '2024-09-02'],
  ['02.09.2024, 10:15', '2024-09-02'],
  ['02.09.2024,9:15', '2024-09-02'],
  ['02.09.2024 10:15:30,5+03:00', '2024-09-02'],
  ['02.09.2024T10:15-0500', '2024-09-02'],
  ['02.09.2024 10', null],
  ['02.09.2024  г.', null],
  ['2 сентября 2024', '2024-09-02'],
  ['"2" сентября 2024 г', '2024-09-02'],
  ['2  сентября  2024', '2024-09-02'],
  ['x2 сентября 2024', null],
  ['2 сентября 2024 годаx', null],
])('%s is read as %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

const MONTHS =
  'января 31 февраля 28 марта 31 апреля 30 мая 31 июня 30 июля 31 августа 31 сентября 30 октября 31 ноября 30 декабря 31';

test.each(MONTHS.match(/\S+ \d+/gu)?.map((text, index) => [text, index + 1] as const) ?? [])(
  '%s days are in month %i',
  (text, number) => {
    const [word, days] = text.split(' ');
    const month = `2023-${String(number).padStart(2, '0')}`;
    expect(plain(verbalDate(`${month}-${days}`))).toBe(`${days} ${word} 2023 г.`);
    expect(parseDate(`${days} ${word} 2023`)).toBe(`${month}-${days}`);
    expect(isDate(`${month}-${Number(days) + 1}`)).toBe(false);
  },
);

test.each([
  [1900, 28],
  [2000, 29],
  [2023, 28],
  [2024, 29],
])('the February of %i has %i days', (year, days) => {
  expect(isDate(`${year}-02-${days}`)).toBe(true);
  expect(isDate(`${year}-02-${days + 1}`)).toBe(false);
});

test('only calendar dates are dates', () => {
  expect(isDate('2000-02-29')).toBe(true);
  expect(isDate('1900-02-29')).toBe(false);
  expect(isDate('2024-9-2')).toBe(false);
  expect(isDate('x2024-09-02')).toBe(false);
  expect(isDate('2024-09-02x')).toBe(false);
});

test.each([
  ['2024-09-02', '2024-09-02', '2 сентября 2024 г.'],
  ['2024-09-02', '2024-09-05', '2–5 сентября 2024 г.'],
  ['2024-08-30', '2024-09-02', '30 августа – 2 сентября 2024 г.'],
  ['2024-12-30', '2025-01-08', '30 декабря 2024 г. – 8 января 2025 г.'],
])('%s … %s', (from, to, text) => {
  expect(plain(dateRange(from, to))).toBe(text);
});

test('a range does not go back', () => {
  expect(() => dateRange('2024-09-02', '2024-09-01')).toThrow(
    new RangeError('2024-09-02 is after 2024-09-01'),
  );
});
