import { describe, expect, it } from 'vitest';
import { parseReportedRole } from '../../src/usage/reported-role.ts';
import { codes, educator, group, log, problem, reportOf, row, summary, table, value } from './support.ts';
import { plain, SCHOOL, view } from './view-support.ts';

const COOK = educator(null, {
  last: 'Кок',
  post: 'повар',
  role: 'staff',
  pedagogical: false,
  hired: '2020-01-01',
});
const STAFF = [
  educator('Ель', { last: 'Ли', hired: '2020-01-01' }),
  educator('Дуб', { last: 'Цой', hired: '2025-02-01' }),
  COOK,
  { ...COOK, last: 'Дворник', dismissed: '2025-03-30' },
];
const GROUPS = [group('Ель', 4, 6), group('Дуб', 4, 6)];
const TARGETS = table('Роль;Показатель;Норма;Основание', 'все работники;Доля активных;75 %;письмо');

/** Three of the staff and three at home; u1 is an educator and administers, r1 is a parent in two groups. */
const EVENTS = log(
  '01.01.2025;u1;педагог;Ель;вход;',
  '01.01.2025;u1;администратор;;вход;',
  '10.02.2025;u2;педагог;Дуб;сообщение;5',
  '10.02.2025;u3;сотрудник;;вход;',
  '10.02.2025;r1;родитель;Ель;вход;',
  '10.02.2025;r1;родитель;Дуб;вход;',
  '10.02.2025;p1;обучающийся;Ель;вход;',
  '31.03.2025;p2;обучающийся;Дуб;вход;',
);

describe('all workers', () => {
  it('are those employed on the last day, and every user of their roles once', async () => {
    const report = await reportOf({
      files: { 'usage/log.csv': EVENTS, 'targets.csv': TARGETS },
      staff: STAFF,
      groups: GROUPS,
      period: '2025-Q1',
    });
    // The janitor left the day before the last, the second educator came in February.
    expect(row(report, 'workers / все / headcount')).toMatchObject({
      value: 3,
      previous: 3,
      yearAgo: 3,
    });
    expect(value(report, 'workers / все / registered')).toBe(3);
    expect(value(report, 'workers / все / registered_share')).toBe(1);
    // Weeks of the quarter: 13; u1 in one of them, u2 and u3 in another.
    expect(value(report, 'workers / все / active_week')).toBeCloseTo(3 / 13, 12);
    expect(row(report, 'workers / все / active_share')).toMatchObject({ value: 1 / 13, target: 0.75 });
    expect(value(report, 'workers / все / messages')).toBe(5);
    expect(report.indicators.filter(({ role, unit }) => role === 'workers' && unit !== null)).toEqual([]);
  });

  it('are unknown of an earlier day when somebody has no date of hiring', async () => {
    const staff = [...STAFF, { ...COOK, last: 'Няня', hired: null }];
    const report = await reportOf({ files: { 'usage/log.csv': EVENTS }, staff, period: '2025-Q1' });
    expect(row(report, 'workers / все / headcount')).toMatchObject({
      value: 4,
      previous: null,
      yearAgo: null,
    });
    expect(row(report, 'educator / все / headcount').previous).toBe(1);
  });
});

describe('parents and pupils together', () => {
  it('count each role once, and a user of two groups once', async () => {
    const report = await reportOf({
      files: { 'usage/log.csv': EVENTS },
      staff: STAFF,
      groups: GROUPS,
      period: '2025-Q1',
    });
    expect(row(report, 'families / все / headcount').value).toBe(20);
    expect(value(report, 'families / все / registered')).toBe(3);
    expect(value(report, 'families / все / registered_share')).toBe(0.15);
  });

  it('have no headcount when that of one of them is unknown', async () => {
    const groups = [group('Ель', null, 6)];
    const report = await reportOf({ files: { 'usage/log.csv': EVENTS }, groups, period: '2025-Q1' });
    expect(value(report, 'families / все / headcount')).toBeNull();
    expect(value(report, 'families / все / registered')).toBe(3);
  });

  it('are the parents alone where children have no accounts', async () => {
    const files = { 'usage/s.csv': summary('01.01.2025;31.03.2025;Ель;родитель;;3;2;;;;;') };
    const given = { files, groups: [group('Ель', 4, 6)], period: '2025-Q1' };
    expect(
      value(await reportOf({ ...given, kind: 'kindergarten' }), 'families / все / registered_share'),
    ).toBe(0.5);
    expect(value(await reportOf(given), 'families / все / registered_share')).toBe(0.3);
  });
});

