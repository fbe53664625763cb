import { describe, expect, it } from 'vitest';
import { codes, educator, group, log, problem, reportOf, row, summary, table, value } from './support.ts';

/*
 * The period 5–18 May 2025 is two whole weeks, Monday 5 to Sunday 18.
 * Educators: u1 writes 3 + 2 on Monday the 5th, calls once on Tuesday the 13th; u2 logs in on the 6th and before, in April.
 * Parents: r1 of both groups.
 */
const EVENTS = [
  '20.04.2025;u2;педагог;Ель;вход;',
  '05.05.2025 09:15;u1;педагог;Ель;сообщение;3',
  '05.05.2025 10:00;u1;воспитатель;Ель;сообщение;2',
  '06.05.2025;u2;педагог;Ель;вход;',
  '13.05.2025;u1;педагог;Ель;звонок;',
  '07.05.2025;r1;родитель;Ель;сообщение;',
  '07.05.2025;r1;родитель;Дуб;сообщение;4',
  '18.05.2025 23:59:59;r2;родитель;Дуб;файл;',
  '19.05.2025;u3;педагог;Ель;вход;',
];

const CASE = {
  files: { 'usage/log.csv': log(...EVENTS) },
  staff: [educator('Ель'), educator('Ель'), educator(null), educator('Ель', { dismissed: '2025-05-17' })],
  groups: [group('Ель', 20, 30), group('Дуб', 22, null)],
  period: '2025-05-05..2025-05-18',
};

describe('a log', () => {
  it('gives figures worked out by hand', async () => {
    const report = await reportOf(CASE);
    expect(report.period).toEqual({
      from: '2025-05-05',
      to: '2025-05-18',
      label: '5–18 мая 2025 г.',
      weeks: 2,
      coveredDays: 14,
    });
    // One of four was dismissed a day before the last day: 3 in all, 2 of them in «Ель».
    expect(value(report, 'educator / все / headcount')).toBe(3);
    expect(value(report, 'educator / Ель / headcount')).toBe(2);
    // u1 and u2 were seen up to the 18th, u3 came on the 19th.
    expect(value(report, 'educator / все / registered')).toBe(2);
    expect(value(report, 'educator / все / registered_share')).toBe(2 / 3);
    // First week u1 and u2, second week u1: (2 + 1) / 2.
    expect(value(report, 'educator / все / active_week')).toBe(1.5);
    expect(value(report, 'educator / все / active_share')).toBe(0.5);
    // 3 + 2 messages of 3 people in 14 / 7 weeks.
    expect(value(report, 'educator / все / messages')).toBe(5);
    expect(value(report, 'educator / все / messages_per_educator_week')).toBeCloseTo(5 / 3 / 2, 12);
    expect(value(report, 'educator / все / calls')).toBe(1);
    expect(value(report, 'educator / все / chats')).toBeNull();
    expect(value(report, 'educator / все / broadcasts')).toBe(0);
  });

  it('counts a user of two units once in all of them and once in each', async () => {
    const report = await reportOf(CASE);
    expect(value(report, 'parent / Ель / registered')).toBe(1);
    expect(value(report, 'parent / Дуб / registered')).toBe(2);
    expect(value(report, 'parent / все / registered')).toBe(2);
    expect(value(report, 'parent / все / messages')).toBe(5);
  });

  it('compares with as many days just before and with the year before', async () => {
    const report = await reportOf(CASE);
    // 21 April to 4 May: the log speaks from 20 April on, nothing happened; u2 had been seen.
    expect(row(report, 'educator / все / registered').previous).toBe(1);
    expect(row(report, 'educator / все / messages').previous).toBe(0);
    expect(row(report, 'educator / все / messages').yearAgo).toBeNull();
  });

  it('counts whole weeks, days outside the period too, and only weeks with four days inside', async () => {
    // Q1 2025 ends on Monday 31 March: that week has one day in it. It begins on a Wednesday: 30 December is in its first.
    const events = [
      '30.12.2024;u1;педагог;;вход;',
      '15.02.2025;u2;педагог;;вход;',
      '31.03.2025;u3;педагог;;вход;',
    ];
    const report = await reportOf({ files: { 'usage/a.csv': log(...events) }, period: '2025-Q1' });
    expect(report.period?.weeks).toBe(13);
    expect(value(report, 'educator / все / active_week')).toBe(2 / 13);
    expect(value(report, 'educator / все / registered')).toBe(3);
  });

  it('has no weekly activity in a period without a week', async () => {
    const report = await reportOf({ ...CASE, period: '2025-05-05..2025-05-07' });
    expect(report.period?.weeks).toBe(0);
    expect(value(report, 'educator / все / active_week')).toBeNull();
    expect(value(report, 'educator / все / messages')).toBe(5);
  });

  it('says 0 of an idle group that it could have spoken of, and nothing of others', async () => {
    const report = await reportOf({
      ...CASE,
      groups: [group('Ель', 20, 30), group('Дуб', 1, 9), group('Клён', 5, 9)],
    });
    expect(value(report, 'parent / Клён / registered')).toBeNull();
    expect(value(report, 'educator / Дуб / registered')).toBeNull();
    const idle = await reportOf({ ...CASE, staff: [educator('Дуб'), educator('Ель')] });
    expect(value(idle, 'educator / Дуб / registered_share')).toBe(0);
    expect(value(idle, 'educator / Дуб / messages')).toBe(0);
  });
});

