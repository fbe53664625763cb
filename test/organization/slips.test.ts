import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mendKeys } from '../../src/organization/facts/mend-keys.ts';
import { ORGANIZATION_FACTS } from '../../src/organization/facts/organization-facts.ts';
import { type Problem, reveal } from '../../src/problem.ts';
import { collect } from '../../src/reading/complain.ts';
import { proofread } from '../../src/reading/yaml/proofread.ts';
import { readYaml } from '../../src/reading/yaml/yaml.ts';
import { ROOT } from '../cli/run.ts';
import { isAll } from '../setup/runs.ts';
import { dossierOf, GOOD, read } from './support.ts';

const FACTS = GOOD['organization.yaml'];
const END = FACTS.split('\n').length;

/** What is said of the good file with these lines behind it, or with one of its lines replaced. */
async function saidOf(change: string | readonly [string, string]): Promise<readonly Problem[]> {
  const text = typeof change === 'string' ? `${FACTS}${change}\n` : FACTS.replace(...change);
  const { problems } = await read({ 'organization.yaml': text });
  return problems.map((problem) => reveal(problem, true));
}

type Slip = readonly [name: string, change: string | readonly [string, string], line: number, said: RegExp];

/** One mistake each: its line, and what is said of it with the cure. */
const SLIPS: readonly Slip[] = [
  ['no blank after the colon', ['kind: ', 'kind:'], 1, /После двоеточия нет пробела.*«kind: значение»/],
  ['an equals sign', ['head: ', 'head = '], 5, /стоит «=».*«head: значение»/],
  ['a full-width colon', ['head: ', 'head：'], 5, /стоит «：»/],
  [
    'a semicolon in brackets',
    'documents:\n  order-use: {number: 5; date: 01.09.2026}',
    END + 1,
    /перед «date:» нет запятой/,
  ],
  [
    'no comma in brackets',
    'documents:\n  order-use: {number: 5 date: 01.09.2026}',
    END + 1,
    /перед «date:» нет запятой/,
  ],
  [
    'a number with # in brackets',
    'documents:\n  order-use: {number: #5, date: 01.09.2026}',
    END + 1,
    /знак #.*не читается/,
  ],
  ['a number with #', 'documents:\n  order-use:\n    number: #5', END + 2, /знак #.*не читается/],
  ['two colons', ['head: ', 'head:: '], 5, /стоит «::»/],
  ['a dash for the colon', ['head: ', 'head – '], 5, /стоит «–»/],
  ['no colon at all', ['head: ', 'head '], 5, /нет двоеточия/],
  ['a blank before the first key', ['kind: ', ' kind: '], 1, /лишние пробелы/],
  ['a blank before a later key', ['head: ', '  head: '], 5, /лишние пробелы/],
  [
    'a line too deep under its key',
    'councils:\n  - kind: parents\n     name: Совет',
    END + 2,
    /лишние пробелы/,
  ],
  ['a line not deep enough', 'councils:\n  - kind: parents\n   name: Совет', END + 2, /сколько.*: 4/],
  [
    'a section at the right of the others',
    'documents:\n   order-use:\n      number: 5\n  request:\n      number: 6',
    END + 1,
    /лишние пробелы/,
  ],
  [
    'a section at the left of the others',
    'documents:\n   order-use:\n      number: 5\n   structure:\n  request:\n      number: 6',
    END + 4,
    /: 3/,
  ],
  [
    'facts beside their section',
    'documents:\n  order-use:\n  number: 5',
    END + 2,
    /«number» стоит не под «order-use»/,
  ],
  [
    'sections beside their own, one much like a fact',
    'documents:\nregulation: {date: 01.09.2026}\norder-administrator: {number: 2, date: 01.09.2026}',
    END + 1,
    /«regulation» стоит не под «documents»/,
  ],
  [
    'items without dashes',
    'additionalAdministrators:\n  Рябова Анна Ивановна\n  Седых Олег Ильич',
    END,
    /список.*не с дефиса.*«- »/,
  ],
  ['a section beside its own', 'documents:\norder-use:\n  number: 5', END + 1, /не под «documents»/],
  ['facts of the look at the left', 'style:\nfontSize: 13', END + 1, /не под «style»/],
  ['a fact under another', 'founder:\n  place: г. Энск', END + 1, /сдвинута вправо/],
  [
    'tabs',
    'documents:\n\torder-use:\n\t\tnumber: 5',
    END + 1,
    /табуляцией. Так же в строках: 9.*двумя пробелами/,
  ],
  ['blanks, then a tab', 'documents:\n  order-use:\n\tnumber: 5', END + 2, /табуляцией/],
  ['an item without a blank', 'additionalAdministrators:\n  -Рябова Анна Ивановна', END + 1, /«- »/],
  ['an item with a long dash', 'additionalAdministrators:\n  – Рябова Анна Ивановна', END + 1, /«- »/],
  ['a bullet at the left', 'additionalAdministrators:\n• Рябова Анна Ивановна', END + 1, /«- »/],
  ['a numbered item', 'additionalAdministrators:\n  1. Рябова Анна Ивановна', END + 1, /«- »/],
  [
    'an item at the right of the others',
    'additionalAdministrators:\n- Рябова А.И.\n - Рябова А.Б.',
    END + 2,
    /пробелы/,
  ],
  ['a section as an item without a blank', 'councils:\n  -kind: parents\n   name: Совет', END + 1, /«- »/],
  ['facts under their item’s dash', 'councils:\n  - kind: parents\n  name: Совет', END + 2, /: 4/],
  [
    'two facts beside their section',
    'councils:\n  - kind: parents\n    name: Совет\n    protocol:\n    number: 1\n    date: 01.02.2024',
    END + 4,
    /«number» стоит не под «protocol»/,
  ],
  ['an item beside its key', 'additionalAdministrators: - Рябова Анна Ивановна', END, /на строке ключа/],
  ['two facts in a line', 'inn: 9901004511 ogrn: 1029900004518', END, /«ogrn:».*на свою строку/],
  ['two facts with a comma', 'place: г. Энск, email: a@b.example', END, /«email:»/],
  ['a colon in a value', 'address: г. Энск: дом 5', END, /двоеточие.*одинарные кавычки/],
  ['a colon in «»', 'address: «Энск: дом 5»', END, /из Word.*прямые одинарные/],
  ['a colon in “”', 'address: “Энск: дом 5”', END, /из Word.*прямые одинарные/],
  ['a quote never closed', 'address: "дом 5\nplace: г. Энск', END, /не закрыта/],
  ['a quote closed by the next one', 'address: "дом 5\nplace: "г. Энск"', END, /не закрыта/],
  ['a quote closed by one from Word', 'address: "дом 5”', END, /не закрыта/],
  ['quotes in quotes', 'address: "дом "Красный" 5"', END, /ещё текст.*«ёлочки»/],
  ['a folder in quotes', 'address: "C:\\папка"', END, /знак \\ читается/],
  ['a bracket at the beginning', 'address: [нет] дом 5', END, /со скобки/],
  ['a bracket never closed', 'councils: [\nplace: г. Энск', END, /Скобка \[ не закрыта/],
  ['a sign at the beginning', 'address: @дом', END, /знака «@»/],
  ['a star at the beginning', 'address: *дом', END, /знака «\*»/],
  ['a comma at the beginning', 'address: , дом', END, /знака «,»/],
  ['a heading of other files', ['kind: ', '[organization]\nkind: '], 1, /не вида/],
  ['a value that goes on at the left', 'address: г. Энск,\nдом 5', END + 1, /соедините/],
  ['a note without #', 'Примечание для себя', END, /знак #/],
  ['a key twice', 'place: г. Энск\nplace: г. Томск', END + 1, /уже есть в строке 7/],
  ['a key in Russian', ['kind: ', 'Вид: '], 1, /Вместо «Вид» напишите «kind»/],
  ['its whole name', ['kind: ', 'Вид организации: '], 1, /напишите «kind»/],
  ['what the head is called', ['head: ', 'Заведующая: '], 5, /Вместо «Заведующая» напишите «head»/],
  ['a head of a school', ['head: ', 'Директор: '], 5, /напишите «head»/],
  ['an administrator in Russian', ['administrator', 'Администратор'], 6, /напишите «administrator»/],
  ['a Russian letter in a key', ['head: ', 'hеad: '], 5, /русская буква «е», 2-я.*«head»/],
  ['a capital', ['kind: ', 'Kind: '], 1, /«kind»/],
  ['a misspelt key', ['platform: ', 'platforma: '], 2, /«platform»/],
  ['quotes around a key', ['head: ', '«head»: '], 5, /«head»/],
  ['a misspelt key in a section', 'style:\n  fontsize: 13', END + 1, /«fontSize»/],
];

describe('a slip of the pen', () => {
  test.each(SLIPS)('%s is told once, where it is', async (_, change, line, said) => {
    const errors = (await saidOf(change)).filter(({ severity }) => severity === 'error');
    const wanted = errors.filter(({ code }) => !/^organization\/(?:unknown-person|bad-)/u.test(code));
    expect(wanted.map(({ message, hint }) => `${message} ${hint}`)).toEqual([expect.stringMatching(said)]);
    expect(wanted[0]).toMatchObject({ line, file: 'organization.yaml' });
  });

  test('of one kind in many lines is told once, with all of them', async () => {
    const { problems } = await read({ 'organization.yaml': FACTS.replaceAll(': ', ':') });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      line: 1,
      message: expect.stringContaining('Так же в строках: 2, 3, 4, 5, 6.'),
    });
  });

  test.each(['"', '“'])('a quote %s without its pair is a warning', async (quote) => {
    const told = (await saidOf(`founder: Совет ${quote}Сосновки`)).find(({ line }) => line === END);
    expect(told).toMatchObject({ severity: 'warning', code: 'organization/syntax' });
    expect(told?.message).toContain(`кавычка ${quote} без пары`);
  });

  test('does not keep other mistakes from being told', async () => {
    const told = await saidOf('inn:1\nphone: 2\nplace: г. Энск\nplace: г. Томск');
    expect(told.map(({ line, code }) => `${line} ${code}`)).toEqual([
      `${END} organization/syntax`,
      `${END + 3} organization/duplicate-key`,
      `${END} organization/bad-inn`,
      `${END + 1} organization/bad-phone`,
    ]);
  });
});

describe('what is right', () => {
  test.each([
    ['text in more lines', 'address: г. Энск,\n  дом 5', 'г. Энск, дом 5'],
    ['text under its key', 'address:\n  IT отдел: нет\n'.replace(': нет', ''), 'IT отдел'],
    ['quoted text in more lines', 'address: "г. Энск,\n  дом: 5"\nplace: г. Энск', 'г. Энск, дом: 5'],
    ['a block', 'address: >-\n  head:нет\n  a: b', 'head:нет a: b'],
    ['a time', 'address: в 10:30', 'в 10:30'],
    ['quotes from Word', 'address: “дом 5”', 'дом 5'],
    ['low quotes from Word', 'address: „дом 5“', 'дом 5'],
    ['a wide blank behind the colon', 'address:\u{2003}дом 5', 'дом 5'],
    ['«ёлочки»', 'address: «Дом» 5', '«Дом» 5'],
    ['quotes in single quotes', 'address: \'дом "5": да\'', 'дом "5": да'],
  ])('%s', async (_, lines, address) => {
    const reading = await read({ 'organization.yaml': `${FACTS}${lines}\n` });
    expect(dossierOf(reading).organization.address).toBe(address);
  });

  test('lists at the left, deeper ones and brackets', async () => {
    const lines = [
      'councils:\n- kind: parents\n  name: Совет\n  protocol:\n    number: 1',
      'documents:\n    order-use: {number:5, date: 01.02.2024}\n    request: {\n      number: 6 }',
    ];
    const { organization } = dossierOf(await read({ 'organization.yaml': `${FACTS}${lines.join('\n')}\n` }));
    expect(organization.councils).toMatchObject([{ name: 'Совет', protocol: { number: '1' } }]);
    expect(organization.documents).toMatchObject({ 'order-use': { number: '5' }, request: { number: '6' } });
  });
});

const SAMPLE = readFileSync(join(ROOT, 'input/organization.yaml'), 'utf8').split('\n');
const ALL = SAMPLE.flatMap((line, index) => (/^ *(?:- )?[a-z][\w-]*:/iu.test(line) ? [index] : []));
/** `npm test` takes every tenth. */
const LINES = ALL.filter((_, which) => isAll || which % 10 === 0);

/** The sample with one line changed. */
function saidOfSample(index: number, change: (line: string) => string): readonly Problem[] {
  const { complain, problems } = collect();
  const text = SAMPLE.map((line, other) => (other === index ? change(line) : line)).join('\n');
  const root = readYaml(text, 'organization.yaml', complain);
  if (root) mendKeys(root, ORGANIZATION_FACTS, 'organization.yaml', complain);
  return problems;
}

describe('in every line of the sample', () => {
  test('nothing is told of what is right', () => {
    expect(saidOfSample(-1, (line) => line)).toEqual([]);
    expect(proofread(SAMPLE.join('\n')).text).toBe(SAMPLE.join('\n'));
  });

  test.each([
    ['no blank', (line: string) => line.replace(/: (?=\S)/u, ':')],
    ['=', (line: string) => line.replace(/: (?=\S)/u, ' = ')],
    ['：', (line: string) => line.replace(/: (?=\S)/u, '：')],
    ['an open quote', (line: string) => line.replace(/: (?=[^>])/u, ': "')],
    ['quotes in quotes', (line: string) => line.replace(/: ([^>].*)/u, ': "а "$1" б"')],
    ['a colon', (line: string) => line.replace(/: ([^>].*)/u, ': а: $1')],
    ['two keys', (line: string) => line.replace(/: ([^>].*)/u, ': $1 other: 1')],
    ['a tab', (line: string) => line.replace(/^ {2}/u, '\t')],
    ['no blank behind the dash', (line: string) => line.replace(/^( *)- /u, '$1-')],
    ['a long dash', (line: string) => line.replace(/^( *)- /u, '$1– ')],
  ])('%s is told there and nowhere else', (_, change) => {
    const wrong = LINES.filter((index) => change(SAMPLE[index] ?? '') !== SAMPLE[index]).flatMap((index) => {
      const told = saidOfSample(index, change);
      return told.length === 1 && told[0]?.line === index + 1 ? [] : [{ line: index + 1, told }];
    });
    expect(wrong).toEqual([]);
  });

  test('one blank more is told there, if anywhere: an only line may have it', () => {
    const told = LINES.map((index) => saidOfSample(index, (line) => ` ${line}`).map(({ line }) => line));
    expect(told.filter((lines) => lines.length === 1).length).toBeGreaterThan(LINES.length / 2);
    told.forEach((lines, which) => {
      expect([[], [(LINES[which] ?? 0) + 1]]).toContainEqual(lines);
    });
  });
});
