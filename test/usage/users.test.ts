import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Person } from '../../src/organization/dossier.ts';
import { Colleagues, userKey } from '../../src/usage/colleagues.ts';
import { runs } from '../setup/runs.ts';
import { codes, educator, log, problem, reportOf, table, value } from './support.ts';

const IVANOVA = educator(null, {
  last: 'Иванова',
  first: 'Алёна',
  middle: 'Петровна',
  email: 'ivanova@sadik.example',
  mobile: '+7\u{A0}(900)\u{A0}000-01-02',
});
const LINE = { last: 'Иванова', first: 'Анна', middle: 'Петровна', line: 3 };

/** How many users of a role stand behind the spellings. */
async function users(spellings: readonly string[], staff: readonly Person[] = [], role = 'педагог') {
  const rows = spellings.map((user) => `01.07.2026;"${user}";${role};;вход;`);
  const report = await reportOf({ files: { 'usage/log.csv': log(...rows) }, staff, period: '2026-Q3' });
  const id = role === 'педагог' ? 'educator' : 'parent';
  return value(report, `${id} / все / registered`);
}

describe('one user in several spellings', () => {
  test.each([
    ['capitals and blanks', ['a.k@x.example', 'A.K@X.Example', ' a.k@x.example ', 'a.k @x.example']],
    ['an address in brackets', ['a.k@x.example', 'Ким А. <a.k@x.example>', 'mailto:a.k@x.example']],
    ['a Russian letter in an address', ['lutikova@x.example', 'lutikovа@x.example', 'LUTIKОVА@x.example']],
    ['a composed letter', ['Йод Анна', 'И\u{306}од Анна', 'йод  анна', 'ЙОД\u{A0}АННА']],
    ['ё, blanks after points', ['Ель А. П.', 'Ёль А.П.', 'ель а.п.']],
    ['a Latin letter in a name', ['Иванова Мария', 'Ивaнова Мария']],
    ['phones', ['+7 900 000-01-02', '89000000102', '9000000102', '7 (900) 000 01 02']],
    ['logins of two words', ['MariaIvanova2', 'mariaivanova2']],
    ['logins', ['Ivanova_m', 'ivanova_m', 'IVANOVA_M']],
    ['an invisible sign', ['user-1', '\u{FEFF}user-1', 'us\u{200B}er-1']],
  ])('%s', async (_, spellings) => expect(await users(spellings)).toBe(1));

  test.each([
    ['addresses', ['a.k@x.example', 'ak@x.example', 'a.k@y.example', 'a.k+1@x.example']],
    ['initials without a list', ['Иванова М.П.', 'Иванова Мария Петровна', 'Иванова М.А.']],
    ['tokens of machines', ['dGVzdDEy', 'dGVzdDeY', 'dgvzddey']],
    ['numbers', ['7', '07', '0007']],
    ['a Russian address that only looks like none', ['иванова@x.example', 'ivanova@x.example']],
    ['names', ['Иванова Мария', 'Иванова Марина', 'Иванов Мария']],
  ])('%s are several users', async (_, spellings) => expect(await users(spellings)).toBe(spellings.length));

  it('who works there is known by address, phone, name and initials', async () => {
    const spellings = [
      'ivanova@sadik.example',
      '8 900 000 01 02',
      'Иванова Алена Петровна',
      'Иванова А.П.',
      'ИВАНОВА А. П.',
    ];
    expect(await users(spellings, [IVANOVA])).toBe(1);
    expect(await users(spellings, [IVANOVA], 'родитель')).toBe(4);
  });

  it('who is said to work there needs no patronymic', async () => {
    const spellings = ['ivanova@sadik.example', 'Алёна Иванова', 'Иванова Алена (ivanova@sadik.example)'];
    expect(await users(spellings, [IVANOVA])).toBe(1);
    expect(await users([...spellings, 'Иванова Анна'], [IVANOVA])).toBe(2);
  });

  it.each(['Алёна Иванова', 'Иванова', 'Иванова А.', 'Алёна Петровна'])('%s may be a parent', (name) => {
    expect(new Colleagues([IVANOVA]).find(name)).toBeNull();
  });

  it('of two whom the initials fit neither is taken', async () => {
    const staff = [IVANOVA, { ...IVANOVA, ...LINE, email: null, mobile: null }];
    expect(await users(['Иванова Алёна Петровна', 'Иванова Анна Петровна', 'Иванова А.П.'], staff)).toBe(3);
  });

  it('an address that two share is neither’s', async () => {
    const staff = [IVANOVA, { ...IVANOVA, ...LINE, mobile: null }];
    expect(
      await users(['ivanova@sadik.example', 'Иванова Алёна Петровна', 'Иванова Анна Петровна'], staff),
    ).toBe(3);
  });

  it('namesakes are not joined with each other’s addresses', () => {
    const other = { ...IVANOVA, line: 3, email: 'other@sadik.example', mobile: null };
    const colleagues = new Colleagues([IVANOVA, other]);
    expect(colleagues.find('Иванова Алёна Петровна')).toBeNull();
    expect(colleagues.find('other@sadik.example')?.key).toBe('other@sadik.example');
  });

  it('a key is the key of itself, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'аaёЁ А@.<>-1+ Ж'), maxLength: 12 }), (text) => {
        expect(userKey(userKey(text))).toBe(userKey(text));
      }),
      { numRuns: runs(500) },
    );
  });
});

