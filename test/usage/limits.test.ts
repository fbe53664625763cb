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
    expect(roles.toSorted()).toEqual(['educator', 'families', 'parent', 'pupil', 'workers']);
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
    expect(told).toMatch(
      / Выгрузите таблицу по месяцам или укажите её период, например --from 01\.01\.2025 --to 10\.02\.2025\.$/,
    );
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

describe('rows of summary tables', () => {
  const rowOf = (from: string, to: string, unit = 'Ель', messages = 1): string =>
    `${from};${to};${unit};педагог;;;;;${messages};;;`;

  it('are told where they cross the border of a period of comparison', async () => {
    const files = {
      'usage/t.csv': summary(rowOf('01.12.2024', '31.12.2024'), rowOf('01.01.2025', '31.01.2025')),
    };
    const crossing = {
      'usage/t.csv': summary(rowOf('15.11.2024', '15.12.2024'), rowOf('01.01.2025', '31.01.2025')),
    };
    expect(codes(await reportOf({ files, period: '2025-01' }))).not.toContain('usage/row-crosses-border');
    const found = problem(await reportOf({ files: crossing, period: '2025-01' }), 'usage/row-crosses-border');
    expect(found.message).toContain('границу периода сравнения');
  });

  it('are left out of the file that has them', async () => {
    const files = {
      'usage/a.csv': summary(rowOf('15.01.2025', '05.02.2025')),
      'usage/b.csv': summary(rowOf('01.01.2025', '31.01.2025')),
    };
    const { sources } = await reportOf({ files, period: '2025-01' });
    expect(sources.map(({ file, used, left }) => [file, used, left.map(({ rows }) => rows)])).toEqual([
      ['usage/a.csv', 0, [1]],
      ['usage/b.csv', 1, []],
    ]);
  });

  it.each([
    ['31.01.2025', [], ['usage/log-preferred']],
    [
      '30.01.2025',
      ['Журнал говорит не обо всех днях этой строки'],
      ['usage/log-preferred', 'usage/log-partial'],
    ],
  ])('are replaced by a log up to %s', async (last, words, expected) => {
    const files = {
      'usage/log.csv': log('01.01.2025;u1;педагог;Ель;вход;', `${last};u1;педагог;Ель;вход;`),
      'usage/t.csv': summary(rowOf('01.01.2025', '31.01.2025')),
    };
    const report = await reportOf({ files, period: '2025-01' });
    expect(codes(report).filter((code) => code.startsWith('usage/log-'))).toEqual(expected);
    const messages = report.problems
      .filter(({ code }) => code === 'usage/log-partial')
      .map((one) => one.message);
    expect(messages.map((message) => message.split(' (')[0])).toEqual(words);
    expect(codes(report).includes('usage/partial')).toBe(false);
  });

  it('of units that no list has', async () => {
    const files = { 'usage/t.csv': summary(rowOf('01.01.2025', '31.01.2025', 'Дуб')) };
    const report = await reportOf({ files, groups: [group('Ель', 1, 1)], period: '2025-01' });
    expect(problem(report, 'usage/foreign-file')).toMatchObject({ severity: 'warning', file: 'usage/t.csv' });
    expect(codes(await reportOf({ files, period: '2025-01' }))).not.toContain('usage/foreign-file');
  });

  it.each([
    [[rowOf('01.01.2025', '31.01.2025'), rowOf('15.03.2025', '15.04.2025')], 'I квартал 2025 года'],
    [[rowOf('15.03.2025', '15.04.2025')], 'II квартал 2025 года'],
    [[rowOf('01.04.2025', '30.04.2025'), rowOf('01.01.2025', '31.01.2025')], 'II квартал 2025 года'],
  ])('name the newest quarter, case %#', async (rows, label) => {
    const report = await reportOf({ files: { 'usage/t.csv': summary(...rows) } });
    expect(report.period?.label).toBe(label);
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

  it('stand in targets.csv alone, whatever its letters', async () => {
    const rows = table('Роль;Показатель;Норма', 'педагог;Звонки;3');
    const target = async (name: string) =>
      row(await reportOf({ ...JANUARY, files: { ...JANUARY.files, [name]: rows } }), 'educator / все / calls')
        .target;
    expect([await target('Targets.CSV'), await target('mytargets.csv')]).toEqual([3, null]);
  });

  it('name the words that may stand there', async () => {
    const report = await of('Роль;Показатель;Норма', 'кто-то;Чаты;1');
    const { hint } = problem(report, 'usage/bad-target');
    expect(hint).toBe(
      'Можно: администратор, педагог, родитель, обучающийся, сотрудник, все работники, родители и обучающиеся вместе.',
    );
  });
});
