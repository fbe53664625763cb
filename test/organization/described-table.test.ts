import { describe, expect, test } from 'vitest';
import { type Reading, readDossier } from '../../src/organization/read.ts';
import { readTableDescription, type TableDescription } from '../../src/organization/tables/description.ts';
import { reveal } from '../../src/problem.ts';
import { collect } from '../../src/reading/complain.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { workbook } from '../reading/xlsx.ts';
import { MemoryFiles } from '../world/memory.ts';
import { type Content, dossierOf, expectProblem, GOOD, having } from './support.ts';

function described(...columns: readonly string[]): TableDescription {
  const { complain, problems } = collect();
  const text = ['title: Ссылки', 'columns:', ...columns.map((column) => `  ${column}`)].join('\n');
  const made = readTableDescription('links', text, 'links.yaml', complain);
  expect(problems).toEqual([]);
  if (!made) throw new Error('no description');
  return made;
}

const LINKS = described(
  'unit: { title: Группа, type: unit }',
  'link: { title: Ссылка, type: link, required: true, unique: true }',
  'issued: { title: Выдана, type: date }',
  'until: { title: Действует до, synonyms: [Срок], type: date, notBefore: issued }',
  'invited: { title: Приглашено, type: number }',
  'joined: { title: Вступило, type: number, notMore: invited }',
  'person: { title: Кто, type: person }',
  'role: { title: Роль, type: choice, words: { педагог: [воспитатель, учитель], родитель: [] } }',
  'seen: { title: Проверена, type: flag }',
);

const HEADER = 'Группа;Ссылка;Выдана;Срок;Приглашено;Вступило;Кто;Роль;Проверена';
const ROW = 'солнышко;https://x.example/1;01.09.2024;30.09.2024;5;0;Ковальчук Т.А.;Воспитатель;да';

function readLinks(content: Content | null, name = 'links.csv'): Promise<Reading> {
  const files = Object.entries({ ...GOOD, [name]: content }).flatMap(([path, text]) =>
    text === null ? [] : [[`in/${path}`, text] as const],
  );
  return readDossier(new MemoryFiles(Object.fromEntries(files)), 'in', [LINKS]);
}

/** The good row with the cells of some columns replaced. */
function rowWith(changes: Readonly<Record<string, string>>): string {
  const titles = HEADER.split(';');
  return ROW.split(';')
    .map((cell, index) => changes[titles[index] ?? ''] ?? cell)
    .join(';');
}

describe('rows of a described table', () => {
  test('hold dates, numbers, people and words as templates want them', async () => {
    const { tables } = dossierOf(await readLinks(`№ п/п;${HEADER}\n1;${ROW}\nИтого;;;;;5;0;;;\n`));
    expect(tables.links).toEqual([
      {
        unit: 'Солнышко',
        link: 'https://x.example/1',
        issued: '2024-09-01',
        until: '2024-09-30',
        invited: 5,
        joined: 0,
        person: expect.objectContaining({ last: 'Ковальчук', post: 'методист' }),
        role: 'педагог',
        seen: 'да',
      },
    ]);
  });

  test('an empty cell is a fact that is missing; no answer is «нет»', async () => {
    const { tables } = dossierOf(await readLinks(`${HEADER}\n;https://x.example/1;;;;–;;;нет`));
    expect(tables.links).toEqual([
      {
        unit: null,
        link: 'https://x.example/1',
        issued: null,
        until: null,
        invited: null,
        joined: null,
        person: null,
        role: null,
        seen: 'нет',
      },
    ]);
  });

  test.each([
    ['bad-link', { Ссылка: 'http://x.example/1' }, 2, /начинается с https/],
    ['bad-link', { Ссылка: 'https://x.example/1 и ещё' }, 2, /начинается с https/],
    ['bad-link', { Ссылка: 'https://свой@x.example/1' }, 2, /начинается с https/],
    ['bad-link', { Ссылка: 'https://x.example\\\\@evil.example/1' }, 2, /начинается с https/],
    ['bad-link', { Ссылка: `https://x.example/${'я'.repeat(1200)}` }, 2, /QR-код/],
    ['missing', { Ссылка: '' }, 2, /«Ссылка»/],
    ['bad-date', { Выдана: '31.02.2024' }, 3, /не дата/],
    ['too-early', { Срок: '31.08.2024' }, 4, /«Действует до» 31\.08\.2024 раньше, чем «Выдана» 01\.09\.2024/],
    ['bad-number', { Приглашено: 'много' }, 5, /не целое число/],
    ['too-many', { Вступило: '6' }, 6, /«Вступило» 6 больше, чем «Приглашено» 5/],
    ['unknown-unit', { Группа: 'Солнишко' }, 1, /нет ни в списке групп/],
    ['unknown-person', { Кто: 'Ковальчук Т.Б.' }, 7, /нет в списке сотрудников/],
    ['unknown-word', { Роль: 'гость' }, 8, /неизвестно/],
    ['bad-flag', { Проверена: 'наверно' }, 9, /не «да» и не «нет»/],
  ])('%s: %j is an error with its place', async (what, change, column, text) => {
    const reading = await readLinks(`${HEADER}\n${rowWith(change)}`);
    expectProblem(reading, `links/${what}`, { file: 'links.csv', line: 2, column, text });
    expect(reading.dossier).toBeNull();
  });

  test('a value that must not repeat is reported with the line of the first', async () => {
    const reading = await readLinks(`${HEADER}\n${ROW}\n${rowWith({ Группа: '' })}`);
    expectProblem(reading, 'links/repeated', { line: 3, column: 2, text: /в строке 2/ });
  });

  test('what a cell holds is masked', async () => {
    const reading = await readLinks(`${HEADER}\n${rowWith({ Кто: 'Тайнов Пётр Петрович' })}`);
    const [problem] = having(reading, 'links/unknown-person');
    expect(problem && reveal(problem, false).message).not.toContain('Тайнов');
  });

  test('a unit is not held against lists that are not there', async () => {
    const files = { 'in/links.csv': `${HEADER}\n${rowWith({ Группа: 'Любая' })}` };
    const alone = Object.entries(GOOD).filter(([name]) => name !== 'groups.csv');
    const all = { ...files, ...Object.fromEntries(alone.map(([name, text]) => [`in/${name}`, text])) };
    const { tables } = dossierOf(await readDossier(new MemoryFiles(all), 'in', [LINKS]));
    expect(tables.links?.[0]?.unit).toBe('Любая');
  });
});

