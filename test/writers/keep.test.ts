import { describe, expect, test } from 'vitest';
import { isHeadingRow } from '../../src/document/table-heads.ts';
import type { Block, Table } from '../../src/document/tree.ts';
import {
  certainLines,
  LINES_WITH_SIGNATURE,
  movesWhole,
  rowStaysWithNext,
  staysWith,
} from '../../src/writers/keep.ts';
import { pageLayout } from '../../src/writers/layout.ts';
import { appendix, cells, clause, clauses, dashes, heading, p, signature, text } from './docx/build.ts';

const ITEMS = dashes(1, 'пункт');
const APPENDIX = appendix(1, ['Приложение'], p('а'));
const SIGNED = signature(['Заведующий', 'И.И. Иванова']);
const LINK = { type: 'link', href: 'https://a.example/', content: [text('порядок:')] } as const;

describe('no page ends', () => {
  test.each<[string, Block, Block]>([
    ['between a heading and its text', heading('section', 2, 'Права'), p('а')],
    ['between a heading and a list', heading('section', 2, 'Права'), ITEMS],
    ['after a paragraph that says so', p('а', 'body', { keepWithNext: true }), p('б')],
    ['between a colon and its list', p('обязан:'), ITEMS],
    ['between a colon with a blank and its list', p('обязан: '), ITEMS],
    ['between a colon in a link and its clauses', p([LINK]), clauses(clause([1], 'а'))],
    ["between a signature and the executor's mark", SIGNED, p('Т.А. Ковальчук', 'small')],
  ])('%s', (_, above, below) => {
    expect(staysWith(above, below)).toBe(true);
  });
});

describe('a page may end', () => {
  test.each<[string, Block | null, Block]>([
    ['before the first block', null, p('а')],
    ['between a heading and an appendix', heading('section', 2, 'Права'), APPENDIX],
    ['before an appendix whatever stands above', p('а:', 'body', { keepWithNext: true }), APPENDIX],
    ['between paragraphs', p('а'), p('б')],
    ['between a colon and a paragraph', p('обязан:'), p('б')],
    ['between a paragraph and a list', p('а; б.'), ITEMS],
    ['between an empty paragraph and a list', p([]), ITEMS],
    ['after a line break', p([text('обязан:'), { type: 'break' }]), ITEMS],
    ['between a signature and the text below', SIGNED, p('а')],
    ['between a signature and a table', SIGNED, { type: 'table', widths: [1], header: [], body: [] }],
    ['after a list', ITEMS, p('а')],
  ])('%s', (_, above, below) => {
    expect(staysWith(above, below)).toBe(false);
  });
});

test('one cell across the table is a heading of rows', () => {
  const rows = [cells({ span: 2 }), cells('а'), cells({ span: 2 }, 'б'), { cells: [] }];
  expect(rows.map(isHeadingRow)).toEqual([true, false, false, false]);
});

describe('the last page of a table has two rows', () => {
  const table = (texts: readonly string[], signing?: true): Table => ({
    type: 'table',
    widths: [1, 1],
    header: [],
    body: texts.map((one) => cells('1', one)),
    ...(signing ? { signing } : {}),
  });
  const kept = (one: Table): readonly boolean[] => one.body.map((_, index) => rowStaysWithNext(one, index));

  test('the last row but one stays with the last', () => {
    expect(kept(table(['а', 'б', 'в']))).toEqual([false, true, false]);
  });

  test('of two rows each may have its page', () => {
    expect(kept(table(['а', 'б']))).toEqual([false, false]);
  });

  test('high rows go where there is room, but in a table that is signed', () => {
    const high = ['а', 'б', 'в'.repeat(300)];
    expect(kept(table(high))).toEqual([false, false, false]);
    expect(kept(table(high, true))).toEqual([false, true, false]);
  });
});

test('two lines of text stand on the page of a signature', () => {
  expect(LINES_WITH_SIGNATURE).toBe(2);
});

describe('the lines a paragraph is sure to have', () => {
  /** 170 mm are 481.9 points; a letter of 14 points takes 5.6 of them, of 12 points 4.8. */
  test.each([
    [14, 86, 1],
    [14, 87, 2],
    [12, 100, 1],
    [12, 101, 2],
  ])('of %i points and %i letters: %i', (fontSize, letters, lines) => {
    expect(certainLines('а'.repeat(letters), pageLayout('permanent', '2025', { fontSize }))).toBe(lines);
  });

  test('a line that is exactly full is one', () => {
    const layout = pageLayout('permanent');
    const page = { ...layout.page, width: 40 + (100 * 0.4 * 14 * 25.4) / 72 };
    expect(certainLines('а'.repeat(100), { ...layout, page })).toBe(1);
  });
});

test('a paragraph of 2000 characters moves to the next page as a whole, a longer one may part', () => {
  expect([2000, 2001].map((length) => movesWhole('а'.repeat(length)))).toEqual([true, false]);
});