test.each([
  ['7,9E+10', 'Excel превратил номер пользователя в число вроде 7,9E+10'],
  ['7.90E+10', 'Excel превратил номер пользователя в число вроде 7,9E+10'],
  ['#N/A', 'в ячейке ошибка формулы'],
  ['—', 'нет пользователя'],
  ['null', 'нет пользователя'],
])('%s names nobody', async (user, reason) => {
  const rows = [`01.07.2026;${user};педагог;;вход;`, '01.07.2026;u1;педагог;;вход;'];
  const report = await reportOf({ files: { 'usage/log.csv': log(...rows) }, period: '2026-Q3' });
  expect(report.sources[0]?.left).toEqual([{ reason, rows: 1 }]);
});

describe('an export without roles', () => {
  const COOK = educator(null, {
    last: 'Дуб',
    email: 'dub@sadik.example',
    pedagogical: false,
    role: 'staff',
    line: 4,
  });
  const ROWS = [
    '01.07.2026;IVANOVA@sadik.example;звонок',
    '02.07.2026;Дуб А.;звонок',
    '03.07.2026;u7;звонок',
  ];
  const CSV = table('Дата;Пользователь;Событие', ...ROWS);

  it('has those of the staff list, and says so; others are left out', async () => {
    const report = await reportOf({
      files: { 'usage/log.csv': CSV },
      staff: [IVANOVA, COOK],
      period: '2026-Q3',
    });
    expect([value(report, 'educator / все / calls'), value(report, 'staff / все / calls')]).toEqual([1, 1]);
    expect(problem(report, 'usage/roles-from-staff')).toMatchObject({
      severity: 'note',
      file: 'usage/log.csv',
    });
    expect(problem(report, 'usage/roles-from-staff').message).toContain('(строк: 2)');
    expect(report.sources[0]?.left).toEqual([{ reason: 'нет роли', rows: 1 }]);
  });

  it('has them for empty cells too; a role that is told stays', async () => {
    const rows = [
      '01.07.2026;ivanova@sadik.example;;;звонок;',
      '01.07.2026;ivanova@sadik.example;родитель;;звонок;',
    ];
    const report = await reportOf({
      files: { 'usage/log.csv': log(...rows) },
      staff: [IVANOVA],
      period: '2026-Q3',
    });
    expect([value(report, 'educator / все / calls'), value(report, 'parent / все / calls')]).toEqual([1, 1]);
  });

  it('says nothing of roles where there are some', async () => {
    const report = await reportOf({ files: { 'usage/log.csv': log('01.07.2026;u;педагог;;вход;') } });
    expect(codes(report)).not.toContain('usage/roles-from-staff');
  });
});
