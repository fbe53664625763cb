import { describe, expect, it } from 'vitest';
import { type Case, codes, educator, group, log, problem, reportOf, row, summary, table } from './support.ts';

/** A log of two springs with a parent and an educator. */
const EVENTS = ['2024', '2025'].flatMap((year) =>
  ['01.01', '31.03'].flatMap((day) => [
    `${day}.${year};r1;родитель;Ель;сообщение;`,
    `${day}.${year};u1;педагог;Ель;сообщение;`,
  ]),
);
const FILES = { 'usage/2024.csv': log(...EVENTS.slice(0, 4)), 'usage/2025.csv': log(...EVENTS.slice(4)) };

/** Headcounts of a role: report's period, the one before, a year ago. */
async function headcounts(role: string, given: Omit<Case, 'period'>) {
  const { value, previous, yearAgo } = row(
    await reportOf({ ...given, period: '2025-Q1' }),
    `${role} / все / headcount`,
  );
  return [value, previous, yearAgo];
}

describe('pupils and parents of an earlier period', () => {
  const groups = [group('Ель', 20, 30), group('Дуб', 22, 34)];
  const before = [group('Ель', 19, 29), group('Дуб', 21, 33), group('Клён', 5, 9)];

  it('are never those of the list of today', async () => {
    expect(await headcounts('parent', { files: FILES, groups })).toEqual([64, null, null]);
    const report = await reportOf({ files: FILES, groups, period: '2025-Q1' });
    expect(row(report, 'parent / все / registered_share')).toMatchObject({ value: 1 / 64, yearAgo: null });
    expect(row(report, 'parent / Ель / headcount')).toMatchObject({
      value: 30,
      previous: null,
      yearAgo: null,
    });
    const { severity, message, hint } = problem(report, 'usage/no-earlier-headcount');
    expect([severity, message]).toEqual([
      'note',
      'Численность за прежние периоды неизвестна, долей за них в отчёте нет: IV квартал 2024 года – «родитель»; I квартал 2024 года – «родитель».',
    ]);
    expect(hint).toContain('previous');
  });

  it('are those of the lists in previous', async () => {
    const previous = { staff: [educator('Ель')], groups: before };
    const given = { files: FILES, groups, previous, staff: [educator('Ель')] };
    expect(await headcounts('parent', given)).toEqual([64, 71, 71]);
    expect(await headcounts('pupil', given)).toEqual([42, 45, 45]);
  });

  it('are those of the list of groups that lies in previous alone', async () => {
    const given = {
      files: FILES,
      groups,
      previous: { staff: null, groups: before },
      staff: [educator('Ель')],
    };
    expect(await headcounts('parent', given)).toEqual([64, 71, 71]);
    expect(await headcounts('educator', given)).toEqual([1, null, null]);
  });

  it('are not those of lists that cannot be of the day', async () => {
    const old = educator('Ель', { hired: '2020-09-01' });
    const given = (came: string | null, listed = old): Omit<Case, 'period'> => ({
      files: FILES,
      groups,
      staff: [old, educator('Дуб', { first: 'Вера', hired: came })],
      previous: { staff: [listed], groups: before },
    });
    // Somebody who came on 1 December 2024 is not on them: they are older.
    expect(await headcounts('parent', given('2024-12-01'))).toEqual([64, null, 71]);
    expect(await headcounts('parent', given('2024-12-31'))).toEqual([64, null, 71]);
    expect(await headcounts('parent', given('2025-01-01'))).toEqual([64, 71, 71]);
    // Somebody on them was hired on 1 June 2024: they are younger than a year.
    const young = educator('Ель', { hired: '2024-06-01' });
    expect(await headcounts('parent', given(null, young))).toEqual([64, 71, null]);
  });

  it('are what «Всего» of that time says, where it is there for every group', async () => {
    const rows = (...units: readonly string[]): string =>
      table(
        'Начало периода;Конец периода;Подразделение;Роль;Всего',
        ...units.map((unit) => `01.01.2024;31.03.2024;${unit};родитель;${unit === 'Ель' ? 27 : 28}`),
      );
    const given = (...units: readonly string[]): Omit<Case, 'period'> => ({
      files: { ...FILES, 'usage/t.csv': rows(...units) },
      groups,
      previous: { staff: [educator('Ель')], groups: before },
      staff: [educator('Ель')],
    });
    expect(await headcounts('parent', given('Ель', 'Дуб'))).toEqual([64, 71, 55]);
    expect(await headcounts('parent', given('Ель'))).toEqual([64, 71, 71]);
    const { previous: _, ...alone } = given('Ель');
    expect(await headcounts('parent', alone)).toEqual([64, null, null]);
  });

  it('are the sum of «Всего» where there are no lists at all', async () => {
    const table = summary(
      '01.01.2024;31.03.2024;Ель;родитель;20;10;;;;;;',
      '01.01.2025;31.03.2025;Ель;родитель;30;12;;;;;;',
    );
    expect(await headcounts('parent', { files: { 'usage/t.csv': table } })).toEqual([30, null, 20]);
  });
});

describe('educators of an earlier period', () => {
  const of = (...staff: readonly ReturnType<typeof educator>[]) => ({ files: FILES, staff });
  const person = (first: string, hired: string | null, dismissed: string | null = null) =>
    educator('Ель', { first, hired, dismissed });

  it('are counted by their dates', async () => {
    const staff = [
      person('Анна', '2020-09-01'),
      person('Вера', '2024-11-01'),
      person('Инна', '2020-09-01', '2024-06-30'),
    ];
    expect(await headcounts('educator', of(...staff))).toEqual([2, 2, 2]);
    expect(await headcounts('educator', of(...staff.slice(1)))).toEqual([1, 1, 1]);
  });

  it('are unknown when one of them has no date', async () => {
    expect(await headcounts('educator', of(person('Анна', '2020-09-01'), person('Вера', null)))).toEqual([
      2,
      null,
      null,
    ]);
  });

  it('are those of previous/staff.csv and of today together', async () => {
    const previous = { staff: [person('Анна', null), person('Инна', null)], groups: [] };
    const given = { files: FILES, previous };
    // Инна left, nobody says when; Вера came after the list.
    expect(
      await headcounts('educator', { ...given, staff: [person('Анна', null), person('Вера', null)] }),
    ).toEqual([2, 2, 2]);
    const dated = [person('Анна', '2020-09-01'), person('Вера', '2024-11-01')];
    // The list is older than November, so whether Инна was there in December is open.
    expect(await headcounts('educator', { ...given, staff: dated })).toEqual([2, null, 2]);
    const gone = [...dated, person('Инна', '2020-09-01', '2024-12-30')];
    expect(await headcounts('educator', { ...given, staff: gone })).toEqual([2, 2, 2]);
  });
});

it('no note where the exports say nothing of the earlier period', async () => {
  const report = await reportOf({
    files: { 'usage/2025.csv': FILES['usage/2025.csv'] },
    groups: [group('Ель', 20, 30)],
    period: '2025-Q1',
  });
  expect(codes(report)).not.toContain('usage/no-earlier-headcount');
});

it.each([
  ['2024-Q1', ['usage/lists-of-today']],
  ['2025-Q1', []],
])('a report of %s while the newest data are of 2025-Q1: %o', async (period, expected) => {
  const report = await reportOf({ files: FILES, groups: [group('Ель', 20, 30)], period });
  expect(codes(report).filter((code) => code === 'usage/lists-of-today')).toEqual(expected);
});
