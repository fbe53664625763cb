import { describe, expect, it } from 'vitest';
import { announcedNorms } from '../../src/templating/announced-norms.ts';
import { readHeads } from '../../src/templating/heads.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { educator, group, reportOf, row, summary, table } from './support.ts';
import { plain, SCHOOL, view } from './view-support.ts';

const { norms } = readHeads(disk, [TEMPLATES]).data;
const lines = (...cells: readonly string[]) =>
  summary(...cells.map((cell) => `01.01.2025;31.03.2025;${cell}`));
const STAFF = [
  educator('5А', { last: 'Ли', hired: '2020-01-01' }),
  educator('5Б', { last: 'Цой', hired: '2020-01-01' }),
  educator(null, { last: 'Кок', post: 'повар', role: 'staff', pedagogical: false, hired: '2020-01-01' }),
];
const GROUPS = [group('5А', 20, 40), group('5Б', 20, 40), group('Ель', 10, 20), group('Дуб', 10, 20)];
/** 13 weeks less a day: 90 days. */
const FILES = {
  'usage/s.csv': lines(
    '5А;педагог;;1;1;;180;9;0;4',
    '5Б;педагог;;1;1;;90;18;0;2',
    ';сотрудник;;1;0;;;;;1',
    '5А;родитель;;30;20;;5;;;;',
    '5А;обучающийся;;15;16;;5;;;;',
  ),
};
const FACTS = { files: FILES, staff: STAFF, groups: GROUPS, period: '2025-Q1' };

describe('announced norms', () => {
  it('hold only for who chooses them, and give way to the own ones', async () => {
    const off = await reportOf(FACTS);
    expect(off.indicators.filter(({ target }) => target !== null)).toEqual([]);
    const targets = table('Роль;Показатель;Норма;Основание', 'все работники;Доля активных;80 %;приказ');
    const on = await reportOf({ ...FACTS, files: { ...FILES, 'targets.csv': targets }, announced: norms });
    const held = on.indicators.filter(({ unit, target }) => unit === null && target !== null);
    expect(held.map(({ role, indicator, target }) => [role, indicator, target])).toEqual([
      ['educator', 'messages_per_educator_week', 10],
      ['educator', 'calls_per_educator_week', 1],
      ['workers', 'active_share', 0.8],
      ['families', 'active_share', 0.3],
    ]);
  });

  it('are told with where they come from, and as no document', async () => {
    const { bases, announced, findings } = await view({ ...FACTS, announced: norms });
    expect(bases).toEqual([]);
    expect(plain(announced)).toMatch(/объявленные в августе 2025 года; .*Документы, .* не сверены\.$/u);
    expect(`${announced}${findings.join()}`).not.toMatch(/№|прика|письм/iu);
    // Two of three workers; 270 messages of two educators in 90 days: 10.5 a week; 27 calls: 1.05.
    expect(findings.map(plain)).toContain(
      'Все работники: зарегистрировано – 3 из 3 (100 %). Активных в среднем за неделю – 2 из 3 (66,7 %); норма 75 % не достигнута.',
    );
    expect(findings.map(plain)).toContain(
      'На одного педагога приходится 10,5 сообщения в неделю; норма 10 сообщений достигнута.',
    );
    expect(findings.map(plain)).toContain(
      'На одного педагога приходится 1,05 звонка в неделю; норма 1 звонок достигнута.',
    );
  });

  it('of the shipped file are four, none with a day of comparison', () => {
    expect(
      norms.map(({ role, indicator, value, isUnverified }) => [role, indicator, value, isUnverified]),
    ).toEqual([
      ['workers', 'active_share', 0.75, true],
      ['families', 'active_share', 0.3, true],
      ['educator', 'messages_per_educator_week', 10, true],
      ['educator', 'calls_per_educator_week', 1, true],
    ]);
  });

  it('are cited as documents once they were compared; what cannot be read is told', () => {
    const norm = {
      role: 'все работники',
      indicator: 'Доля активных',
      value: '75 %',
      source: 'приказ',
      verified: '2026-01-01',
    };
    expect(announcedNorms([norm], 'norms.yaml')).toMatchObject({
      norms: [{ basis: 'приказ', isUnverified: false }],
      problems: [],
    });
    const faults = [
      { role: 'коты' },
      { value: 'много' },
      { source: '' },
      { verified: 'вчера' },
      { indicator: 7 },
    ];
    const { norms: none, problems } = announcedNorms(
      faults.map((fault) => ({ ...norm, ...fault })),
      'norms.yaml',
    );
    expect([none, problems.map(({ message }) => message)]).toEqual([
      [],
      [1, 2, 3, 4, 5].map((n) => `Норма ${n}: неверное значение.`),
    ]);
  });
});

