import { describe, expect, it } from 'vitest';
import { codes, educator, group, log, problem, reportOf, summary, value } from './support.ts';

const GOOD = '10.03.2025;u1;педагог;Ель;сообщение;2';

/** The reasons of rows left out of the first source. */
async function left(...rows: readonly string[]) {
  const report = await reportOf({ files: { 'usage/log.csv': log(GOOD, ...rows) }, period: '2025-Q1' });
  expect(value(report, 'educator / все / messages')).toBe(2);
  return report.sources[0]?.left;
}

describe('exports that are not there', () => {
  it('are a word and no crash', async () => {
    const report = await reportOf({ files: {}, staff: [educator('Ель')] });
    expect([report.period, report.indicators, report.sources]).toEqual([null, [], []]);
    expect(problem(report, 'usage/no-exports').severity).toBe('warning');
  });

  it('for the period asked for leave every figure without data, headcounts apart', async () => {
    const report = await reportOf({
      files: { 'usage/log.csv': log(GOOD) },
      staff: [educator('Ель')],
      period: '2023-Q1',
    });
    expect(report.period?.coveredDays).toBe(0);
    expect(problem(report, 'usage/no-data').hint).toContain('10.03.2025');
    const filled = report.indicators.filter((one) => one.value !== null && one.indicator !== 'headcount');
    expect(filled).toEqual([]);
  });

  it('are skipped when the file is empty or no table', async () => {
    const files = {
      'usage/log.csv': log(GOOD),
      'usage/empty.csv': '',
      'usage/blank.csv': ' \r\n\r\n',
      'usage/readme.md': 'x',
    };
    const report = await reportOf({ files });
    expect(codes(report).filter((code) => code === 'usage/empty-file')).toHaveLength(2);
    expect(problem(report, 'usage/not-table').file).toBe('usage/readme.md');
  });
});

