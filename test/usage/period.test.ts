import { describe, expect, it } from 'vitest';
import {
  monthName,
  parsePeriod,
  periodBefore,
  periodLabel,
  spanOf,
} from '../../src/usage/calendar-period.ts';
import { dateOf, dayOf, weekOf } from '../../src/usage/day.ts';
import { freePeriod, namedPeriod, quarterOf, type ReportPeriod } from '../../src/usage/period.ts';
import { type Span, unionDays, weeksIn } from '../../src/usage/span.ts';
import { weeks } from './naive.ts';

function show({ from, to }: Span): string {
  return `${dateOf(from)}..${dateOf(to)}`;
}

function all(period: ReportPeriod | null): readonly string[] {
  return period ? [show(period), show(period.previous), show(period.yearAgo), period.label] : [];
}

describe('calendar periods', () => {
  it.each([
    ['2026', '2026 год', '2026-01-01..2026-12-31', '2025 год'],
    ['2025/2026', '2025/2026 учебный год', '2025-09-01..2026-08-31', '2024/2025 учебный год'],
    ['2026-H1', 'I полугодие 2026 года', '2026-01-01..2026-06-30', 'II полугодие 2025 года'],
    ['2026-H2', 'II полугодие 2026 года', '2026-07-01..2026-12-31', 'I полугодие 2026 года'],
    ['2026-Q1', 'I квартал 2026 года', '2026-01-01..2026-03-31', 'IV квартал 2025 года'],
    ['2026-Q2', 'II квартал 2026 года', '2026-04-01..2026-06-30', 'I квартал 2026 года'],
    ['2026-Q3', 'III квартал 2026 года', '2026-07-01..2026-09-30', 'II квартал 2026 года'],
    ['2026-Q4', 'IV квартал 2026 года', '2026-10-01..2026-12-31', 'III квартал 2026 года'],
    ['2026-01', 'январь 2026 года', '2026-01-01..2026-01-31', 'декабрь 2025 года'],
    ['2024-02', 'февраль 2024 года', '2024-02-01..2024-02-29', 'январь 2024 года'],
    [' 2026 ', '2026 год', '2026-01-01..2026-12-31', '2025 год'],
  ])('«%s» is «%s»', (name, label, days, before) => {
    const period = parsePeriod(name);
    if (!period) throw new Error(name);
    expect(periodLabel(period)).toBe(label);
    expect(show(spanOf(period))).toBe(days);
    expect(periodLabel(periodBefore(period))).toBe(before);
  });

  it('have the months of the year', () => {
    const names = Array.from({ length: 12 }, (_, index) => monthName(index + 1));
    expect(names.join(' ')).toBe(
      'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    );
  });

  it.each([
    ...['', 'x2026', '2026x', '20261', '2026-Q0', '2026-Q5', '2026-H0', '2026-H3', '2026-00', '2026-13'],
    ...['2025/2025', '2025/2027', '2026-', '2026-Z1', '2026-Q12', 'III квартал'],
  ])('«%s» is none', (name) => {
    expect(parsePeriod(name)).toBeNull();
  });
});

describe('periods', () => {
  it.each([
    [
      '2026-Q3',
      '2026-07-01..2026-09-30',
      '2026-04-01..2026-06-30',
      '2025-07-01..2025-09-30',
      'III квартал 2026 года',
    ],
    [
      '2026-Q1',
      '2026-01-01..2026-03-31',
      '2025-10-01..2025-12-31',
      '2025-01-01..2025-03-31',
      'I квартал 2026 года',
    ],
    [
      '2026-H1',
      '2026-01-01..2026-06-30',
      '2025-07-01..2025-12-31',
      '2025-01-01..2025-06-30',
      'I полугодие 2026 года',
    ],
    [
      '2025-02',
      '2025-02-01..2025-02-28',
      '2025-01-01..2025-01-31',
      '2024-02-01..2024-02-29',
      'февраль 2025 года',
    ],
    [
      '2025/2026',
      '2025-09-01..2026-08-31',
      '2024-09-01..2025-08-31',
      '2024-09-01..2025-08-31',
      '2025/2026 учебный год',
    ],
  ])('%s', (name, ...expected) => {
    expect(all(namedPeriod(name))).toEqual(expected);
  });

  it('by days: as many days just before, and the same dates a year before', () => {
    const period = freePeriod('2024-02-29', '2024-03-09');
    expect(all(period)).toEqual([
      '2024-02-29..2024-03-09',
      '2024-02-19..2024-02-28',
      '2023-02-28..2023-03-09',
      '29 февраля – 9 марта 2024 г.',
    ]);
  });

  it('before 2000 are not reported on', () => {
    expect(namedPeriod('1999-Q4')).toBeNull();
    expect(namedPeriod('2000-Q1')?.previous.label).toBe('IV квартал 1999 года');
  });

  it('have the quarter of any day', () => {
    expect(['2025-01-01', '2025-06-30', '2025-12-31'].map((date) => quarterOf(dayOf(date)).label)).toEqual([
      'I квартал 2025 года',
      'II квартал 2025 года',
      'IV квартал 2025 года',
    ]);
  });
});

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(weekOf(dayOf('2025-05-05'))).toBe(weekOf(dayOf('2025-05-11')));
    expect(weekOf(dayOf('2025-05-12'))).toBe(weekOf(dayOf('2025-05-11')) + 1);
  });

  it('belong to the period that has four of their days, in every quarter and month of ten years', () => {
    for (let year = 2020; year < 2030; year += 1) {
      for (const part of ['Q1', 'Q2', 'Q3', 'Q4', '01', '02', '06', '12', 'H1', 'H2']) {
        const period = namedPeriod(`${year}-${part}`);
        if (!period) throw new Error(part);
        expect(weeksIn(period)).toHaveLength(weeks(dateOf(period.from), dateOf(period.to)).length);
      }
    }
  });

  it('are none in three days and one in four of one week', () => {
    expect(weeksIn(freePeriod('2025-05-05', '2025-05-07'))).toEqual([]);
    expect(weeksIn(freePeriod('2025-05-05', '2025-05-08'))).toHaveLength(1);
    expect(weeksIn(freePeriod('2025-05-09', '2025-05-14'))).toEqual([]);
  });
});

it('counts days that several spans hold once', () => {
  expect(
    unionDays([
      { from: 5, to: 9 },
      { from: 1, to: 3 },
      { from: 8, to: 10 },
      { from: 2, to: 2 },
    ]),
  ).toBe(9);
  expect(unionDays([])).toBe(0);
});
