import { describe, expect, it, test } from 'vitest';
import { clauseNumberIn } from '../../src/organization/clause-number.ts';
import { clausesIn, expectProblem, read } from './support.ts';

describe('the number of a clause in a cell', () => {
  test.each([
    ['2.1', '2.1'],
    ['2.1.3', '2.1.3'],
    ['1.5.', '1.5'],
    [' 7 ', '7'],
    ['пункт 1.5', '1.5'],
    ['Пункта 1.5 Положения', '1.5'],
    ['п.п. 2.1.3', '2.1.3'],
    ['подп. 2.1.3)', '2.1.3'],
    ['№ 3', '3'],
    ['1. 5', '1.5'],
    ['1,5', '1.5'],
    ['подпункт 2.1.3 пункта 2.1', '2.1.3'],
    ['пункт 2.1 раздела 2', '2.1'],
    ['01.май', '1.5'],
    ['фев.13', '2.13'],
    ['02.01.2003', '2.1.3'],
    ['02.01.03', '2.1.3'],
    ['01.05.2026', '1.5'],
    ['2.1.30', '2.1.30'],
    ['02.01.1930', '2.1.30'],
  ])('%s is %s', (text, number) => {
    expect(clauseNumberIn(text)).toBe(number);
  });

  test.each(['', 'links', 'rights-2', '1.5 и 1.6', '1.1–1.3', 'подпункт 3 пункта 2.1'])(
    '«%s» is none',
    (text) => {
      expect(clauseNumberIn(text)).toBeNull();
    },
  );
});

it('rows say what is added, replaced and left out, in their order', async () => {
  const reading = await read(
    clausesIn('regulation;1.5;;;Первый.', 'Положение;;п. 2.1;;Второй.', 'положение;нет;-;links;'),
  );
  expect(reading.problems).toEqual([]);
  expect(reading.sources.map(({ path }) => path)).toContain('clauses.csv');
  const places = (line: number, column: number) => ({
    document: { file: 'clauses.csv', line, column: 1 },
    clause: { file: 'clauses.csv', line, column },
    text: { file: 'clauses.csv', line, column: 5 },
  });
  expect(reading.dossier?.clauses).toEqual([
    {
      document: 'regulation',
      action: 'add',
      clause: '1.5',
      number: '1.5',
      lines: ['Первый.'],
      places: places(2, 2),
    },
    {
      document: 'Положение',
      action: 'replace',
      clause: 'п. 2.1',
      number: '2.1',
      lines: ['Второй.'],
      places: places(3, 3),
    },
    { document: 'положение', action: 'drop', clause: 'links', number: null, lines: [], places: places(4, 4) },
  ]);
});

it('headers may be worded otherwise, a text may have lines, and no table is no change', async () => {
  const reading = await read({
    'clauses.csv':
      'Исключить;Код документа;Добавить после;Заменить;Текст пункта\n;order-use;3;;"Раз:\r\n- два;\n\n -  три "\n',
  });
  expect(reading.dossier?.clauses).toMatchObject([
    { document: 'order-use', clause: '3', lines: ['Раз:', '- два;', '- три'] },
  ]);
  expect((await read()).dossier?.clauses).toEqual([]);
});

describe('a row that cannot be used is an error with its place and its cure', () => {
  test.each<[string, string, number, RegExp, RegExp]>([
    [';1.5;;;Текст.', 'clauses/missing', 1, /Не указан документ/, /код или название/],
    [
      'regulation;;;;Текст.',
      'clauses/no-place',
      1,
      /какой пункт/,
      /После пункта.*Вместо пункта.*Не включать/,
    ],
    ['regulation;нет;-;;Текст.', 'clauses/no-place', 1, /какой пункт/, /номер пункта/],
    ['regulation;;1.5;1.5;', 'clauses/two-places', 4, /«Вместо пункта» и «Не включать»/, /одно изменение/],
    ['regulation;;1.5;да;', 'clauses/two-places', 4, /«Вместо пункта» и «Не включать»/, /одно изменение/],
    ['regulation;1.5;;;', 'clauses/no-text', 5, /нет текста/, /«Не включать»/],
    ['regulation;;1.5;;–', 'clauses/no-text', 5, /нет текста/, /Впишите/],
    ['regulation;;;1.5;Текст.', 'clauses/dropped-text', 5, /есть текст/, /«Вместо пункта»/],
    ['regulation;1.5;;;<b>Важно</b>.', 'clauses/markup', 5, /разметка/, /без тегов/],
    ['regulation;1.5;;;Раз<br/>два.', 'clauses/markup', 5, /разметка/, /без тегов/],
    ['regulation;1.5;;;"Раз&nbsp;два."', 'clauses/markup', 5, /разметка/, /обычный текст/],
    ['regulation;1.5;;;{{organization.shortName}} решает.', 'clauses/markup', 5, /разметка/, /скобок/],
    ['regulation;1.5;;;По пункту {2.1}.', 'clauses/markup', 5, /разметка/, /\{пункт 2\.1\}/],
    ['regulation;1.5;;;**Важно**.', 'clauses/markup', 5, /разметка/, /звёздочек/],
    ['regulation;1.5;;;1.6. Текст.', 'clauses/own-number', 5, /начинается с номера/, /поставит программа/],
    ['regulation;1.5;;;1.6 Текст.', 'clauses/own-number', 5, /начинается с номера/, /Уберите/],
    ['regulation;1.5;;;а) текст.', 'clauses/own-number', 5, /начинается с номера/, /Уберите/],
    ['regulation;1.5;;;п. 1.6. Текст.', 'clauses/own-number', 5, /начинается с номера/, /Уберите/],
    ['regulation;1.5;;;6) Текст.', 'clauses/own-number', 5, /начинается с номера/, /Уберите/],
    ['regulation;1.5;;;– текст.', 'clauses/own-number', 5, /номера или тире/, /Уберите/],
  ])('%s', async (row, code, column, text, advice) => {
    const reading = await read(clausesIn(row));
    expectProblem(reading, code, { file: 'clauses.csv', line: 2, column, text, advice });
    expect(reading.problems).toHaveLength(1);
    expect(reading.dossier).toBeNull();
  });
});

it.each([
  'Не более 5 < 7 минут & 3 > 2.',
  '20 часов – время, когда чаты закрываются.',
  '01.09.2026 чаты открываются.',
  '1.5 ставки – на чаты.',
  'А) как знак.',
  '2 раза в год проводится сверка.',
  'О переносе чата сообщает администратор (пункт {пункт 2.1} настоящего Положения); {Пункт links} не затрагивается.',
])('«%s» is a text', async (text) => {
  expect((await read(clausesIn(`regulation;1.5;;;"${text}"`))).problems).toEqual([]);
});