describe('the report', () => {
  const norms = table(
    'Роль;Показатель;Норма;Основание',
    'все работники;Доля зарегистрированных;75 %;письмо',
    'родители и обучающиеся;Доля активных;30 %;письмо',
  );
  const lines = (...cells: readonly string[]) =>
    summary(...cells.map((cell) => `01.01.2025;31.03.2025;${cell}`));

  it('has a table and a sentence of them', async () => {
    const files = {
      'usage/s.csv': lines(
        'Ель;родитель;;3;2;;;;;',
        'Ель;обучающийся;;2;1,6;;;;;',
        ';педагог;;2;1;;9;;;',
        ';сотрудник;;1;1;;;;;',
      ),
      'targets.csv': norms,
    };
    const made = await view({ files, staff: STAFF, groups: [group('Ель', 6, 6)] });
    const [workers, families] = made.roles.slice(-2);
    expect([workers, families].map((one) => plain(one?.title ?? ''))).toEqual([
      'Все работники',
      'Родители и обучающиеся вместе',
    ]);
    expect(workers?.rows.map(({ title, plan, fact }) => plain(`${title} ${plan} ${fact}`))).toEqual([
      'Всего – 3',
      'Зарегистрировано – 3',
      'Доля зарегистрированных 75,0 % 100,0 %',
      'Активных в неделю – 2,0',
      'Доля активных – 66,7 %',
    ]);
    expect(made.findings.map(plain)).toEqual(
      expect.arrayContaining([
        'Все работники: зарегистрировано – 3 из 3 (100 %); норма 75 % достигнута. Активных в среднем за неделю – 2 из 3 (66,7 %).',
        'Родители и обучающиеся вместе: зарегистрировано – 5 из 12 (41,7 %). Активных в среднем за неделю – 3,6 из 12 (30 %); норма 30 % достигнута.',
      ]),
    );
  });

  it('judges no norm that hangs on those of whom the exports say nothing', async () => {
    const only = (registered: number) => ({
      'usage/s.csv': lines(`;педагог;;${registered};1;;;;;`),
      'targets.csv': norms,
    });
    const told = async (registered: number, cooks: number) => {
      const others = Array.from({ length: cooks }, (_, index) => ({ ...COOK, last: `Кок${'аеио'[index]}` }));
      const made = await view({ files: only(registered), staff: [...STAFF.slice(0, 2), ...others] });
      return made.findings.map(plain).find((one) => one.startsWith('Все работники'));
    };
    expect(await told(2, 1)).toContain('2 из 3 (66,7 %); выполнение нормы 75 % не оценивается');
    expect(await told(1, 1)).toContain('1 из 3 (33,3 %); норма 75 % не достигнута');
  });

  it('has no share that cannot be', async () => {
    const files = {
      'usage/s.csv': lines(';педагог;;2;1;;;;;', ';сотрудник;;4;1;;;;;'),
      'targets.csv': norms,
    };
    const made = await view({ files, staff: STAFF });
    const workers = made.roles.find(({ title }) => title === 'Все работники');
    expect(workers?.rows.find(({ title }) => title === 'Доля зарегистрированных')?.fact).toBe('недостоверно');
    expect(made.remarks.map(plain).join()).toContain(
      'Все работники (I квартал 2025 года): людей больше численности',
    );
    const report = await reportOf({ files, staff: STAFF, period: '2025-Q1' });
    expect(problem(report, 'usage/over-headcount').message).toContain('зарегистрировано 6, численность 3');
  });

  it('has none of one role alone without a norm', async () => {
    const made = await view(
      { files: { 'usage/s.csv': lines('Ель;родитель;;3;2;;;;;') }, groups: GROUPS },
      SCHOOL,
    );
    expect(made.roles.map(({ title }) => title)).toEqual(['Родители (законные представители)']);
  });
});

it('norms know them by many names', async () => {
  const workers = [
    'все работники',
    'Все сотрудники',
    'педагоги и сотрудники',
    'workers',
    'педагоги, администраторы, прочие сотрудники',
  ];
  const families = [
    'родители и обучающиеся вместе',
    'обучающиеся и родители',
    'Родители + ученики (вместе)',
    'воспитанники и родители',
    'families',
  ];
  expect(workers.map(parseReportedRole)).toEqual(workers.map(() => 'workers'));
  expect(families.map(parseReportedRole)).toEqual(families.map(() => 'families'));
  expect(
    ['родители и педагоги', 'родители и родители', 'мать и отец', 'вместе', ''].map(parseReportedRole),
  ).toEqual([null, null, null, null, null]);
  const report = await reportOf({
    files: {
      'usage/log.csv': EVENTS,
      'targets.csv': TARGETS.replace('все работники', 'все родители и коты'),
    },
  });
  expect(codes(report)).toContain('usage/bad-target');
});
