import { describe, expect, it, test } from 'vitest';
import type { Person } from '../../src/organization/dossier.ts';
import { workbook } from '../reading/xlsx.ts';
import { codes, educator, group, problem, reportOf, table, value } from './support.ts';

const PEOPLE: readonly Person[] = [
  educator('Ель', { last: 'Лютикова', first: 'Анна', email: 'a@x.example' }),
  educator('Ель', { last: 'Дубов', first: 'Илья', email: 'd@x.example', line: 3 }),
  educator(null, {
    last: 'Зимина',
    first: 'Ольга',
    email: 'z@x.example',
    pedagogical: false,
    role: 'management',
    line: 4,
  }),
];

/** The report of one file for July 2026 beside the staff. */
function report(csv: string | Uint8Array, yaml = '', name = 'users.csv', period = '2026-07') {
  const files = { [`usage/${name}`]: csv, ...(yaml === '' ? {} : { 'usage/columns.yaml': yaml }) };
  return reportOf({ files, staff: PEOPLE, groups: [group('Ель', 20, 30)], period });
}

const JULY = '"*": {period: 01.07.2026–31.07.2026}';

describe('tables of other programs with a row a user', () => {
  test.each([
    [
      'Zoom',
      'Email;Meetings;Participants',
      ['a@x.example;3;40', 'D@X.example;2;15', 'z@x.example;9;90'],
      null,
      5,
    ],
    ['Zoom, in two columns', 'Email,Meetings', ['a@x.example,3', 'd@x.example,2'], null, 5],
    [
      'Google',
      'Name,Email,Chat messages,Total meetings',
      ['Anna,a@x.example,7,3', 'Ilya,d@x.example,4,2'],
      11,
      5,
    ],
    ['VK', 'ФИО;Сообщений;Звонков', ['Лютикова Анна;7;3', 'ДУБОВ ИЛЬЯ;4;2', 'Итого;11;5'], 11, 5],
    [
      'Teams',
      'User,Channel messages,Chat messages,1:1 calls,Group calls',
      ['a@x.example,3,4,1,2', 'd@x.example,4,0,2,0'],
      11,
      5,
    ],
    [
      'whose totals stand beside their parts',
      'Email;Total calls;1:1 calls;Group calls',
      ['a@x.example;3;1;2', 'd@x.example;2;2;0'],
      null,
      5,
    ],
    ['with only a total', 'Email;Total calls;Minutes', ['a@x.example;3;50', 'd@x.example;2;10'], null, 5],
    [
      'with an id beside the address',
      'User ID;E-mail;Звонки',
      ['11;a@x.example;3', '12;d@x.example;2'],
      null,
      5,
    ],
  ])('%s', async (_, header, rows, messages, calls) => {
    const made = await report(table(header, ...rows), JULY);
    expect(value(made, 'educator / все / calls')).toBe(calls);
    expect(value(made, 'educator / все / messages')).toBe(messages);
    expect(value(made, 'educator / все / registered')).toBe(2);
    expect(problem(made, 'usage/roles-from-staff').severity).toBe('note');
  });

  it('with roles and units of their own, counted by unit', async () => {
    const rows = ['u1;родитель;гр. Ель;3', 'u2;Родители;Ель;0', 'u3;педагог;Ель;5', 'u2;родитель;Ель;1'];
    const made = await report(table('Пользователь;Роль;Класс/группа;Сообщения', ...rows), JULY);
    expect(value(made, 'parent / Ель / messages')).toBe(4);
    expect(value(made, 'parent / Ель / registered')).toBe(2);
    expect(value(made, 'educator / Ель / messages')).toBe(5);
  });

  it('in a workbook under a title that names the days', async () => {
    const rows = [
      ['Активность за период 01.07.26 – 31.07.26'],
      [],
      ['E-mail', 'Сообщения', 'Звонки'],
      ['a@x.example', '7', '3'],
    ];
    const made = await report(workbook(rows), '', 'users.xlsx');
    expect(value(made, 'educator / все / messages')).toBe(7);
  });

  it('say which columns were counted as what', async () => {
    const made = await report(table('Email;Meetings;Мои тайны', 'a@x.example;3;7'), JULY);
    const note = problem(made, 'usage/counted-columns');
    expect(note).toMatchObject({ severity: 'note', file: 'usage/users.csv', line: 1 });
    expect(note.message).toContain('Посчитаны столбцы: звонки – «Meetings».');
    expect(note.message).not.toContain('тайны');
  });
});

