import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, MadeFileLink, Version } from '../../src/page/protocol.ts';
import type { ExportQuestions, ReportState, TakenExport } from '../../src/page/usage-protocol.ts';
import { SAMPLE } from '../cli/run.ts';
import { twoSheets } from '../reading/xlsx.ts';
import { type OpenDesk, openDesk } from './desk.ts';

let folder: string;
let desk: OpenDesk;

beforeEach(async () => {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'sferum-report-')));
  folder = join(home, 'Сказка');
  cpSync(SAMPLE, folder, { recursive: true });
  desk = openDesk(home);
  expect(await desk.ask('open', { path: folder })).toEqual({ value: null });
});

afterEach(() => desk.session.close());

const QUARTER = { period: '2025-Q2', from: '', to: '' };
/** What only lists of an earlier day can settle leads to them. */
const EARLIER = {
  ...{ code: 'usage/no-earlier-headcount', severity: 'note' },
  to: { screen: 'table', table: 'previous/staff' },
};

const LOG = 'usage/журнал-2025-2-квартал.csv';

function usage(name: string): string {
  return readFileSync(join(folder, 'usage', name), 'utf8');
}

/** With ordinary blanks. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('\u{A0}', ' '));
}

function bytes(text: string): string {
  return Buffer.from(text).toString('base64');
}

describe('the report on the page', () => {
  it('has the figures, charts and findings of its document', async () => {
    const report = plain(await desk.ask<ReportState>('report', { period: '' }));
    expect(report).toMatchObject({ chosen: '2025-Q2', label: 'II квартал 2025 года', problems: [EARLIER] });
    expect(report.lead).toBe(
      '1 апреля – 30 июня 2025 г. (91 день, 13 недель). Данные есть за все дни периода.',
    );
    expect(report.roles.map(({ title, figures }) => [title, ...figures.map(({ fact }) => fact)])).toEqual([
      ['Педагоги', '95,8 %', '85,3 %'],
      ['Родители (законные представители)', '74,5 %', '19,0 %'],
      ['Все работники', '87,9 %', '73,7 %'],
    ]);
    expect(report.charts.map(({ title }) => title)).toEqual([
      'Активные участники по неделям',
      'Доля зарегистрированных по группам',
      'Сообщения по месяцам',
      'Звонки по месяцам',
      'Отчётный период в сравнении с предыдущим и с прошлым годом',
    ]);
    expect(report.charts[1]?.series[0]?.shown[0]).toBe('77,4 %');
    expect(report.findings[0]).toMatch(/^Зарегистрировано 23 педагога из 24/u);
    expect(report.periods.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['2025-Q2', '2025-05', '2024/2025']),
    );
  });

  it('switches its period, also to days of one’s own, and its document with it', async () => {
    const may = plain(await desk.ask<ReportState>('report', { period: '2025-05' }));
    expect(may.label).toBe('май 2025 года');
    const own = { period: '', from: '2025-05-05', to: '2025-05-18' };
    expect(plain(await desk.ask<ReportState>('report', own))).toMatchObject({
      label: '5–18 мая 2025 г.',
      chosen: '',
    });
    const link = await desk.ask<MadeFileLink>('report-file', { ...own, format: 'pdf', as: 'download' });
    const file = desk.tickets.take(link.address);
    expect(file?.name).toBe('Отчёт об использовании за 5–18 мая 2025 г.pdf');
    expect(await desk.ask('report-file', { period: '2019-Q1', format: 'pdf' })).toBeNull();
  });
});

describe('a dropped export', () => {
  it('lies among the others under a name of its own, and twice it is refused', async () => {
    const before = usage('сводная-2024-2-квартал.csv');
    const text = 'Дата;Пользователь;Роль;Подразделение;Событие\n02.06.2025;u1;родитель;Теремок;вход\n';
    const take = (): Promise<Answer<TakenExport>> =>
      desk.ask('take-export', { name: 'сводная-2024-2-квартал.csv', bytes: bytes(text) });
    expect(await take()).toEqual({ value: { file: 'usage/сводная-2024-2-квартал (2).csv' } });
    expect(usage('сводная-2024-2-квартал.csv')).toBe(before);
    expect(usage('сводная-2024-2-квартал (2).csv')).toBe(text);
    expect(await take()).toEqual({
      refused: {
        message: 'Такая выгрузка уже есть: «сводная-2024-2-квартал (2).csv». Второй раз она не нужна.',
      },
    });
  });

  it.each(['x.exe', 'columns.yaml', '..', ''])('called %o is no export', async (name) => {
    const names = readdirSync(join(folder, 'usage'));
    expect(await desk.ask('take-export', { name, bytes: bytes('x') })).toHaveProperty('refused');
    expect(readdirSync(join(folder, 'usage'))).toEqual(names);
  });

  it.each(['../../evil.csv', '..\\..\\evil.csv', '/etc/evil.csv', 'C:\\evil.csv', '../<img>|.csv'])(
    'called %o stays in its folder',
    async (name) => {
      const answer = await desk.ask<Answer<TakenExport>>('take-export', { name, bytes: bytes('x') });
      const file = 'value' in answer ? answer.value.file : '';
      expect(file).toMatch(/^usage\/[^/\\]+\.csv$/u);
      expect(existsSync(join(folder, file))).toBe(true);
    },
  );

  it('does not follow a link that came into the folder later', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'sferum-elsewhere-'));
    rmSync(join(folder, 'usage'), { recursive: true });
    symlinkSync(elsewhere, join(folder, 'usage'));
    expect(await desk.ask('take-export', { name: 'a.csv', bytes: bytes('x') })).toHaveProperty('refused');
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('words of an export', () => {
  it('are asked for, and kept in columns.yaml beside what stands there', async () => {
    const kept = usage('columns.yaml');
    writeFileSync(join(folder, 'usage/columns.yaml'), '# Наши слова\n');
    const blind = await desk.ask<ReportState>('report', QUARTER);
    expect(blind.label).toBeNull();
    expect(blind.files.find(({ file }) => file === LOG)).toMatchObject({ asks: true, kind: '' });
    const asked = await desk.ask<ExportQuestions>('export-questions', { file: LOG });
    const unknown = asked.columns.filter(({ ours }) => ours === null).map(({ title }) => title);
    expect(unknown).toEqual(['Аккаунт', 'Тип', 'Число']);
    const columns = { Аккаунт: 'Пользователь', Тип: 'Роль', Число: 'Количество' };
    for (const [word, ours] of Object.entries(columns))
      expect(await desk.ask('export-meaning', { file: LOG, part: 'columns', word, ours })).toEqual({
        value: null,
      });
    const { words } = await desk.ask<ExportQuestions>('export-questions', { file: LOG });
    expect(words).toEqual([
      { part: 'roles', word: 'владелец профиля' },
      { part: 'events', word: 'отправил(а) сообщение' },
    ]);
    await desk.ask('export-meaning', {
      file: LOG,
      part: 'roles',
      word: 'владелец профиля',
      ours: 'администратор',
    });
    await desk.ask('export-meaning', {
      file: LOG,
      part: 'events',
      word: 'отправил(а) сообщение',
      ours: 'сообщение',
    });
    expect(usage('columns.yaml').startsWith('# Наши слова\n')).toBe(true);
    const seen = await desk.ask<ReportState>('report', QUARTER);
    writeFileSync(join(folder, 'usage/columns.yaml'), kept);
    desk.session.changed();
    expect(seen.roles).toEqual((await desk.ask<ReportState>('report', QUARTER)).roles);
    expect(seen.files.find(({ file }) => file === LOG)?.asks).toBe(false);
  });

  it('can be taken back, and the former file brought back', async () => {
    const before = usage('columns.yaml');
    await desk.ask('export-meaning', { file: LOG, part: 'units', word: 'Радуга', ours: '–' });
    expect(usage('columns.yaml')).toContain("Радуга: ''");
    await desk.ask('export-meaning', { file: LOG, part: 'units', word: 'Радуга', ours: '' });
    const [version] = await desk.ask<readonly Version[]>('versions');
    expect(version?.file).toBe('usage/columns.yaml');
    const versions = await desk.ask<readonly Version[]>('versions');
    expect(await desk.ask('restore', { id: versions.at(-1)?.id })).toEqual({ value: null });
    expect(usage('columns.yaml')).toBe(before);
  });

  it('of a file that is not there are refused', async () => {
    const before = usage('columns.yaml');
    for (const file of ['../organization.yaml', 'usage/../staff.csv', 'нет.csv'])
      expect(
        await desk.ask('export-meaning', { file, part: 'columns', word: 'x', ours: 'Роль' }),
      ).toHaveProperty('refused');
    expect(usage('columns.yaml')).toBe(before);
  });
});

describe('an export as a whole', () => {
  const put = (name: string, content: string | Uint8Array): void => {
    for (const one of readdirSync(join(folder, 'usage'))) rmSync(join(folder, 'usage', one));
    writeFileSync(join(folder, 'usage', name), content);
    desk.session.changed();
  };
  const say = (file: string, part: string, ours: string): Promise<Answer<null>> =>
    desk.ask('export-meaning', { file, part, word: '', ours });
  const lead = async (): Promise<string> => plain(await desk.ask<ReportState>('report', { period: '' })).lead;

  it('has its dates read as they are chosen, and by the clock that is chosen', async () => {
    const file = 'usage/log.csv';
    put(
      'log.csv',
      'Дата;Пользователь;Роль;Событие\n02/03/2025 23:30;u1;педагог;вход\n02/04/2025 10:00;u2;педагог;вход\n',
    );
    const doubted = await desk.ask<ReportState>('report', { period: '' });
    expect(doubted.files[0]).toMatchObject({ asks: true, problems: [{ code: 'usage/doubtful-dates' }] });
    const { facts } = plain(await desk.ask<ExportQuestions>('export-questions', { file }));
    expect(facts.map(({ part, value }) => [part, value])).toEqual([
      ['order', ''],
      ['clock', ''],
    ]);
    expect(facts[0]?.choices).toEqual([
      { value: 'ДД.ММ.ГГГГ', label: 'сначала день: 2 марта 2025 г.' },
      { value: 'ММ.ДД.ГГГГ', label: 'сначала месяц: 3 февраля 2025 г.' },
    ]);
    expect(await say(file, 'dates', 'ММ.ДД.ГГГГ')).toEqual({ value: null });
    expect(usage('columns.yaml')).toMatch(/log\.csv:\s+dates: ММ\.ДД\.ГГГГ/u);
    expect((await desk.ask<ReportState>('report', { period: '2025-02' })).label).toContain('февраль');
    expect(await say(file, 'dates', 'ММ.ДД.ГГГГ UTC')).toEqual({ value: null });
    const settled = await desk.ask<ReportState>('report', { period: '' });
    expect(settled.files[0]).toMatchObject({ asks: false, problems: [] });
    const chosen = await desk.ask<ExportQuestions>('export-questions', { file });
    expect(chosen.facts.map(({ value }) => value)).toEqual(['ММ.ДД.ГГГГ', 'UTC']);
    expect(await say(file, 'dates', '')).toEqual({ value: null });
    expect((await desk.ask<ReportState>('report', { period: '' })).files[0]?.asks).toBe(true);
  });

  it('counts the days that are chosen', async () => {
    const file = 'usage/users.csv';
    put('users.csv', 'Email;Роль;Calls\na@x.example;педагог;3\nb@x.example;педагог;1\n');
    const blind = await desk.ask<ReportState>('report', { period: '' });
    expect(blind.files[0]).toMatchObject({ asks: true, problems: [{ code: 'usage/no-period' }] });
    expect((await desk.ask<ExportQuestions>('export-questions', { file })).period).toBeNull();
    expect(await say(file, 'period', '01.04.2025–30.06.2025')).toEqual({ value: null });
    expect(await lead()).toContain('1 апреля – 30 июня 2025 г.');
    expect((await desk.ask<ExportQuestions>('export-questions', { file })).period).toEqual({
      from: '2025-04-01',
      to: '2025-06-30',
    });
  });

  it('is read from the sheet that is chosen', async () => {
    const file = 'usage/книга.xlsx';
    const rows = (day: string) => [
      ['Дата', 'Пользователь', 'Роль', 'Событие'],
      [day, 'u1', 'педагог', 'вход'],
    ];
    put('книга.xlsx', twoSheets(rows('02.04.2025'), rows('05.05.2025')));
    const { facts } = await desk.ask<ExportQuestions>('export-questions', { file });
    expect(facts.find(({ part }) => part === 'sheet')).toMatchObject({
      value: '',
      choices: [{ value: 'Апрель' }, { value: 'Май' }],
    });
    expect(await say(file, 'sheet', 'Май')).toEqual({ value: null });
    expect(usage('columns.yaml')).toContain('sheet: Май');
    const report = await desk.ask<ReportState>('report', { period: '' });
    expect(report.files[0]?.rows).toBe('1');
    expect((await desk.ask<ExportQuestions>('export-questions', { file })).rows[0]?.[0]).toContain('05');
  });

  it.each([
    ['dates', 'как попало'],
    ['period', 'весной'],
    ['sheet', ' '],
    ['zone', 'UTC'],
  ])('is not told %s: %s', async (part, ours) => {
    const before = usage('columns.yaml');
    expect(await say(LOG, part, ours)).toHaveProperty('refused');
    expect(usage('columns.yaml')).toBe(before);
  });
});

describe('proposals', () => {
  const first = ['Провести встречу с родителями.', 'Выдать новые ссылки; всем.'];

  it('are kept for their period, and stand in its document', async () => {
    const plain = await desk.ask<MadeFileLink>('report-file', { ...QUARTER, format: 'pdf' });
    expect(await desk.ask('proposals', { ...QUARTER, before: [], now: first })).toHaveProperty('value');
    const may = { period: '', from: '2025-05-05', to: '2025-05-18' };
    await desk.ask('proposals', { ...may, before: [], now: ['Другое.'] });
    expect((await desk.ask<ReportState>('report', QUARTER)).proposals).toEqual(first);
    expect((await desk.ask<ReportState>('report', may)).proposals).toEqual(['Другое.']);
    expect((await desk.ask<ReportState>('report', { period: '2025-Q1' })).proposals).toEqual([]);
    const link = await desk.ask<MadeFileLink>('report-file', { ...QUARTER, format: 'pdf' });
    expect(link.hash).not.toBe(plain.hash);
    await desk.ask('proposals', { ...QUARTER, before: first, now: [] });
    expect((await desk.ask<MadeFileLink>('report-file', { ...QUARTER, format: 'pdf' })).hash).toBe(
      plain.hash,
    );
    expect(readFileSync(join(folder, 'proposals.csv'), 'utf8')).toContain('05.05.2025–18.05.2025;Другое.');
  });

  it('that another program has changed are asked about', async () => {
    await desk.ask('proposals', { ...QUARTER, before: [], now: first });
    const path = join(folder, 'proposals.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace('с родителями', 'с педагогами'));
    expect(await desk.ask('proposals', { ...QUARTER, before: first, now: ['Моё.'] })).toMatchObject({
      refused: { now: 'Провести встречу с педагогами.\nВыдать новые ссылки; всем.' },
    });
    expect(readFileSync(path, 'utf8')).not.toContain('Моё');
  });

  it('of a period that nobody understands are told', async () => {
    writeFileSync(join(folder, 'proposals.csv'), 'Период;Предложение\nвесна;Провести встречу.\n');
    const { problems } = await desk.ask<ReportState>('report', QUARTER);
    expect(problems).toMatchObject([{ code: 'usage/proposal-period', severity: 'warning' }, EARLIER]);
  });
});