describe('rows of a log', () => {
  it('may be out of order', async () => {
    const rows = ['30.03.2025;u2;педагог;Ель;вход;', GOOD, '01.01.2025;u3;педагог;Ель;вход;'];
    const report = await reportOf({ files: { 'usage/log.csv': log(...rows) }, period: '2025-Q1' });
    expect([value(report, 'educator / все / registered'), report.period?.coveredDays]).toEqual([3, 89]);
  });

  it.each([
    ['1970', '01.01.1970;u1;педагог;Ель;сообщение;', 'дата раньше 2010 года'],
    ['an Excel serial number', '45726;u1;педагог;Ель;сообщение;', 'дата записана числом Excel'],
    ['a day that does not exist', '31.02.2025;u1;педагог;Ель;сообщение;', 'дата не читается'],
    ['no date', ';u1;педагог;Ель;сообщение;', 'нет даты'],
    ['no user', '10.03.2025; ;педагог;Ель;сообщение;', 'нет пользователя'],
    ['no role', '10.03.2025;u1;;Ель;сообщение;', 'нет роли'],
    ['an unknown role', '10.03.2025;u1;кот;Ель;сообщение;', 'роль неизвестна'],
    ['no event', '10.03.2025;u1;педагог;Ель;;', 'нет события'],
    ['a negative count', '10.03.2025;u1;педагог;Ель;сообщение;-3', 'число меньше нуля'],
    ['a fraction', '10.03.2025;u1;педагог;Ель;сообщение;2,5', 'дробное число там, где считают целыми'],
    ['an English number', '10.03.2025;u1;педагог;Ель;сообщение;1,234.5', 'число не читается'],
    ['too many cells', '10.03.2025;u1;педагог;Ель;сообщение;1;лишнее', 'в строке лишние ячейки'],
    ['too few cells', '10.03.2025;u1', 'в строке не хватает ячеек'],
    ['a stray quote', '10.03.2025;"u"1;педагог;Ель;сообщение;1', 'кавычка стоит не на месте'],
    ['an open quote', '10.03.2025;"u1;педагог;Ель;сообщение;1', 'кавычка открыта и не закрыта'],
    ['a total', 'Итого;;;;;99', 'строка «Итого»'],
  ])('with %s are left out with the reason', async (_, bad, reason) => {
    expect(await left(bad)).toEqual([{ reason, rows: 1 }]);
  });

  it('with a dash, «н/д» or nothing for a count mean 1; blanks between thousands are read', async () => {
    const rows = ['—', 'н/д', '', '1 234', '1\u00A0000'].map(
      (cell) => `10.03.2025;u1;педагог;;звонок;${cell}`,
    );
    const report = await reportOf({ files: { 'usage/log.csv': log(...rows) }, period: '2025-Q1' });
    expect(value(report, 'educator / все / calls')).toBe(1 + 1 + 1 + 1234 + 1000);
  });

  it('are read to the last one, also when it is cut off', async () => {
    const whole = log(GOOD).trimEnd();
    expect((await reportOf({ files: { 'usage/log.csv': whole } })).sources[0]).toMatchObject({
      rows: 1,
      used: 1,
    });
    const cut = await reportOf({ files: { 'usage/log.csv': `${whole}\n11.03.2025;u1;педа` } });
    expect(cut.sources[0]?.left).toEqual([{ reason: 'последняя строка оборвана', rows: 1 }]);
  });

  it('that are left out are told by line, the first ten of them, values masked', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => `10.13.2025;ivanova${index};педагог;Ель;вход;`);
    const report = await reportOf({ files: { 'usage/log.csv': log(GOOD, ...rows) }, period: '2025-Q1' });
    const found = problem(report, 'usage/left-out');
    expect(found).toMatchObject({ severity: 'warning', file: 'usage/log.csv', line: 3 });
    expect(found.message).toContain('Не учтено строк: 12');
    expect(found.message).toContain('3, 4, 5, 6, 7, 8, 9, 10, 11, 12 и ещё 2');
    expect(JSON.stringify(report.problems)).not.toContain('ivanova');
  });

  it('with unknown events count as «прочее», with a warning', async () => {
    const report = await reportOf({
      files: { 'usage/log.csv': log('10.03.2025;u1;педагог;Ель;сообщене;2') },
      period: '2025-Q1',
    });
    expect(value(report, 'educator / все / messages')).toBe(0);
    expect(value(report, 'educator / все / registered')).toBe(1);
    expect(problem(report, 'usage/unknown-event')).toMatchObject({ severity: 'warning', line: 2 });
    expect(problem(report, 'usage/unknown-event').hint).toContain('сообщение');
  });

  it('repeated to the letter are kept', async () => {
    const report = await reportOf({ files: { 'usage/log.csv': log(GOOD, GOOD) }, period: '2025-Q1' });
    expect(value(report, 'educator / все / messages')).toBe(4);
  });

  it('in the future are warned of and do not become the newest quarter', async () => {
    const rows = [GOOD, '01.05.2062;u1;педагог;Ель;вход;'];
    const report = await reportOf({ files: { 'usage/log.csv': log(...rows) }, today: '2025-04-10' });
    expect(report.period?.label).toBe('I квартал 2025 года');
    expect(problem(report, 'usage/future').message).toContain('01.05.2062');
  });

  it('of a user in two roles count in each, with a note that masks the user', async () => {
    const rows = [GOOD, '11.03.2025;u1;родитель;Ель;вход;'];
    const report = await reportOf({ files: { 'usage/log.csv': log(...rows) }, period: '2025-Q1' });
    expect([
      value(report, 'educator / все / registered'),
      value(report, 'parent / все / registered'),
    ]).toEqual([1, 1]);
    expect(problem(report, 'usage/two-roles').severity).toBe('note');
  });
});

