import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { part } from './archive.ts';
import { appendix, cells, p, text, tree } from './build.ts';
import { regulation } from './samples.ts';
import { body, keeps, write } from './write.ts';
import { all, find, type Node, val, within } from './xml.ts';

describe('tables', () => {
  test('absolute widths add up to the text width, headers repeat, rows are whole', async () => {
    const document = part(await write(regulation()), 'word/document.xml');
    for (const table of within(document, 'w:tbl')) {
      const grid = all(find(table, 'w:tblGrid'), 'w:gridCol').map((column) =>
        Number(column.attributes['w:w']),
      );
      expect(grid.reduce((a, b) => a + b, 0)).toBe(9638);
      expect(find(table, 'w:tblPr', 'w:tblW')?.attributes).toEqual({ 'w:w': '9638', 'w:type': 'dxa' });
      expect(
        val(table, 'w:tblPr', 'w:tblLayout') ?? find(table, 'w:tblPr', 'w:tblLayout')?.attributes['w:type'],
      ).toBe('fixed');
      for (const row of all(table, 'w:tr')) {
        expect(find(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
        expect(rowWidth(row)).toBe(9638);
      }
    }
    const headers = within(document, 'w:tblHeader');
    expect(headers).toHaveLength(1);
  });

  test('a row across the table stays with the row below', async () => {
    const table: Block = {
      type: 'table',
      widths: [1, 1],
      header: [],
      body: [cells({ span: 2, content: [text('Май')] }), cells('Тема', 'Канал')],
    };
    const paragraphs = await body(table, p('Конец.'));
    expect(paragraphs.filter(keeps).map((one) => one.text)).toEqual(['Май']);
  });

  test('a spanning cell is as wide as its columns', async () => {
    const bytes = await write(
      tree([
        {
          type: 'table',
          widths: [1, 1, 2],
          header: [],
          body: [cells({ span: 2, content: [text('а')] }, 'б')],
        },
      ]),
    );
    const [first, second] = within(part(bytes, 'word/document.xml'), 'w:tc');
    expect(val(first, 'w:tcPr', 'w:gridSpan')).toBe('2');
    expect(find(first, 'w:tcPr', 'w:tcW')?.attributes['w:w']).toBe(
      find(second, 'w:tcPr', 'w:tcW')?.attributes['w:w'],
    );
  });

  test('space around a ruled table comes from its neighbours, once, in an appendix too', async () => {
    const table: Block = { type: 'table', widths: [1], header: [], body: [cells('а')] };
    const read = await body(
      p('над'),
      table,
      p('под'),
      appendix(1, ['Приложение'], p('над'), table, p('под')),
    );
    const spaces = read.map(({ node, text }) => [text, find(node, 'w:pPr', 'w:spacing')?.attributes]);
    const expected = [
      ['над', { 'w:after': '120' }],
      ['а', undefined],
      ['под', { 'w:before': '120' }],
    ];
    expect(spaces).toEqual([...expected, ['Приложение', { 'w:after': '240' }], ...expected]);
  });

  test('rows to sign are 9 mm high or more, their header is not', async () => {
    const row = cells('а', '');
    const bytes = await write(
      tree([{ type: 'table', widths: [1, 1], signing: true, header: [row], body: [row] }]),
    );
    const heights = within(part(bytes, 'word/document.xml'), 'w:tr').map(
      (node) => find(node, 'w:trPr', 'w:trHeight')?.attributes,
    );
    expect(heights).toEqual([undefined, { 'w:val': '510', 'w:hRule': 'atLeast' }]);
  });

  test('words that must not part are bound where the cell is wide enough', async () => {
    const table: Block = { type: 'table', widths: [1, 12], header: [], body: [cells('№ п/п', '№ п/п')] };
    const read = await body(table);
    expect(read.map(({ text }) => text).filter((text) => text !== '')).toEqual(['№ п/п', '№\u00a0п/п']);
  });

  test('a small table has styles of its own', async () => {
    const row = cells('а', 'б');
    const bytes = await write(
      tree([{ type: 'table', widths: [1, 1], small: true, header: [row], body: [row] }]),
    );
    const styles = within(part(bytes, 'word/document.xml'), 'w:tc').map(
      (node) => find(node, 'w:p', 'w:pPr', 'w:pStyle')?.attributes['w:val'],
    );
    expect(styles).toEqual(['TableSmallHeader', 'TableSmallHeader', 'TableSmallText', 'TableSmallText']);
  });

  function rowWidth(row: Node): number {
    const widths = all(row, 'w:tc').map((cell) => Number(find(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w']));
    return widths.reduce((a, b) => a + b, 0);
  }
});
