import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbook } from '../reading/xlsx.ts';
import { codes, LOG, log, problem, reportOf, table, value } from './support.ts';

const SHEET_2 =
  '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>';

const GOOD = '10.03.2025;u1;педагог;Ель;сообщение;2';

describe('titles above the headers', () => {
  const TITLES = ['Выгрузка активности, март 2025', 'Период:;01.03.2025 – 31.03.2025', ''];

  it('are passed over in text, whatever the delimiter', async () => {
    for (const delimiter of [';', ',', '\t']) {
      const lines = [...TITLES, LOG, GOOD].join('\r\n').replaceAll(';', delimiter);
      const report = await reportOf({ files: { 'usage/log.csv': lines }, period: '2025-Q1' });
      expect([value(report, 'educator / все / messages'), report.sources[0]?.rows]).toEqual([2, 1]);
    }
  });

  it('are passed over in a workbook, and the lines told are those of the sheet', async () => {
    const rows = [
      ['Отчёт за март'],
      [],
      LOG.split(';'),
      GOOD.split(';'),
      'нет;u1;педагог;Ель;вход;1'.split(';'),
    ];
    const report = await reportOf({ files: { 'usage/log.xlsx': workbook(rows) }, period: '2025-Q1' });
    expect(value(report, 'educator / все / messages')).toBe(2);
    expect(problem(report, 'usage/left-out').line).toBe(5);
  });

  it('alone are no table: the first line is shown', async () => {
    const report = await reportOf({ files: { 'usage/log.csv': 'Итоги\nЗа март\n' } });
    expect(problem(report, 'usage/unknown-headers')).toMatchObject({ severity: 'error', line: 1 });
  });
});