test('a column with a wrong link, role, unit or number of the invitations is told with its place', async () => {
  const { data } = readCatalogue(disk, [TEMPLATES]);
  const rows = [
    'Подразделение;Роль;Ссылка;Выдана;Действует до;Приглашено;Вступило;Аннулирована',
    'Солнышко;родители;http://x.example/1;12.09.2024;31.12.2024;31;27;',
    'Ромашка;гости;https://x.example/2;12.09.2024;11.09.2024;31;32;01.09.2024',
  ];
  const files = Object.entries({ ...GOOD, 'invitations.csv': rows.join('\n') });
  const memory = new MemoryFiles(Object.fromEntries(files.map(([name, text]) => [`in/${name}`, text])));
  const { problems } = await readDossier(memory, 'in', data.tables);
  expect(problems.map(({ code, file, line, column }) => `${code} ${file} ${line}:${column}`)).toEqual([
    'invitations/bad-link invitations.csv 2:3',
    'invitations/unknown-unit invitations.csv 3:1',
    'invitations/unknown-word invitations.csv 3:2',
    'invitations/too-early invitations.csv 3:5',
    'invitations/too-many invitations.csv 3:7',
    'invitations/too-early invitations.csv 3:8',
  ]);
});

describe('the file of a described table', () => {
  test('may be absent, and nothing is said', async () => {
    const reading = await readLinks(null);
    expect(reading.problems).toEqual([]);
    expect(dossierOf(reading).tables).toEqual({ links: [] });
  });

  test('may be a workbook', async () => {
    const cells = ROW.split(';').map((cell) => (cell === '30.09.2024' ? { date: 45_565 } : cell));
    const bytes = workbook([HEADER.split(';'), cells]);
    const { tables } = dossierOf(await readLinks(bytes, 'links.xlsx'));
    expect(tables.links?.[0]).toMatchObject({ unit: 'Солнышко', until: '2024-09-30', joined: 0 });
  });

  test('of another type is noticed', async () => {
    expectProblem(await readLinks('x', 'Links.xls'), 'file/missing', {
      severity: 'warning',
      file: 'links.csv',
      advice: /Есть «Links\.xls», но нужен links\.csv или links\.xlsx/,
    });
  });

  test('without a required column is an error', async () => {
    expectProblem(await readLinks('Группа;Срок\nСолнышко;01.09.2024'), 'table/missing-column', {
      file: 'links.csv',
      text: /«Ссылка»/,
    });
  });
});

describe('a description', () => {
  const told = (text: string): readonly string[] => {
    const { complain, problems } = collect();
    expect(readTableDescription('links', text, 'links.yaml', complain)).toBeNull();
    return problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
  };

  test.each([
    ['columns: { a: { title: А } }', ['data/missing 1:1']],
    ['title: Т', ['data/no-columns 1:1']],
    ['title: Т\ncolumns:\n  a: { title: А, type: слово }', ['data/bad-word 3:18']],
    ['title: Т\ncolumns:\n  a: { titel: А }', ['data/missing 3:3', 'data/unknown-key 3:8']],
    ['title: Т\ncolumns:\n  имя: { title: А }', ['data/bad-key 3:3']],
    ['title: Т\ncolumns:\n  a: { title: А, notBefore: b }', ['data/unknown-column 3:18']],
    ['title: Т\ncolumns:\n  a: { title: А }\nviews:\n  v: { groupBy: b }', ['data/unknown-column 5:8']],
    ['title: Т\ncolumns:\n  a: { title: А, type: choice }', ['data/bad-words 3:3']],
  ])('%j is refused with its place', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each(['staff', 'Links', 'журнал'])('in a file named «%s» is refused', (name) => {
    const { complain, problems } = collect();
    expect(
      readTableDescription(name, 'title: Т\ncolumns: { a: { title: А } }', 'x.yaml', complain),
    ).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['data/bad-name']);
  });
});