describe('the days of such a table', () => {
  const ROW = 'a@x.example;3';

  test.each([
    ['columns for both ends', 'Начало периода;Конец периода;Email;Calls', `01.07.2026;31.07.2026;${ROW}`],
    ['English ones, American', 'Start date;End date;Email;Calls', `7/1/2026;7/31/2026;${ROW}`],
    [
      'a length up to the day of the report',
      'Report Refresh Date;Report Period;Email;Calls',
      `2026-07-31;30;${ROW}`,
    ],
    ['the same in words', 'Дата отчёта;Отчётный период;Email;Calls', `31.07.2026;7 дней;${ROW}`],
    ['a Microsoft code', 'Report Refresh Date;Report Period;Email;Calls', `2026-07-31;D7;${ROW}`],
    ['a day in each row', 'Дата;Email;Calls', `15.07.2026;${ROW}`],
  ])('%s', async (_, header, row) => {
    const made = await report(table(header, row));
    expect(value(made, 'educator / все / calls')).toBe(3);
  });

  it('in each row make it a log: who was active in which week is known', async () => {
    const rows = ['06.07.2026;a@x.example;3', '07.07.2026;d@x.example;0', '13.07.2026;a@x.example;1'];
    const made = await report(table('Дата;Email;Сообщения', ...rows));
    expect(value(made, 'educator / все / messages')).toBe(4);
    expect(value(made, 'educator / все / active_week')).toBeCloseTo(2 / 5);
    expect(value(made, 'educator / все / registered')).toBe(1);
  });

  it('that are seven tell who was active in the week', async () => {
    const yaml = '"*": {period: 06.07.2026–12.07.2026}';
    const made = await report(
      table('Email;Calls', 'a@x.example;3', 'd@x.example;0'),
      yaml,
      'w.csv',
      '2026-07-06..2026-07-12',
    );
    expect(value(made, 'educator / все / active_week')).toBe(1);
    expect(value(made, 'educator / все / registered')).toBe(2);
  });

  it('of which nothing is known are asked for', async () => {
    for (const header of ['Email;Calls', 'Email;Calls;Last Activity Date']) {
      const made = await report(table(header, 'a@x.example;3;15.07.2026'));
      const found = problem(made, 'usage/no-period');
      expect(found).toMatchObject({ severity: 'error', file: 'usage/users.csv', line: 1 });
      expect(found.hint).toContain('"users.csv": {period: 01.07.2026–30.09.2026}');
    }
  });

  test.each([
    ['2026-Q3', '2026-Q3'],
    ['01.07.26 - 30.09.26', '2026-Q3'],
    ['2026-07-01..2026-09-30', '2026-Q3'],
    ['с 01.07.2026 по 30.09.2026', '2026-Q3'],
    ['2026-07', '2026-07'],
  ])('period: %s', async (told, period) => {
    const made = await report(
      table('Email;Calls', 'a@x.example;3'),
      `"*": {period: ${told}}`,
      'u.csv',
      period,
    );
    expect(value(made, 'educator / все / calls')).toBe(3);
  });

  it.each(['скоро', '01.07.2026', '30.09.2026–01.07.2026', '[2026-Q3]'])(
    'period: %s is refused',
    async (told) => {
      const made = await report(table('Email;Calls', 'a@x.example;3'), `"*": {period: ${told}}`);
      expect(problem(made, 'usage/bad-mapping').hint).toContain('2026-Q3');
    },
  );
});

