import { describe, expect, test } from 'vitest';
import { collect } from '../../src/reading/complain.ts';
import type { TableColumns } from '../../src/reading/table/header.ts';
import { readTable } from '../../src/reading/table/table.ts';
import { expectProblem } from '../organization/support.ts';

const COLUMNS: TableColumns = {
  required: [['a']],
  list: [
    { id: 'a', title: 'Имя' },
    { id: 'b', title: 'Приём', synonyms: ['Принят', 'Дата приёма'] },
    { id: 'c', title: 'E-mail' },
  ],
};

function table(text: string) {
  const { complain, problems } = collect();
  const found = readTable(text, COLUMNS, 'table.csv', complain);
  const rows = found?.rows.map((row) => [row.line, row.get('a'), row.get('b'), row.get('c')]);
  return { found, rows, problems };
}

describe('what Russian Excel does', () => {
  const plain = [
    [2, 'Анна', '1', 'x'],
    [3, 'Яна', '2', 'y'],
  ];
  test.each([
    ['mixed newlines', 'Имя;Приём;E-mail\r\nАнна;1;x\nЯна;2;y\r', plain],
    ['trailing delimiters', 'Имя;Приём;E-mail;;\nАнна;1;x;;\nЯна;2;y;;\n', plain],
    ['non-breaking blanks', '\u{A0}Имя ;Приём;E-mail\nАнна\u{A0};1;x\nЯна;\u{A0}2;y', plain],
    ['capitals, е for ё, Cyrillic Е', 'ИМЯ;прием;Е-mail\nАнна;1;x\nЯна;2;y', plain],
    ['punctuation in headers', 'Имя:;«Дата приёма».;e mail\nАнна;1;x\nЯна;2;y', plain],
    ['columns in another order', 'E-mail;Имя;Принят\nx;Анна;1\ny;Яна;2', plain],
    ['commas inside values', 'Имя;Приём;E-mail\n"Анна";1;x\nЯна;2;y', plain],
  ])('%s', (_, text, expected) => {
    const { rows, problems } = table(text);
    expect(rows).toEqual(expected);
    expect(problems).toEqual([]);
  });

  test('sep=, line, blank lines and a quoted newline keep the line numbers of the file', () => {
    const { rows, problems } = table('sep=,\r\n\r\nИмя,E-mail\r\n;\r\n\r\n"Анна\r\nМария",x\r\nЯна,y\r\n');
    expect(problems.map((problem) => [problem.code, problem.line])).toEqual([['table/too-few-cells', 4]]);
    expect(rows).toEqual([
      [6, 'Анна\nМария', '', 'x'],
      [8, 'Яна', '', 'y'],
    ]);
  });

  test('many commas in values do not make the comma the delimiter', () => {
    const { rows } = table('Имя;Приём\nа,б,в,г;1\nд,е,ж,з;2\n\n');
    expect(rows?.map((row) => row[1])).toEqual(['а,б,в,г', 'д,е,ж,з']);
  });

  test('a block of 16 rows may lack the last cells, as Excel leaves them out', () => {
    const full = Array.from({ length: 15 }, () => 'Анна;1;x');
    const short = Array.from({ length: 16 }, () => 'Яна;2');
    const good = table(['Имя;Приём;E-mail', ...full, ...short].join('\n'));
    expect(good.problems).toEqual([]);
    expect(good.rows).toHaveLength(31);
    const bad = table(['Имя;Приём;E-mail', ...full.slice(1), 'Яна;2', ...short].join('\n'));
    expectProblem(bad, 'table/too-few-cells', { line: 16 });
  });
});