describe('a further sheet', () => {
  it('may have the same columns in another order', async () => {
    const [titles, row] = [LOG.split(';'), GOOD.split(';')];
    const second = workbook([titles.toReversed(), row.toReversed()]);
    const book: Record<string, Uint8Array> = {
      ...unzipSync(workbook([titles, row])),
      'xl/worksheets/sheet2.xml': unzipSync(second)['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    };
    for (const [name, last, more] of [
      ['xl/workbook.xml', '</sheets>', '<sheet name="Лист2" sheetId="2" r:id="rId9"/>'],
      ['xl/_rels/workbook.xml.rels', '</Relationships>', SHEET_2],
    ] as const)
      book[name] = strToU8(strFromU8(book[name] ?? new Uint8Array()).replace(last, `${more}${last}`));
    const report = await reportOf({ files: { 'usage/log.xlsx': zipSync(book) }, period: '2025-Q1' });
    expect(report.sources).toMatchObject([{ rows: 2, used: 2 }]);
    expect(value(report, 'educator / все / messages')).toBe(4);
  });
});

describe('a printed table', () => {
  it('may have its header in two rows, and once more on another page; a signature is no fault', async () => {
    const lines = table(
      'Период;;Подразделение;Роль;Показатели;',
      'Начало;Конец;;;Сообщений;Звонков',
      '01.03.2025;31.03.2025;Ель;педагог;5;2',
      'Начало периода;Конец периода;Подразделение;Роль;Сообщений;Звонков',
      '01.03.2025;31.03.2025;Ель;родитель;3;1',
      'Исп. Иванова;;;;;',
    );
    const report = await reportOf({ files: { 'usage/a.csv': lines }, period: '2025-Q1' });
    expect(['educator', 'parent'].map((role) => value(report, `${role} / Ель / messages`))).toEqual([5, 3]);
    const left = report.problems.filter(({ code }) => code === 'usage/left-out');
    expect(left.map(({ severity, line }) => [severity, line])).toEqual([
      ['note', 4],
      ['note', 6],
    ]);
  });
});

describe('unknown headers', () => {
  it('show the nearest known ones and a line for columns.yaml that works', async () => {
    const foreign = table('Дата;Пользоватль;Роль участника;Событие', '10.03.2025;u1;педагог;звонок');
    const report = await reportOf({ files: { 'usage/log.csv': foreign }, period: '2025-Q1' });
    const found = problem(report, 'usage/unknown-headers');
    expect(found).toMatchObject({ severity: 'error', file: 'usage/log.csv', line: 1 });
    expect(found.message).toContain('«Пользоватль» – возможно, «Пользователь»');
    const line = /строку: (.*)$/u.exec(found.hint ?? '')?.[1] ?? '';
    const again = await reportOf({
      files: { 'usage/log.csv': foreign, 'usage/columns.yaml': line },
      period: '2025-Q1',
    });
    expect(value(again, 'educator / все / calls')).toBe(1);
  });

  it('are guessed by their first words too', async () => {
    const foreign = table(
      'Дата;Пользователь (кто);Роль;Действие пользователя',
      '10.03.2025;u1;педагог;звонок',
    );
    const report = await reportOf({ files: { 'usage/log.csv': foreign } });
    const columns = '{"Пользователь (кто)": Пользователь, "Действие пользователя": Событие}';
    expect(problem(report, 'usage/unknown-headers').hint).toContain(`"log.csv": {columns: ${columns}}`);
    expect(codes(report)).not.toContain('usage/no-exports');
  });

  it('that are like none of ours are not guessed: what is missing is said, and what to do', async () => {
    const foreign = table('Deleted Date;Пользователь;Роль;Кто там', '10.03.2025;u1;педагог;звонок');
    const found = problem(await reportOf({ files: { 'usage/log.csv': foreign } }), 'usage/unknown-headers');
    expect(found.message).toBe('В журнале событий: нет столбцов «Дата», «Событие».');
    expect(found.hint).toMatch(/^Если нужные столбцы есть под другими названиями/u);
    expect(found.message + found.hint).not.toContain('Deleted');
  });

  it('of a table of users are known with a remark; the day of the last visit is never taken for the day of a row', async () => {
    const header = '№;ФИО пользователя;Роль;Класс/группа;Дата последней активности;Кол-во сообщений';
    const rows = table(header, '1;Иванова Анна Ильинична;педагог;Ель;10.03.2025;20');
    const undated = problem(await reportOf({ files: { 'usage/a.csv': rows } }), 'usage/no-period');
    expect(undated.hint).toContain('period');
    const titled = `Отчёт за период с 01.01.2025 по 31.03.2025\n${rows}`;
    const report = await reportOf({ files: { 'usage/a.csv': titled }, period: '2025-Q1' });
    expect(value(report, 'educator / Ель / messages')).toBe(20);
    const foreign = table('Дата последнего входа;Пользователь;Роль', '10.03.2025;u1;педагог');
    const found = problem(await reportOf({ files: { 'usage/log.csv': foreign } }), 'usage/unknown-headers');
    expect(found.message).not.toContain('Похожи');
  });

  it('are not guessed where the first row is one of data: nobody’s name is shown', async () => {
    const rows = table('10.03.2025;ivanova.mp;педагог;вход', '11.03.2025;petrova;родитель;сообщение');
    const found = problem(await reportOf({ files: { 'usage/log.csv': rows } }), 'usage/unknown-headers');
    expect(found.message + found.hint).not.toMatch(/ivanova|petrova/u);
    expect(found.hint).toContain('Журнал: Дата; Пользователь;');
  });

  it('are mapped with roles and events, by pattern, and the mapped column wins', async () => {
    const yaml =
      'export-*.csv:\n  columns:\n    Когда: Дата\n    Кто: Пользователь\n    Тип: Роль\n    Что: Событие\n  roles:\n    куратор: педагог\n  events:\n    sent: сообщение\n';
    const csv = table('Дата,Когда,Кто,Тип,Что', '01.01.2020,10.03.2025,u1,Куратор,SENT');
    const report = await reportOf({
      files: { 'usage/2025/export-1.csv': csv, 'usage/columns.yaml': yaml },
      period: '2025-Q1',
    });
    expect(value(report, 'educator / все / messages')).toBe(1);
  });

  it('in columns.yaml itself are errors with the place', async () => {
    const yaml = '"*.csv":\n  columns:\n    Кто: Персона\n  ролы:\n    a: b\n';
    const report = await reportOf({ files: { 'usage/log.csv': log(GOOD), 'usage/columns.yaml': yaml } });
    expect(
      report.problems.filter(({ code }) => code === 'usage/bad-mapping').map(({ line }) => line),
    ).toEqual([4, 3]);
  });
});
