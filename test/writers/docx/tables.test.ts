import { describe, expect, test } from 'vitest';
import { part } from './archive.ts';
import { cells, text, tree } from './build.ts';
import { regulation } from './samples.ts';
import { write } from './write.ts';
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

  function rowWidth(row: Node): number {
    const widths = all(row, 'w:tc').map((cell) => Number(find(cell, 'w:tcPr', 'w:tcW')?.attributes['w:w']));
    return widths.reduce((a, b) => a + b, 0);
  }
});