describe('bad tables', () => {
  test.each([
    ['too few cells', 'Имя;Приём;E-mail\nАнна;1;x\nЯна;2', 'table/too-few-cells', 3, 2, /разделител/],
    [
      'too many cells',
      'Имя;Приём\nАнна;1\n\nЯна;2;;лишнее',
      'table/too-many-cells',
      4,
      4,
      /лишний разделитель/,
    ],
    ['a quote never closed', 'Имя;Приём\nАнна;1\nЯна;"2\nИя;3', 'table/unclosed-quote', 3, 2, /Закройте/],
    [
      'a quote after quoted newlines',
      'Имя;Приём\n"Ан\nна";1\nЯна;"2\nИя;3',
      'table/unclosed-quote',
      4,
      2,
      /Закройте/,
    ],
    ['a stray quote', 'Имя;Приём\n"Ан""на";"1" Мария\nИя;3', 'table/stray-quote', 2, 2, /ёлочками/],
    ['a header twice', 'Имя;Приём;имя\nАнна;1;2', 'table/duplicate-column', 1, 3, /Оставьте один/],
    ['two synonyms', 'Имя;Принят;Дата приема\nАнна;1;2', 'table/duplicate-column', 1, 3, /Оставьте один/],
    ['an unknown header twice', 'Имя;Рост;рост\nАнна;1;2', 'table/duplicate-column', 1, 3, /Оставьте один/],
    ['__proto__', 'Имя;__proto__\nАнна;1', 'table/reserved-column', 1, 2, /Переименуйте/],
    ['constructor', '\nИмя;constructor\nАнна;1', 'table/reserved-column', 2, 2, /Переименуйте/],
    [
      'a required header missing',
      'Приём;E-mail\n1;2',
      'table/missing-column',
      1,
      undefined,
      /Добавьте столбец/,
    ],
    ['no header', 'Анна;1\nЯна;2', 'table/no-header', 1, undefined, /должны стоять заголовки/],
    ['a long cell', `Имя;Приём\n\nАнна;${'я'.repeat(10_001)}`, 'table/long-cell', 3, 2, /Сократите/],
    ['101 columns', `Имя${';x'.repeat(100)}\n`, 'table/too-many-columns', 1, undefined, /Удалите/],
    [
      '20,001 rows',
      `Имя\n${'Анна\n'.repeat(20_001)}`,
      'table/too-many-rows',
      undefined,
      undefined,
      /Оставьте/,
    ],
  ] as const)('%s', (_, text, code, line, column, advice) => {
    const { problems } = table(text);
    const found = expectProblem({ problems }, code, { file: 'table.csv', advice });
    expect([found.line, found.column]).toEqual([line, column]);
  });

  test('an unknown column is kept out, with a guess', () => {
    const { found, problems } = table('Имя;E-mal;Рост\nАнна;x;180');
    expect(
      problems.map(({ code, severity, column, hint }) => [code, severity, column, hint?.split('?')[0]]),
    ).toEqual([
      ['table/unknown-column', 'warning', 2, 'Может быть, «E-mail»'],
      ['table/unknown-column', 'note', 3, 'Если столбец лишний, ничего делать не нужно.'],
    ]);
    expect(found?.rows[0]?.get('Рост')).toBe('');
  });

  test('a title wins over its synonym', () => {
    const { rows, problems } = table('Принят;Имя;Приём\n1;Анна;2');
    expect(rows).toEqual([[2, 'Анна', '2', '']]);
    expect(problems.map(({ code, severity, column }) => [code, severity, column])).toEqual([
      ['table/synonym-column', 'note', 1],
    ]);
  });

  test('all bad rows are reported and the good ones read', () => {
    const { rows, problems } = table('Имя;Приём\nАнна\nЯна;1\nИя;2;3\nОля;4');
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['table/too-few-cells', 2],
      ['table/too-many-cells', 4],
    ]);
    expect(rows?.map((row) => row[1])).toEqual(['Яна', 'Оля']);
  });

  test('control characters and U+FFFE are removed, with their place', () => {
    const { rows, problems } = table('Имя;Приём\nАн\u{0}н\u{FFFE}а\u{202E};\u{7}1');
    expect(rows).toEqual([[2, 'Анна', '1', '']]);
    expect(problems.map(({ code, severity, line, column }) => [code, severity, line, column])).toEqual([
      ['table/removed-characters', 'warning', 2, 1],
      ['table/removed-characters', 'warning', 2, 2],
    ]);
    expect(problems[0]?.message).toContain('U+0000, U+FFFE, U+202E');
    expect(problems[0]?.hint).toContain('Наберите');
  });
});

test.each([';;;;;\n'.repeat(100), ' ; ;\r\n'])('a table of separators only is told of (%j)', (text) => {
  const { found, problems } = table(text);
  expect(found).toBeNull();
  expectProblem({ problems }, 'file/empty', { text: /ни одной заполненной/ });
});
