import { expect, test } from 'vitest';
import {
  dateRange,
  digitalDate,
  isDate,
  parseDate,
  schoolYear,
  verbalDate,
} from '../../src/russian/text/date.ts';
import { periodDays, periodLabel } from '../../src/russian/text/period-words.ts';

const plain = (text: string): string => text.replaceAll('\u{A0}', ' ');

test('verbal and digital dates', () => {
  expect(verbalDate('2024-09-02')).toBe('2\u{A0}сентября\u{A0}2024\u{A0}г.');
  expect(digitalDate('2024-09-02')).toBe('02.09.2024');
  expect(() => verbalDate('2024-02-31')).toThrow(RangeError);
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
])('%s is read as %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

test('only calendar dates are dates', () => {
  expect(isDate('2000-02-29')).toBe(true);
  expect(isDate('1900-02-29')).toBe(false);
  expect(isDate('2024-9-2')).toBe(false);
});

test.each([
  ['2024-09-02', '2024-09-02', '2 сентября 2024 г.'],
  ['2024-09-02', '2024-09-05', '2–5 сентября 2024 г.'],
  ['2024-08-30', '2024-09-02', '30 августа – 2 сентября 2024 г.'],
  ['2024-12-30', '2025-01-08', '30 декабря 2024 г. – 8 января 2025 г.'],
])('%s … %s', (from, to, text) => {
  expect(plain(dateRange(from, to))).toBe(text);
});

test('labels and days of periods', () => {
  expect(plain(periodLabel('2026-Q3'))).toBe('III квартал 2026 года');
  expect(plain(periodLabel('2026-03', 'gen'))).toBe('марта 2026 года');
  expect(plain(periodLabel('2026-01', 'ins'))).toBe('январём 2026 года');
  expect(plain(periodLabel('2026-07', 'ins'))).toBe('июлем 2026 года');
  expect(periodDays('2026-Q1')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  expect(periodDays('2023/2024')).toEqual({ from: '2023-09-01', to: '2024-08-31' });
  expect(periodDays('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
  expect(() => periodLabel('2026-Q5')).toThrow(RangeError);
});
