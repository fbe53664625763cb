import { describe, expect, it } from 'vitest';
import { dateOf } from '../../src/usage/day.ts';
import { weeklyActivity } from '../../src/usage/figures/series.ts';
import { readUsageInput } from '../../src/usage/figures/usage-input.ts';
import { freePeriod } from '../../src/usage/period.ts';
import { MemoryFiles } from '../world/memory.ts';
import {
  type Case,
  codes,
  educator,
  group,
  log,
  problem,
  reportOf,
  row,
  summary,
  table,
  value,
} from './support.ts';

const JANUARY = { period: '2025-01', files: { 'usage/log.csv': log('10.01.2025;u1;педагог;Ель;вход;') } };

describe('people are counted on the last day', () => {
  it.each([
    [{ hired: '2025-01-31' }, 1],
    [{ hired: '2025-02-01' }, 0],
    [{ dismissed: '2025-01-31' }, 1],
    [{ dismissed: '2025-01-30' }, 0],
    [{ pedagogical: false }, null],
  ])('%o', async (change, count) => {
    const report = await reportOf({ ...JANUARY, staff: [educator('Ель', change)] });
    expect(value(report, 'educator / все / headcount')).toBe(count);
    expect(value(report, 'educator / Ель / headcount')).toBe(count);
  });

  it('of groups: pupils and parents, each where the file has them', async () => {
    const groups = [group('Ель', 20, null), group('Дуб', null, 30)];
    const report = await reportOf({ ...JANUARY, groups });
    const roles = [...new Set(report.indicators.map(({ role }) => role))];
    expect(roles.toSorted()).toEqual(['educator', 'parent', 'pupil']);
    expect(value(report, 'pupil / все / headcount')).toBe(20);
    expect(value(report, 'parent / все / headcount')).toBe(30);
    expect(value(report, 'pupil / Дуб / headcount')).toBeNull();
  });
});

describe('a row belongs to a week with four days in it', () => {
  it.each([
    ['30.01.2025', 5],
    ['29.01.2025', null],
  ])('up to %s', async (end, active) => {
    const files = { 'in/usage/t.csv': summary(`01.01.2025;${end};А;педагог;;;5;;;;;`) };
    const { data, headcount } = await readUsageInput(new MemoryFiles(files), 'in', { staff: [], groups: [] });
    const period = freePeriod('2025-01-01', '2025-02-28');
    if (!period) throw new Error('no period');
    const last = weeklyActivity(data, headcount, period, 'educator').find(
      ({ from }) => dateOf(from) === '2025-01-27',
    );
    expect(last?.value).toBe(active);
  });
});