describe('chats and the channel', () => {
  const study = (name: string, more: Readonly<Record<string, string>> = {}) => ({
    kind: 'учебные чаты',
    name,
    ...more,
  });

  it('counts groups with a study chat once, by column or by name, as of the last day', async () => {
    const chats = [
      study('5А'),
      study('5А: математика'),
      study('Родители класса 5 «Б»'),
      study('Лесовички', { unit: 'Ель' }),
      study('Дуб', { created: '2025-04-01' }),
      study('Общий чат'),
      { kind: 'чат руководителя с родительским активом', name: 'Дуб' },
    ];
    const { community } = await reportOf({ ...FACTS, chats });
    expect(community).toMatchObject({ groups: 4, groupsWithChat: 3, chatShare: 0.75 });
  });

  it('counts both groups of a common chat', async () => {
    const { community } = await reportOf({ ...FACTS, chats: [study('Параллель: 5А и 5-Б'), study('15А')] });
    expect(community?.groupsWithChat).toBe(2);
  });

  it('sums publications of all roles, and knows of no chats without a register', async () => {
    const { community } = await reportOf({
      ...FACTS,
      channel: { open: 'да', subscribers: '1 250', date: '2025-03-30' },
    });
    expect(community).toEqual({
      groups: 4,
      groupsWithChat: null,
      chatShare: null,
      channel: true,
      subscribers: 1250,
      subscribersOn: '2025-03-30',
      publications: 7,
    });
    const none = await reportOf({ ...FACTS, channel: { open: 'нет', subscribers: '5', date: null } });
    expect(none.community).toMatchObject({ channel: false, subscribers: null });
  });
});

describe('the digest', () => {
  it('is one line of figures, each with its norm and what it counts', async () => {
    const { digest } = await view({
      ...FACTS,
      announced: norms,
      chats: [{ kind: 'учебные чаты', name: '5А' }],
    });
    expect(digest.figures.map(({ title, fact, norm }) => plain(`${title}: ${fact}, ${norm}`))).toEqual([
      'Работники: 3, –',
      'Из них с учётной записью: 3 (100,0 %), –',
      'Активны в неделю: 2,0 (66,7 %), 75,0 %',
      'Родители и обучающиеся: 180, –',
      'Из них с учётной записью: 45 (25,0 %), –',
      'Активны в неделю: 36,0 (20,0 %), 30,0 %',
      'Классы с учебным чатом: 1 из 4 (25 %), –',
      'Канал: нет данных, –',
      'Подписчики канала: нет данных, –',
      'Публикации: 7, –',
      'Сообщения на педагога в неделю: 10,50, 10,00',
      'Звонки на педагога в неделю: 1,05, 1,00',
    ]);
    expect(digest.figures.every(({ meaning }) => meaning.length > 10)).toBe(true);
    expect([digest.hasNorms, digest.notes]).toEqual(['да', []]);
  });

  it('says what is left out, and shows no share that cannot be', async () => {
    const files = { 'usage/s.csv': lines('5А;родитель;;41;1;;;;;', ';педагог;;2;1;;;;;') };
    const { digest } = await view({ ...FACTS, files });
    const facts = digest.figures.map(({ fact }) => plain(fact));
    expect(facts.slice(3, 6)).toEqual(['180', '41 (недостоверно)', '1,0 (недостоверно)']);
    expect(digest.hasNorms).toBe('нет');
    expect(digest.notes.map(plain)).toEqual([
      'О прочих сотрудниках выгрузки данных не содержат: их зарегистрированные и активные не учтены.',
      'Об обучающихся выгрузки данных не содержат: их зарегистрированные и активные не учтены.',
    ]);
  });

  it('counts parents alone in a kindergarten, and says nothing of the children', async () => {
    const given = {
      ...FACTS,
      files: { 'usage/s.csv': lines('5А;родитель;;30;20;;;;;') },
      kind: 'kindergarten' as const,
    };
    const { digest } = await view(given, { ...SCHOOL, pupilsHaveAccounts: false });
    expect(digest.figures.slice(3, 5).map(({ title, fact }) => plain(`${title}: ${fact}`))).toEqual([
      'Родители: 120',
      'Из них с учётной записью: 30 (25,0 %)',
    ]);
    expect(digest.notes.join()).not.toContain('учающихся');
    const every = lines(...GROUPS.map(({ name }) => `${name};родитель;;10;9;;;;;`));
    const { findings } = await view(
      { ...given, files: { 'usage/s.csv': every }, announced: norms },
      { ...SCHOOL, pupilsHaveAccounts: false },
    );
    expect(findings.map(plain).join()).toContain('36 из 120 (30 %); норма 30 % достигнута');
  });
});

it('roles together are held against an earlier period only with all their roles', async () => {
  const before = ';01.10.2024;31.12.2024;'.slice(1);
  const files = {
    'usage/s.csv': lines(';педагог;;2;1;;;;;', ';сотрудник;;1;1;;;;;'),
    'usage/before.csv': summary(`${before};педагог;;2;1;;;;;`),
  };
  const report = await reportOf({ ...FACTS, files });
  expect(row(report, 'workers / все / registered')).toMatchObject({ value: 3, previous: null });
  expect(row(report, 'workers / все / headcount')).toMatchObject({ value: 3, previous: 3 });
  const both = {
    ...files,
    'usage/before.csv': summary(`${before};педагог;;2;1;;;;;`, `${before};сотрудник;;0;0;;;;;`),
  };
  expect(row(await reportOf({ ...FACTS, files: both }), 'workers / все / registered').previous).toBe(2);
});
