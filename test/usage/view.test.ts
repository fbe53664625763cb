import { describe, expect, it } from 'vitest';
import type { UsageView } from '../../src/usage/view/view.ts';
import { group, log, summary } from './support.ts';
import { GROWN, maybeView, plain, quarters, view } from './view-support.ts';

/** A row of the table of indicators as a line. */
function figures({ roles }: UsageView, role: string, title: string): string {
  const row = roles.find((one) => one.title === role)?.rows.find((one) => one.title === title);
  return row ? plain(Object.values(row).slice(1).join(' | ')) : 'нет строки';
}

describe('the table of indicators', () => {
  it('has plan, fact, deviation, previous period, change and the year before', async () => {
    const targets =
      'Роль;Показатель;Норма\nпедагог;Доля зарегистрированных;100 %\nпедагог;Активных в неделю;19\n';
    const made = await view({ files: { 'usage/t.csv': GROWN, 'targets.csv': targets } });
    // 23 of 24 is 95.83 %, 21 of 24 is 87.5 %; (20.3 − 18) ÷ 18 is 12.8 %.
    expect(figures(made, 'Педагоги', 'Всего')).toBe('– | 24 | – | 24 | 0 (0,0 %) | 20');
    expect(figures(made, 'Педагоги', 'Зарегистрировано')).toBe('– | 23 | – | 21 | +2 (+9,5 %) | 0');
    expect(figures(made, 'Педагоги', 'Доля зарегистрированных')).toBe(
      '100,0 % | 95,8 % | −4,2 п. п. | 87,5 % | +8,3 п. п. | 0,0 %',
    );
    expect(figures(made, 'Педагоги', 'Активных в неделю')).toBe(
      '19,0 | 20,3 | +1,3 | 18,0 | +2,3 (+12,8 %) | 9,0',
    );
    expect(figures(made, 'Педагоги', 'Сообщения')).toBe('– | 80 | – | 100 | −20 (−20,0 %) | 40');
    expect(figures(made, 'Педагоги', 'Звонки')).toBe('– | 12 | – | 8 | +4 (+50,0 %) | нет данных');
  });

  it('keeps no data apart from 0 and divides by nothing', async () => {
    const table = quarters('родитель', 'Q4 Ель ;0;;;5;;;', 'Q1 Ель ;3;0,04;;;0;0;');
    const made = await view({ files: { 'usage/t.csv': table } });
    const of = (title: string): string => figures(made, 'Родители (законные представители)', title);
    expect(of('Зарегистрировано')).toBe('– | 3 | – | 0 | +3 | нет данных');
    expect(of('Активных в неделю')).toBe('– | 0,0 | – | нет данных | – | нет данных');
    expect(of('Сообщения')).toBe('– | нет данных | – | 5 | – | нет данных');
    expect(of('Звонки')).toBe('– | 0 | – | нет данных | – | нет данных');
    // Nothing but noughts of what not every role does, and nothing known at all.
    expect([of('Трансляции'), of('Доля зарегистрированных')]).toEqual(['нет строки', 'нет строки']);
    expect(JSON.stringify(made)).not.toMatch(/NaN|Infinity|undefined|[-−+]0(?:,0)?[ \u{A0}"]/u);
  });

  it('rounds half away from zero and shows no signed nought', async () => {
    const table = quarters('педагог', 'Q4 Ель 800;;10,04;;;;;', 'Q1 Ель 800;1;10;;;;;');
    const made = await view({ files: { 'usage/t.csv': table } });
    // 1 ÷ 800 is 0.125 %: to one decimal 0.1; −0.04 to one decimal is 0.
    expect(figures(made, 'Педагоги', 'Доля зарегистрированных')).toContain('0,1 %');
    expect(figures(made, 'Педагоги', 'Активных в неделю')).toBe(
      '– | 10,0 | – | 10,0 | 0,0 (0,0 %) | нет данных',
    );
  });
});

describe('charts', () => {
  it('have a gap where there is no data, and the table says so in words', async () => {
    const events = ['03.03.2025;u1;педагог;А;вход;', '23.03.2025;u1;педагог;А;вход;'];
    const { weekly } = await view({ files: { 'usage/log.csv': log(...events) } });
    const last = weekly.series[0]?.points.slice(-5);
    expect(last).toEqual([
      { label: '24.02', value: null },
      { label: '03.03', value: '1' },
      { label: '10.03', value: '0' },
      { label: '17.03', value: '1' },
      { label: '24.03', value: null },
    ]);
    expect(weekly.tables[0]?.rows[0]).toMatchObject({ label: 'Педагоги' });
    expect(weekly.tables[0]?.rows[0]?.cells.slice(-5)).toEqual(['н/д', '1', '0', '1', 'н/д']);
    expect(weekly.isAbridged).toBe('да');
  });

  it('of more weeks than fit side by side have tables of equal width', async () => {
    const events = ['01.01.2025;u1;педагог;А;вход;', '30.06.2025;u1;педагог;А;вход;'];
    const { weekly } = await view({ files: { 'usage/log.csv': log(...events) }, period: '2025-H1' });
    // 26 weeks: 30.12 to 23.06.
    expect(weekly.tables.map(({ columns }) => [columns.length, columns[0], columns.at(-1)])).toEqual([
      [13, '30.12', '24.03'],
      [13, '31.03', '23.06'],
    ]);
    // 53 weeks: five tables of 11 columns, two of them left over.
    const whole = ['01.01.2026;u1;педагог;А;вход;', '31.12.2026;u1;педагог;А;вход;'];
    const year = await view({ files: { 'usage/log.csv': log(...whole) }, period: '2026' });
    expect(year.weekly.tables.map(({ columns }) => columns.length)).toEqual([11, 11, 11, 11, 11]);
    expect(year.weekly.tables.at(-1)?.columns.slice(-3)).toEqual(['28.12', null, null]);
    expect(year.weekly.isAbridged).toBe('нет');
  });

  it('show shares of groups against the norm, never of the one or two educators of a group', async () => {
    const rows = [
      '01.01.2025;31.03.2025;5А;родитель;;12;;;;;;',
      '01.01.2025;31.03.2025;5А;педагог;1;0;;;;;;',
    ];
    const made = await view({
      files: {
        'usage/t.csv': summary(...rows),
        'targets.csv': 'Роль;Показатель;Норма\nродитель;Охват;75 %\n',
      },
      groups: [group('5А', null, 20), group('5Б', null, 20)],
    });
    expect(made.byUnit.series).toEqual([{ name: 'Родители', points: [{ label: '5А', value: '0.6' }] }]);
    expect(plain(made.byUnit.targets[0]?.name ?? '')).toBe('Норма для родителей, 75 %');
    expect(made.byUnit.tables).toEqual([
      { columns: ['5А'], rows: [{ label: 'Родители', cells: ['60,0\u{A0}%'] }] },
    ]);
    const names = [
      'Группа раннего возраста «Капельки»',
      'Вторая младшая группа «Солнышко»',
      'Подготовительная',
    ];
    const long = names.map((name) => `01.01.2025;31.03.2025;${name};родитель;20;12;;;;;;`);
    const { byUnit } = await view({ files: { 'usage/t.csv': summary(...long) } });
    expect(byUnit.tables[0]).toMatchObject({ columns: ['Родители'], rows: [{ label: names[0] }, {}, {}] });
  });

  it('of what nobody tells have no tables: a quarter says nothing of its months', async () => {
    const { monthly } = await view({ files: { 'usage/t.csv': GROWN } });
    expect([monthly.series, monthly.tables]).toEqual([[], []]);
  });

  it('add up the months of all roles and set the periods side by side', async () => {
    const events = [
      '31.01.2025;u1;педагог;;сообщение;2',
      '01.03.2025;u2;родитель;;сообщение;5',
      '01.03.2025;u2;родитель;;звонок;',
    ];
    const { messages, calls, monthly, comparison } = await view({
      files: { 'usage/log.csv': log(...events) },
    });
    const columns = ['январь', 'февраль', 'март'];
    const rows = [
      { label: 'Сообщения', cells: ['2', '0', '5'] },
      { label: 'Звонки', cells: ['0', '0', '1'] },
    ];
    expect(monthly.tables).toEqual([{ columns, rows }]);
    expect([messages, calls].map(({ series }) => series.map(({ name }) => name))).toEqual([
      ['Сообщения'],
      ['Звонки'],
    ]);
    // Nobody was counted, so people stand in the place of shares.
    expect(comparison.unit).toBe('чел.');
    expect(comparison.series.map(({ name }) => name)).toEqual(['Отчётный период']);
  });
});

describe('coverage', () => {
  it('says which days there are data for', async () => {
    const { coverage } = await view({ files: { 'usage/t.csv': GROWN } });
    expect(plain(coverage.days)).toBe('1 января – 31 марта 2025 г. (90 дней, 13 недель)');
    expect(plain(coverage.period)).toBe('Данные есть за все дни периода.');
    expect(plain(coverage.comparison)).toBe(
      'Предыдущий период: IV квартал 2024 года; тот же период прошлого года: I квартал 2024 года.',
    );
  });

  it('of a year compares it once: the year before is the previous one', async () => {
    const { coverage, comparison, period } = await view({
      files: { 'usage/t.csv': GROWN },
      period: '2024/2025',
    });
    expect(plain(coverage.comparison)).toBe(
      'Предыдущий период, он же период прошлого года: 2023/2024 учебный год (неполный: данные есть за 91 день из 366).',
    );
    expect(comparison.series.map(({ name }) => name)).toEqual(['Предыдущий период', 'Отчётный период']);
    expect(plain(period.fileLabel)).toBe('2024–2025 учебный год');
  });

  it('says when a period is partial, and what cannot be compared', async () => {
    const rows = [
      '01.01.2025;31.01.2025;Ель;педагог;;5;;;99;;;',
      '01.10.2024;21.10.2024;Ель;педагог;;5;;;11;;;',
    ];
    const made = await view({ files: { 'usage/t.csv': summary(...rows) } });
    expect(plain(made.coverage.period)).toBe(
      'Период неполный: данные есть за 31 день из 90, поэтому итоги и средние за неделю могут быть занижены.',
    );
    expect(plain(made.coverage.comparison)).toBe(
      'Предыдущий период: IV квартал 2024 года (неполный: данные есть за 21 день из 92); тот же период прошлого года: I квартал 2024 года (данных нет).',
    );
    expect(made.findings.map(plain)).toEqual([
      'Зарегистрировано 5 педагогов.',
      'Рост и снижение показателей не оцениваются: данные есть не за все дни сравниваемых периодов.',
    ]);
  });

  it('makes no report of a period without data', async () => {
    expect(await maybeView({ files: { 'usage/t.csv': GROWN }, period: '2020-Q1' })).toBeNull();
    expect(await maybeView({ files: {} })).toBeNull();
  });
});

describe('sources', () => {
  it('tell how many rows were read, used and left out, and why', async () => {
    const row = '01.01.2025;31.03.2025;Ель;педагог;24;23;;;;;;';
    const made = await view({
      files: {
        'usage/a.csv': summary(row, row, 'Итого;;;;24;23;;;;;;'),
        'usage/b.csv': summary(row, row, 'Итого;;;;24;23;;;;;;'),
      },
    });
    expect(made.sources).toEqual([
      {
        file: 'a.csv',
        kind: 'сводная таблица',
        rows: '3',
        used: '1',
        left: '1 – повтор строки; 1 – строка «Итого»',
      },
      {
        file: 'b.csv',
        kind: 'сводная таблица',
        rows: '0',
        used: '0',
        left: 'файл пуст или повторяет другой',
      },
    ]);
  });
});
