import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { futureHires } from '../../src/checks/future-hires.ts';
import { type Problem, reveal } from '../../src/problem.ts';
import { type Content, read } from '../organization/support.ts';
import { parts, sheet, workbook } from './xlsx.ts';

const NAMES = 'Фамилия;Имя;Отчество';
const HEAD = 'Белозёрова;Елена;Павловна;заведующий';
const ADMIN = 'Ковальчук;Татьяна;Андреевна;методист';

async function told(changes: Readonly<Record<string, Content | null>>): Promise<readonly Problem[]> {
  const { problems } = await read(changes);
  return problems.map((problem) => reveal(problem, true));
}

/** The staff list with one more person in columns of these titles. */
async function personOf(titles: string, cells: string) {
  const blanks = titles.replace(/[^;]/gu, '');
  const rows = [`${NAMES};Должность;${titles}`, `${HEAD};${blanks}`, `${ADMIN};${blanks}`];
  const { draft, problems } = await read({
    'staff.csv': [...rows, `Дубов;Илья;Ильич;сторож;${cells}`].join('\n'),
  });
  return { person: draft?.staff[2], problems: problems.map((problem) => reveal(problem, true)) };
}

describe('a header with a remark or in abbreviated words is known', () => {
  test.each([
    ['E-mail (рабочий)', 'a@b.example', { email: 'a@b.example' }],
    ['Адрес эл. почты', 'a@b.example', { email: 'a@b.example' }],
    ['Дата увол.', '01.02.2020', { dismissed: '2020-02-01' }],
    ['Группа, класс', 'Солнышко', { unit: 'Солнышко' }],
    ['Квалиф. категория', 'высшая', { category: 'высшая' }],
  ])('%s', async (title, cell, expected) => {
    expect((await personOf(title, cell)).person).toMatchObject(expected);
  });

  test.each(['Тел. моб.', 'Моб. тел.', 'Телефон (личный)', 'Мобильный телефон, личный'])(
    '%s',
    async (title) => {
      expect((await personOf(title, '89000000003')).person?.mobile).toMatch(/03$/u);
    },
  );

  test('the documented title wins over one with a remark, and of two remarks the first', async () => {
    const own = await personOf('E-mail (личный);E-mail', 'a@b.example;c@d.example');
    expect(own.person?.email).toBe('c@d.example');
    const first = await personOf('E-mail (рабочий);E-mail (личный)', 'a@b.example;c@d.example');
    expect(first.person?.email).toBe('a@b.example');
    expect(first.problems.map(({ message }) => message).join()).toContain('E-mail (личный)» неизвестен');
  });

  test('what fits two columns is neither', async () => {
    const { problems } = await personOf('Дат.', '01.02.2020');
    expect(problems.map(({ code }) => code)).toContain('table/unknown-column');
  });

  test('counts in any words', async () => {
    for (const title of ['Кол-во детей', 'Кол. детей', 'Число детей', 'Количество детей (чел.)']) {
      const { draft } = await read({ 'groups.csv': `Группа;${title}\nСолнышко;18\n` });
      expect([title, draft?.groups[0]?.pupils]).toEqual([title, 18]);
    }
  });
});

describe('contacts as people and programs write them', () => {
  test.each([
    ['mailto:oleg@b.example', 'oleg@b.example'],
    ['Олег Седых <oleg@b.example>', 'oleg@b.example'],
    ['нет', null],
    ['н/д', null],
  ])('%s', async (cell, email) => {
    const { person, problems } = await personOf('E-mail', cell);
    expect([person?.email, problems.filter(({ code }) => code === 'staff/bad-email')]).toEqual([email, []]);
  });

  test('a comma in an address is named', async () => {
    const { problems } = await personOf('E-mail', 'ivan@b,example');
    expect(problems.find(({ code }) => code === 'staff/bad-email')?.hint).toContain('точку вместо запятой');
  });

  test('a text that a program guards from Excel', async () => {
    expect((await personOf('Мобильный телефон', '="89000000003"')).person?.mobile).toMatch(/03$/u);
  });
});