describe('files that clash', () => {
  it('given twice with the same bytes are read once', async () => {
    const report = await reportOf({
      files: { 'usage/a.csv': log(GOOD), 'usage/b.csv': log(GOOD) },
      period: '2025-Q1',
    });
    expect(value(report, 'educator / все / messages')).toBe(2);
    expect(problem(report, 'usage/same-file')).toMatchObject({ severity: 'note', file: 'usage/b.csv' });
    expect(report.sources.map(({ rows }) => rows)).toEqual([1, 0]);
  });

  it('two logs of the same days of a unit are an error that names both', async () => {
    const files = { 'usage/a.csv': log(GOOD), 'usage/b.csv': log(GOOD, '11.03.2025;u1;педагог;Ель;вход;') };
    const report = await reportOf({ files, period: '2025-Q1' });
    const found = problem(report, 'usage/two-logs');
    expect(found.severity).toBe('error');
    for (const text of ['usage/a.csv', 'usage/b.csv', 'Ель', '10.03.2025'])
      expect(found.message).toContain(text);
    expect(report.indicators).toEqual([]);
  });

  it('two logs of other days or other units are not', async () => {
    const files = {
      'usage/a.csv': log(GOOD),
      'usage/b.csv': log('11.03.2025;u1;педагог;Ель;вход;', '10.03.2025;u9;педагог;Дуб;сообщение;'),
    };
    const report = await reportOf({ files, period: '2025-Q1' });
    expect(value(report, 'educator / все / messages')).toBe(3);
  });

  it('rows that disagree are an error that names both', async () => {
    const [one, other] = [
      '01.03.2025;31.03.2025;Ель;родитель;;10;;;;;;',
      '01.03.2025;31.03.2025;ель;Родители;;11;;;;;;',
    ];
    const report = await reportOf({ files: { 'usage/a.csv': summary(one), 'usage/b.csv': summary(other) } });
    const found = problem(report, 'usage/rows-disagree');
    expect(found).toMatchObject({ severity: 'error', file: 'usage/b.csv', line: 2 });
    for (const text of ['usage/a.csv', 'usage/b.csv', '10 и 11']) expect(found.message).toContain(text);
  });

  it('more people than the lists have are warned of', async () => {
    const rows = ['01.01.2025;31.03.2025;Ель;педагог;;2;;;;;;'];
    const files = { 'usage/t.csv': summary(...rows) };
    const report = await reportOf({ files, staff: [educator('Ель')], period: '2025-Q1' });
    expect(problem(report, 'usage/over-headcount')).toMatchObject({ severity: 'warning' });
    expect(value(report, 'educator / все / registered_share')).toBe(2);
  });

  it('a log of another organisation is recognised by its units', async () => {
    const groups = [group('Радуга', 20, 30)];
    const foreign = await reportOf({ files: { 'usage/log.csv': log(GOOD) }, groups, period: '2025-Q1' });
    expect(problem(foreign, 'usage/foreign-file').message).toContain('«Ель»');
    const misspelt = log(GOOD.replace('Ель', 'Радига'), GOOD.replace('Ель', '«РАДУГА»'));
    const report = await reportOf({ files: { 'usage/log.csv': misspelt }, groups, period: '2025-Q1' });
    expect(problem(report, 'usage/unknown-unit').hint).toContain('Радуга');
    expect(value(report, 'educator / Радуга / messages')).toBe(2);
  });
});

describe('rows of a summary table', () => {
  it.each([
    ['01.03.2025;28.02.2025;Ель;родитель;;1;;;;;;', 'конец периода раньше начала'],
    ['01.03.2025;31.03.2025;Ель;родитель;;-1;;;;;;', 'число меньше нуля'],
    ['01.03.2025;31.03.2025;Ель;родитель;;1,5;;;;;;', 'дробное число там, где считают целыми'],
    ['01.03.2025;31.03.2025;Ель;родитель;;;1,234.5;;;;;', 'число не читается'],
    ['45717;45747;Ель;родитель;;1;;;;;;', 'дата записана числом Excel'],
    ['01.03.2025;31.03.2025;Ель;родитель;;—;н/д;;;;;', 'нет ни одного показателя'],
  ])('%s is left out: %s', async (bad, reason) => {
    const report = await reportOf({ files: { 'usage/t.csv': summary(bad) }, period: '2025-Q1' });
    expect(report.sources[0]?.left).toEqual([{ reason, rows: 1 }]);
  });

  it('that share days are warned of', async () => {
    const rows = [
      '01.01.2025;31.03.2025;Ель;родитель;;;;;9;;;',
      '01.03.2025;31.03.2025;Ель;родитель;;;;;4;;;',
    ];
    const report = await reportOf({ files: { 'usage/t.csv': summary(...rows) }, period: '2025-Q1' });
    expect(problem(report, 'usage/rows-overlap')).toMatchObject({ severity: 'warning', line: 3 });
  });

  it('that cross the border of the period are told together, a problem a file', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => `15.03.2025;14.04.2025;${index + 1}А;родитель;;;;;5;;;`,
    );
    const report = await reportOf({ files: { 'usage/t.csv': summary(...rows) }, period: '2025-Q1' });
    const found = problem(report, 'usage/row-crosses-border');
    expect(found.message).toContain('не учтены: 12, например родитель, «1А», 15.03.2025 – 14.04.2025.');
    expect(found.message).toContain('Строки файла: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 и ещё 2.');
  });
});