describe('what is worth knowing', () => {
  const text = async (facts: Case, code: string): Promise<string> => {
    const { severity, message, hint } = problem(await reportOf(facts), code);
    return `${severity} ${message} ${hint}`;
  };
  const january = (from: number, count: number, unit: (index: number) => string): string[] =>
    Array.from(
      { length: count },
      (_, index) => `${from + index}.01.2025;10.02.2025;${unit(index)};педагог;;;;;1;;;`,
    );

  it.each([
    [10, /Строки файла: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11\. /],
    [11, /Строки файла: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 и ещё 1\. /],
  ])('the lines of %i rows that cross the border', async (count, lines) => {
    const files = { 'usage/t.csv': summary(...january(1, count, () => 'А')) };
    const told = await text({ files, period: '2025-01' }, 'usage/row-crosses-border');
    expect(told).toMatch(lines);
    expect(told).toMatch(
      new RegExp(
        `^warning Строк, которые пересекают границу периода отчёта и не учтены: ${count}, например `,
      ),
    );
    expect(told).toMatch(/ Выгрузите сводную таблицу по месяцам или укажите другой период\.$/);
  });

  it.each([
    [10, /: «А1», .*«А10»\. /],
    [11, /: «А1», .*«А10» и ещё 1\. /],
  ])('the names of %i units that no list has', async (count, names) => {
    const events = Array.from({ length: count }, (_, index) => `10.01.2025;u1;педагог;А${index + 1};вход;`);
    const groups = [group('Ель', 1, 1)];
    const facts = { groups, files: { 'usage/log.csv': log(...events) }, period: '2025-01' };
    expect(await text(facts, 'usage/foreign-file')).toMatch(names);
    const known = { ...facts, files: { 'usage/log.csv': log(...events, '10.01.2025;u1;педагог;Ель;вход;') } };
    expect(await text(known, 'usage/unknown-unit')).toMatch(names);
    expect(codes(await reportOf(known))).not.toContain('usage/foreign-file');
  });

  it('five spans of data where the period has none, the newest first', async () => {
    const events = [3, 1, 2, 4, 6, 5].map((month) => [
      `usage/${month}.csv`,
      log(`0${month}.0${month}.2024;u1;педагог;;вход;`),
    ]);
    const told = await text({ files: Object.fromEntries(events), period: '2025-Q1' }, 'usage/no-data');
    expect(told).toMatch(
      /^warning За период «I квартал 2025 года» данных нет\. Есть данные за дни: 06\.06\.2024.*02\.02\.2024/,
    );
    expect(told).not.toContain('01.01.2024');
  });

  it('a part of the period without data', async () => {
    expect(await text(JANUARY, 'usage/partial')).toBe(
      'warning Период «январь 2025 года» неполный: данные есть за 1 из 31 дней. Добавьте выгрузки за остальные дни.',
    );
  });

  it.each([
    ['2025-01-10', false],
    ['2025-01-09', true],
  ])('days later than today, %s', async (today, late) => {
    expect(codes(await reportOf({ ...JANUARY, today })).includes('usage/future')).toBe(late);
  });

  it.each([
    [1, false],
    [2, true],
  ])('%i registered of one', async (users, over) => {
    const events = Array.from({ length: users }, (_, index) => `10.01.2025;u${index};педагог;Ель;вход;`);
    const facts = { ...JANUARY, staff: [educator('Ель')], files: { 'usage/log.csv': log(...events) } };
    expect(codes(await reportOf(facts)).includes('usage/over-headcount')).toBe(over);
  });

  it('users in two roles', async () => {
    const both = ['u1', 'u2'].flatMap((user) =>
      ['педагог', 'родитель'].map((role) => `10.01.2025;${user};${role};Ель;вход;`),
    );
    const files = {
      'usage/log.csv': log(...both, '10.01.2025;u3;педагог;Ель;вход;', '11.01.2025;u3;педагог;Дуб;вход;'),
    };
    expect(await text({ ...JANUARY, files }, 'usage/two-roles')).toBe(
      'note Пользователей, которые встречаются в двух ролях: 2, например «u1». Каждый посчитан в каждой своей роли. Если это ошибка выгрузки, исправьте роль.',
    );
  });

  it('a folder without exports', async () => {
    expect(await text({ files: {} }, 'usage/no-exports')).toMatch(
      /^warning В папке usage нет ни одной выгрузки/,
    );
  });
});

describe('the newest quarter', () => {
  it.each([
    ['2025-03-31', 'I квартал 2025 года'],
    ['2025-04-01', 'II квартал 2025 года'],
    ['2024-12-31', 'II квартал 2025 года'],
  ])('on %s', async (today, label) => {
    const files = { 'usage/log.csv': log('31.03.2025;u1;педагог;;вход;', '01.04.2025;u1;педагог;;вход;') };
    expect((await reportOf({ files, today })).period?.label).toBe(label);
  });
});

describe('targets', () => {
  const of = async (...rows: readonly string[]) =>
    reportOf({
      ...JANUARY,
      files: { ...JANUARY.files, 'targets.csv': table(...(rows as [string, ...string[]])) },
    });

  it.each([
    ['educator / все / active_share', 0.8],
    ['educator / Ель / active_share', 0.8],
    ['educator / все / messages_per_educator_week', 2.5],
    ['educator / Ель / messages_per_educator_week', 2.5],
    ['educator / все / calls', 3],
    ['educator / Ель / calls', null],
    ['educator / все / chats', null],
  ])('%s: %s', async (name, target) => {
    const report = await of(
      'Роль;Показатель;План;Документ',
      'педагог;Процент активных;80 %;',
      'педагог;Сообщений на педагога в неделю;2,5;',
      'педагог;Звонков;3;приказ',
      'педагог;Чатов;;',
    );
    expect(row(report, name).target).toBe(target);
    expect(codes(report)).not.toContain('usage/bad-target');
  });

  it.each([
    ['педагог;Чаты;много', 3, 'Норма «много» – не число. Напишите число, для долей – «80 %».'],
    ['педагог;Звонки;4', 3, 'Норма этого показателя уже есть в строке 2. Оставьте одну строку.'],
    ['педагок;Чаты;1', 1, 'Роль «педагок»: такого нет. Может быть, «педагог»? Можно: '],
    ['педагог;Чатик;1', 2, 'Показатель «Чатик»: такого нет. Может быть, «Чаты»? Можно: '],
  ])('%s', async (line, column, words) => {
    const report = await of('Роль;Показатель;Норма', 'педагог;Звонки;3', line);
    const found = problem(report, 'usage/bad-target');
    expect(found).toMatchObject({ severity: 'error', file: 'targets.csv', line: 3, column });
    expect(`${found.message} ${found.hint}`).toContain(words);
    expect(report.indicators).toEqual([]);
  });
});