describe('what Excel made of it', () => {
  test.each([
    ['Дата приёма', '43346', /числом Excel.*формат «Дата»/u],
    ['Категория', '####', /ошибка формулы «####».*расширьте/u],
  ])('%s %s', async (title, cell, said) => {
    const { problems } = await personOf(title, cell);
    const found = problems.filter(({ line }) => line === 4);
    expect(found.map(({ message, hint }) => `${message} ${hint}`)).toEqual([expect.stringMatching(said)]);
  });

  test('a number shown as a date', async () => {
    const problems = await told({ 'groups.csv': 'Группа;Детей\nСолнышко;18.01.1900\n' });
    expect(problems.map(({ message }) => message)).toEqual([
      '«18.01.1900» – Excel показывает число как дату.',
    ]);
  });

  test('a formula that nobody computed is told; one with an empty text is empty', async () => {
    const row = (cells: string): string => `<row>${cells}</row>`;
    const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const book = (cell: string): Uint8Array =>
      zipSync(parts(sheet(row(text('Группа') + text('Детей')) + row(text('Солнышко') + cell))));
    for (const cell of ['<c><f>1+1</f></c>', '<c><f>1+1</f><v></v></c>', '<c><f>1+1</f><v/></c>']) {
      const problems = await told({ 'groups.csv': null, 'groups.xlsx': book(cell) });
      expect(problems).toMatchObject([{ code: 'table/formula-error', line: 2, column: 2 }]);
      expect(problems[0]?.hint).toContain('сохраните заново');
    }
    expect(
      await told({ 'groups.csv': null, 'groups.xlsx': book('<c t="str"><f>""</f><v></v></c>') }),
    ).toEqual([]);
  });
});

describe('a printed list', () => {
  const UPPER = 'ФИО;;;Должность;Контакты;;Дата;';
  const LOWER = 'Фамилия;Имя;Отчество;;E-mail;Телефон;приёма;увольнения';

  test('a header in two rows is read by both', async () => {
    const rows = [UPPER, LOWER, `${HEAD};;;02.09.2014;`, `${ADMIN};;;01.09.2020;01.06.2026`];
    const { draft, problems } = await read({ 'staff.csv': rows.join('\n') });
    expect(draft?.staff.map(({ hired, dismissed }) => [hired, dismissed])).toEqual([
      ['2014-09-02', null],
      ['2020-09-01', '2026-06-01'],
    ]);
    expect(problems.map(({ code }) => code)).not.toContain('table/unknown-column');
  });

  test.each([[[LOWER]], [[UPPER, LOWER]]])('its header over another page is nobody', async (again) => {
    const rows = [UPPER, LOWER, `${HEAD};;;;`, ...again, `${ADMIN};;;;`];
    const { draft } = await read({ 'staff.csv': rows.join('\n') });
    expect(draft?.staff.map(({ last }) => last)).toEqual(['Белозёрова', 'Ковальчук']);
  });
});

test.each([
  ['18:00:00', '18:00'],
  ['9:30:00', '9:30'],
  ['18:00:05', '18:00:05'],
])('a time of day: %s', async (cell, shown) => {
  expect((await personOf('Категория', cell)).person?.category).toBe(shown);
});

describe('people', () => {
  test.each([
    ['Салтыков-щедрин;Пётр', 'Салтыков-Щедрин', 'Пётр'],
    ['Ким;Анна-мария', 'Ким', 'Анна-Мария'],
    ['Мамедов-оглы;Али', 'Мамедов-оглы', 'Али'],
    ['Мамед-заде;Али', 'Мамед-заде', 'Али'],
  ])('%s', async (cells, last, first) => {
    const { draft } = await read({
      'staff.csv': [`${NAMES};Должность`, HEAD, ADMIN, `${cells};;сторож`].join('\n'),
    });
    expect(draft?.staff[2]).toMatchObject({ last, first });
  });

  test.each([
    'воспитатель, 1 кв. кат.',
    'Воспитатель (высшая категория)',
    'воспитатель; первая кв. категория',
  ])('a category is no part of a post: %s', async (post) => {
    const row = `Дубов;Илья;Ильич;"${post}"`;
    const { draft } = await read({ 'staff.csv': [`${NAMES};Должность`, HEAD, ADMIN, row].join('\n') });
    expect(draft?.staff[2]?.post).toBe('воспитатель');
  });

  test('a line with one value may be a sub-heading: told once', async () => {
    const problems = await told({ 'staff.csv': [`${NAMES};Должность`, HEAD, 'Прочие;;;', ADMIN].join('\n') });
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ code: 'staff/missing', line: 3 }]);
    expect(errors[0]?.hint).toContain('подзаголовок');
  });

  test('a day of hiring that has not come', async () => {
    const { draft } = await read({
      'staff.csv': [`${NAMES};Должность;Принят`, `${HEAD};01.09.2062`, `${ADMIN};01.01.2027`].join('\n'),
    });
    const places = () => ({ file: 'staff.csv', line: 2, column: 5 });
    const found = futureHires(draft?.staff ?? [], places, '2027-01-01').map(
      (one) => reveal(one, true).message,
    );
    expect(found).toEqual(['Дата приёма 01.09.2062 ещё не наступила.']);
  });
});

describe('lists of an earlier day', () => {
  const GROUPS = 'Группа;Детей\nСолнышко;15\n';

  test('the groups alone', async () => {
    const { draft, problems } = await read({ 'previous/groups.csv': GROUPS });
    expect(draft?.previous).toMatchObject({ staff: null, groups: [{ name: 'Солнышко', pupils: 15 }] });
    expect(problems).toEqual([]);
  });

  test('nothing', async () => {
    expect((await read()).draft?.previous).toBeNull();
  });
});

test('leading zeros stay', async () => {
  const book = workbook([
    ['Группа', 'Детей'],
    ['01', 18],
    ['007', '018'],
  ]);
  const { draft } = await read({ 'groups.csv': null, 'groups.xlsx': book });
  expect(draft?.groups.map(({ name, pupils }) => [name, pupils])).toEqual([
    ['01', 18],
    ['007', 18],
  ]);
});