describe('rows of such a table', () => {
  test.each([
    ['nobody', ';3;False', 'нет пользователя'],
    ['a stranger', 'кто-то@y.example;3;False', 'нет роли'],
    ['a deleted account', 'd@x.example;3;True', 'учётная запись удалена'],
    ['a word for a count', 'd@x.example;много;False', 'число не читается'],
  ])('%s is left out', async (_, row, reason) => {
    const made = await report(table('Email;Calls;Is Deleted', 'a@x.example;3;False', row), JULY);
    expect(made.sources[0]?.left).toEqual([{ reason, rows: 1 }]);
    expect(value(made, 'educator / все / calls')).toBe(3);
  });

  it('with empty cells are no 0', async () => {
    const made = await report(table('Email;Calls;Messages', 'a@x.example;;0'), JULY);
    expect([value(made, 'educator / все / calls'), value(made, 'educator / все / messages')]).toEqual([
      null,
      0,
    ]);
  });
});

it('two tables of the same people and days are an error that tells what to do', async () => {
  const files = {
    'usage/a.csv': table('Email;Calls', 'a@x.example;3'),
    'usage/b.csv': table('Email;Calls', 'd@x.example;2'),
    'usage/columns.yaml': JULY,
  };
  const found = problem(await reportOf({ files, staff: PEOPLE, period: '2026-07' }), 'usage/rows-disagree');
  expect(found.message).toMatch(
    /^Таблица по пользователям «usage\/a\.csv» и таблица по пользователям «usage\/b\.csv»/u,
  );
  expect(found.hint).toMatch(/^Если это части одной выгрузки, сложите/u);
});

it('a table that crosses the border of the period is left out with all its rows', async () => {
  const made = await report(
    table('Email;Calls', 'a@x.example;3', 'd@x.example;2'),
    '"*": {period: 15.07.2026–14.08.2026}',
  );
  expect(made.sources[0]).toMatchObject({ rows: 2, used: 0, left: [{ rows: 2 }] });
  expect(problem(made, 'usage/row-crosses-border').message).toContain('не учтены: 2,');
  expect(problem(made, 'usage/row-crosses-border').hint).toContain('--from 15.07.2026 --to 14.08.2026');
});

it('columns.yaml maps several columns to one event, and they are summed', async () => {
  const yaml =
    '"*":\n  period: 2026-07\n  columns: {Кто: Пользователь, Чатик: сообщение, Канальчик: Сообщения, Созвоны: звонок}\n';
  const made = await report(table('Кто;Чатик;Канальчик;Созвоны', 'a@x.example;1;2;4'), yaml);
  expect([value(made, 'educator / все / messages'), value(made, 'educator / все / calls')]).toEqual([3, 4]);
});

it('an export of meetings, a row a meeting, is said to be none of ours, and nothing is invented', async () => {
  const made = await report(
    table('Topic,Meeting ID,Host email,Start time,Duration', 'Совет,123,a@x.example,7/1/2026 8:00 AM,40'),
  );
  const found = problem(made, 'usage/unknown-headers');
  expect(found.severity).toBe('error');
  expect(found.hint).toMatch(/^Если нужные столбцы есть под другими названиями/u);
  expect(codes(made)).not.toContain('usage/no-period');
});

it('a log and a summary with their own headers stay what they are', async () => {
  const made = await reportOf({
    files: {
      'usage/l.csv': table('Date,Time,User,Role,Event,Count', '2026-07-01,08:00,u1,teacher,сообщение,2'),
      'usage/n.csv': table(
        'ID;Начало периода;Конец периода;Роль;Зарегистрировано;Звонки',
        '1;01.07.2026;31.07.2026;обучающийся;5;9',
      ),
      'usage/s.csv': table(
        'Начало периода;Конец периода;Роль;Зарегистрировано;Сообщения',
        '01.07.2026;31.07.2026;родитель;5;7',
      ),
    },
    period: '2026-07',
  });
  expect(made.sources.map(({ kind }) => kind)).toEqual(['log', 'summary', 'summary']);
  expect(value(made, 'pupil / все / calls')).toBe(9);
  expect([value(made, 'educator / все / messages'), value(made, 'parent / все / messages')]).toEqual([2, 7]);
});