/* Two months of two groups. February 2025 has 28 days, March 31. */
const ROWS = [
  '01.02.2025;28.02.2025;Ель;родитель;30;10;5;2;100;1;;',
  '01.03.2025;31.03.2025;Ель;родитель;31;12;6,5;3;1 200;—;;',
  '01.02.2025;28.02.2025;Дуб;родитель;40;20;8;1;10;2;;0',
];

describe('a summary table', () => {
  it('gives figures worked out by hand', async () => {
    const report = await reportOf({ files: { 'usage/t.csv': summary(...ROWS) }, period: '2025-Q1' });
    // Latest rows: 12 of «Ель» in March, 20 of «Дуб» in February; «Всего» likewise 31 + 40.
    expect(value(report, 'parent / все / registered')).toBe(32);
    expect(value(report, 'parent / все / headcount')).toBe(71);
    expect(value(report, 'parent / все / chats')).toBe(4);
    // (5 × 28 + 6.5 × 31) / 59 of «Ель», 8 of «Дуб».
    expect(value(report, 'parent / Ель / active_week')).toBeCloseTo((5 * 28 + 6.5 * 31) / 59, 12);
    expect(value(report, 'parent / все / active_week')).toBeCloseTo((5 * 28 + 6.5 * 31) / 59 + 8, 12);
    expect(value(report, 'parent / все / messages')).toBe(1310);
    // An empty cell and a dash are no data; «0» is.
    expect(value(report, 'parent / Ель / calls')).toBe(1);
    expect(value(report, 'parent / Ель / publications')).toBeNull();
    expect(value(report, 'parent / Дуб / publications')).toBe(0);
    expect(report.period?.coveredDays).toBe(59);
    expect(codes(report)).toContain('usage/partial');
  });

  it('asks «Всего» only where the staff and groups files say nothing', async () => {
    const files = { 'usage/t.csv': summary(...ROWS, '01.03.2025;31.03.2025;Ель;педагог;9;2;;;;;;') };
    const report = await reportOf({
      files,
      groups: [group('Ель', 20, 33), group('Дуб', 22, null)],
      period: '2025-Q1',
    });
    expect(value(report, 'parent / Ель / headcount')).toBe(33);
    expect(value(report, 'parent / Дуб / headcount')).toBe(40);
    expect(value(report, 'parent / все / headcount')).toBe(73);
    expect(value(report, 'educator / все / headcount')).toBe(9);
  });

  it('leaves out a row that crosses the border, and names it', async () => {
    const crossing = '15.03.2025;14.04.2025;Ель;родитель;31;13;;;5;;;';
    const report = await reportOf({
      files: { 'usage/t.csv': summary(...ROWS, crossing) },
      period: '2025-Q1',
    });
    expect(value(report, 'parent / все / messages')).toBe(1310);
    const found = problem(report, 'usage/row-crosses-border');
    expect(found).toMatchObject({ severity: 'warning', file: 'usage/t.csv', line: 5 });
    expect(found.message).toContain('15.03.2025 – 14.04.2025');
    expect(report.sources[0]).toMatchObject({ rows: 4, used: 3 });
    expect(report.sources[0]?.left).toEqual([
      { reason: 'строка пересекает границу периода отчёта', rows: 1 },
    ]);
  });

  it('leaves out totals and warns of one that disagrees', async () => {
    const total = (messages: number): string => `Итого;;;Родитель;101;42;19,5;6;${messages};3;;`;
    const good = await reportOf({
      files: { 'usage/t.csv': summary(...ROWS, total(1310)) },
      period: '2025-Q1',
    });
    expect(value(good, 'parent / все / messages')).toBe(1310);
    expect(codes(good)).not.toContain('usage/total-differs');
    const bad = await reportOf({
      files: { 'usage/t.csv': summary(...ROWS, total(1311)) },
      period: '2025-Q1',
    });
    expect(problem(bad, 'usage/total-differs')).toMatchObject({ severity: 'warning', line: 5 });
    expect(value(bad, 'parent / все / messages')).toBe(1310);
  });
});

