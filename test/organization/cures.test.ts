import { describe, expect, it, test } from 'vitest';
import { type Problem, reveal } from '../../src/problem.ts';
import { countsMeant, datesMeant, emailsMeant, linksMeant } from '../../src/reading/cures.ts';
import { GOOD, having, read, withFacts } from './support.ts';

const STAFF_HEADER =
  'Фамилия;Имя;Отчество;Пол;Должность;Подразделение;Роль;E-mail;Мобильный телефон;Дата приёма;Не склоняется';
const HEAD = 'Белозёрова;Елена;Павловна;;заведующий;;;;;;';
const TEACHER = 'Ковальчук;Татьяна;Андреевна;;методист;;;;;;';

/** A row of one wrong cell each: code, the row, the column from 1, what is offered. */
const WRONG_CELLS: readonly (readonly [string, string, number, readonly string[]])[] = [
  ['staff/unknown-word', 'Лебедь;Анна;Юрьевна;;повар;;педагок;;;;', 7, ['педагог']],
  ['staff/bad-date', 'Лебедь;Анна;Юрьевна;;повар;;;;;09/02/2024;', 10, ['09.02.2024', '02.09.2024']],
  ['staff/bad-date', 'Лебедь;Анна;Юрьевна;;повар;;;;;45537;', 10, ['02.09.2024']],
  ['staff/bad-email', 'Лебедь;Анна;Юрьевна;;повар;;;anna@sad,example;;;', 8, ['anna@sad.example']],
  [
    'staff/several-mobiles',
    'Лебедь;Анна;Юрьевна;;повар;;;;89000000001, 89000000002;;',
    9,
    ['+7 (900) 000-00-01', '+7 (900) 000-00-02'],
  ],
  ['staff/bad-flag', 'Лебедь;Анна;Юрьевна;;повар;;;;;;да?', 11, ['да', 'нет']],
  ['staff/unknown-gender', 'Лебедь;Саша;;;повар;;;;;;', 4, ['ж', 'м']],
  ['staff/became-date', 'Лебедь;Анна;Юрьевна;;повар;02.мар;;;;;', 6, ['2-3']],
];

/** The file with the cell of a problem in another way. */
function cured(text: string, { line = 0, column = 0 }: Problem, cure: string): string {
  const cell = cure.includes(';') ? `"${cure}"` : cure;
  return text
    .split('\n')
    .map((row, at) =>
      at === line - 1
        ? row
            .split(';')
            .with(column - 1, cell)
            .join(';')
        : row,
    )
    .join('\n');
}

describe('a wrong cell', () => {
  it.each(WRONG_CELLS)('%s: %s', async (code, row, column, cures) => {
    const staff = [STAFF_HEADER, HEAD, TEACHER, row].join('\n');
    const [problem, ...more] = having(await read({ 'staff.csv': staff }), code);
    expect(problem).toMatchObject({ line: 4, column, cures });
    expect(more).toEqual([]);
    for (const cure of cures) {
      const changed = await read({ 'staff.csv': cured(staff, problem as Problem, cure) });
      expect(having(changed, code), cure).toEqual([]);
    }
  });

  it('of a column that is not there has none: there is no place for it', async () => {
    const staff = `${GOOD['staff.csv'].trim()}\nЛебедь;Саша;;повар;;\n`;
    const [problem] = having(await read({ 'staff.csv': staff }), 'staff/unknown-gender');
    expect(problem).toBeDefined();
    expect(problem?.cures).toBeUndefined();
  });

  it('names the one person who fits, within a list of others, and namesakes so that they differ', async () => {
    const groups =
      'Подразделение;Воспитанников;Воспитатели\nСолнышко;18 детей;"Ковальчук Т.А., Белозёрава Елена Павловна"\nРадуга;20;Лебедь А.Ю.\n';
    const staff = `${GOOD['staff.csv'].trim()}\nЛебедь;Анна;Юрьевна;повар;;\nЛебедь;Алла;Юрьевна;дворник;;\n`;
    const reading = await read({ 'groups.csv': groups, 'staff.csv': staff });
    expect(having(reading, 'groups/unknown-educator')[0]?.cures).toEqual([
      'Ковальчук Т.А., Белозёрова Елена Павловна',
    ]);
    const [both] = having(reading, 'groups/ambiguous-educator');
    expect(both?.cures).toEqual(['Лебедь Анна Юрьевна', 'Лебедь Алла Юрьевна']);
    expect(having(reading, 'groups/bad-number')[0]?.cures).toEqual(['18']);
    const mended = await read({
      'groups.csv': cured(groups, both as Problem, both?.cures?.[1] ?? ''),
      'staff.csv': staff,
    });
    expect(having(mended, 'groups/ambiguous-educator')).toEqual([]);
  });
});

test('a wrong value of the organisation file has its cure', async () => {
  const reading = await read(
    withFacts('kind: kindergarden', 'head: Белозёрава Елена Павловна', 'email: sad@сad.example'),
  );
  expect(having(reading, 'organization/bad-word')[0]?.cures).toEqual(['kindergarten']);
  expect(having(reading, 'organization/unknown-person')[0]?.cures).toEqual(['Белозёрова Елена Павловна']);
  expect(having(reading, 'organization/bad-email')[0]?.cures).toEqual(['sad@cad.example']);
});

test('cures are values of the input: where values are masked there are none', () => {
  const problem = { severity: 'error', code: 'staff/bad-date', message: 'x', cures: ['01.01.2024'] } as const;
  expect(reveal(problem, false)).not.toHaveProperty('cures');
  expect(reveal(problem, true).cures).toEqual(['01.01.2024']);
});

test('what may have been meant', () => {
  expect(datesMeant('09.25.2024')).toEqual(['25.09.2024']);
  expect(datesMeant('02,09,2024')).toEqual(['02.09.2024']);
  expect(datesMeant('31.02.2024')).toEqual([]);
  expect(datesMeant('осенью')).toEqual([]);
  expect(emailsMeant('a b@sad.ru')).toEqual(['ab@sad.ru']);
  expect(emailsMeant('нет почты')).toEqual([]);
  expect(countsMeant('2 группы по 15')).toEqual([]);
  expect(linksMeant('http://sferum.ru/ ?p=1')).toEqual(['https://sferum.ru/?p=1']);
});