describe('several files', () => {
  it('count the same row once, with a note', async () => {
    const files = { 'usage/a.csv': summary(...ROWS), 'usage/b.csv': summary(ROWS[1] ?? '') };
    const report = await reportOf({ files, period: '2025-Q1' });
    expect(value(report, 'parent / все / messages')).toBe(1310);
    expect(report.sources[1]).toMatchObject({
      rows: 1,
      used: 0,
      left: [{ reason: 'повтор строки', rows: 1 }],
    });
    expect(problem(report, 'usage/left-out').severity).toBe('note');
  });

  it('may complete each other: one has chats, the other messages', async () => {
    const files = {
      'usage/a.csv': table('Начало периода;Конец периода;Роль;Чаты', '01.01.2025;31.01.2025;педагог;4'),
      'usage/b.csv': table('Начало периода;Конец периода;Роль;Сообщения', '01.01.2025;31.01.2025;педагог;70'),
    };
    const report = await reportOf({ files, period: '2025-01' });
    expect([value(report, 'educator / все / chats'), value(report, 'educator / все / messages')]).toEqual([
      4, 70,
    ]);
  });

  it('let the log win where log and summary speak of the same days, and say so', async () => {
    const files = {
      'usage/log.csv': log('03.03.2025;r1;родитель;Ель;сообщение;7', '31.03.2025;r1;родитель;Ель;вход;'),
      'usage/t.csv': summary(...ROWS),
    };
    const report = await reportOf({ files, period: '2025-Q1' });
    // February is the summary's (100 messages), March the log's (7), chats are always the summary's.
    expect(value(report, 'parent / Ель / messages')).toBe(107);
    expect(value(report, 'parent / Ель / registered')).toBe(1);
    expect(value(report, 'parent / Ель / chats')).toBe(3);
    expect(value(report, 'parent / все / registered')).toBe(21);
    expect(problem(report, 'usage/log-preferred')).toMatchObject({
      severity: 'note',
      file: 'usage/t.csv',
      line: 3,
    });
  });
});

describe('targets', () => {
  it('stand beside the figures, shares as parts of one', async () => {
    const targets = table(
      'Роль;Показатель;Норма;Основание',
      'родитель;Доля зарегистрированных;75 %;приказ',
      'педагоги;Сообщения;1 000;',
    );
    const report = await reportOf({ ...CASE, files: { ...CASE.files, 'targets.csv': targets } });
    expect(row(report, 'parent / все / registered_share').target).toBe(0.75);
    expect(row(report, 'parent / Ель / registered_share').target).toBe(0.75);
    expect(row(report, 'educator / все / messages').target).toBe(1000);
    expect(row(report, 'educator / Ель / messages').target).toBeNull();
  });

  it('of a share over 100 % is an error, and a role that is not there is answered by the names of those that are', async () => {
    const targets = table(
      'Роль;Показатель;Норма',
      'родитель;Доля активных;120 %',
      'завхоз;Доля активных;50 %',
    );
    const report = await reportOf({ ...CASE, files: { ...CASE.files, 'targets.csv': targets } });
    const [share, role] = report.problems.filter(({ code }) => code === 'usage/bad-target');
    expect(share?.message).toContain(' – доля больше 100 %.');
    expect(role?.hint).toBe(
      'Можно: администратор, педагог, родитель, обучающийся, сотрудник, все работники, родители и обучающиеся вместе.',
    );
  });

  it('with unknown words or no number are errors with advice', async () => {
    const targets = table(
      'Роль;Показатель;Норма',
      'родител;Чаты;1',
      'родитель;Чатики;1',
      'родитель;Чаты;много',
    );
    const report = await reportOf({ ...CASE, files: { ...CASE.files, 'targets.csv': targets } });
    expect(report.problems.filter(({ code }) => code === 'usage/bad-target').map(({ line }) => line)).toEqual(
      [2, 3, 4],
    );
    expect(report.indicators).toEqual([]);
  });
});
