import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  editRows,
  type RawTable,
  type RowEdit,
  scanTable,
  textsOf,
  writtenCell,
} from '../../src/editing/table-edit.ts';
import { encodeText, openText } from '../../src/editing/text-file.ts';
import { STAFF_COLUMNS } from '../../src/organization/columns/staff-columns.ts';
import { runs } from '../setup/runs.ts';

function scanned(text: string): RawTable {
  const result = scanTable(text, STAFF_COLUMNS);
  if ('problem' in result) throw new Error(result.problem.message);
  return result.value;
}

/** All records but the first. */
function change(text: string, edits: (lines: readonly number[]) => readonly RowEdit[]): string {
  const table = scanned(text);
  const rows = table.records.slice(1);
  return editRows(table, rows, edits(rows.map(({ line }) => line)));
}

const CELL = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', 'Ким', 'a;b', 'a,b', '"', '«Сказка»', ' x', 'две\nстроки', "'", '=1', '""'),
);
const HEADER = ['Фамилия', 'Имя', 'Должность', 'Лишний'];
const TABLE = fc
  .record({
    delimiter: fc.constantFrom(';', ',', '\t'),
    eol: fc.constantFrom('\n', '\r\n'),
    rows: fc.array(fc.array(CELL, { minLength: 4, maxLength: 4 }), { maxLength: 6 }),
    end: fc.boolean(),
  })
  .map(({ delimiter, eol, rows, end }) => {
    const lines = [HEADER, ...rows.map((row) => ['x', ...row.slice(1)])].map((row) =>
      row.map((cell) => writtenCell(cell, delimiter)).join(delimiter),
    );
    return lines.join(eol) + (end ? eol : '');
  });

describe('a table', () => {
  it('stays byte for byte when its rows stay', () => {
    fc.assert(
      fc.property(TABLE, (text) => {
        expect(change(text, (lines) => lines)).toBe(text);
      }),
      { numRuns: runs(500) },
    );
  });

  it('has the cells that were typed, and the others as they were', () => {
    fc.assert(
      fc.property(TABLE, fc.nat(), fc.nat(3), CELL, (text, row, column, value) => {
        const before = scanned(text).records.map(textsOf);
        if (before.length < 2) return;
        const at = 1 + (row % (before.length - 1));
        const wanted = before[at]?.map((cell, index) => (index === column ? value : cell)) ?? [];
        // A row without any text is no row.
        fc.pre(wanted.some((cell) => cell.trim() !== ''));
        const after = change(text, (lines) =>
          lines.map((line, index) => (index === at - 1 ? { line, cells: wanted } : line)),
        );
        const clean = (cells: readonly string[]) =>
          cells.map((cell) => cell.replace(/\r\n?/gu, '\n').replaceAll('\0', ''));
        expect(scanned(after).records.map(textsOf).map(clean)).toEqual(before.with(at, wanted).map(clean));
      }),
      { numRuns: runs(500) },
    );
  });

  it('gets rows and loses them at any place', () => {
    const text = 'Фамилия;Имя;Должность\r\nКим;Анна;повар\r\n\r\nЛи;Пётр;врач';
    const [first = 0, second = 0] = scanned(text)
      .records.slice(1)
      .map(({ line }) => line);
    const row = { line: null, cells: ['Цой', 'Ия', 'няня'] };
    expect(change(text, () => [first, row, second])).toBe(
      'Фамилия;Имя;Должность\r\nКим;Анна;повар\r\n\r\nЦой;Ия;няня\r\nЛи;Пётр;врач',
    );
    expect(change(text, () => [second])).toBe('Фамилия;Имя;Должность\r\nЛи;Пётр;врач');
    expect(change(text, () => [second, first])).toBe(
      'Фамилия;Имя;Должность\r\nЛи;Пётр;врач\r\nКим;Анна;повар\r\n',
    );
    expect(change(text, () => [])).toBe('Фамилия;Имя;Должность\r\n');
    expect(change('Фамилия;Имя;Должность', () => [row])).toBe('Фамилия;Имя;Должность\r\nЦой;Ия;няня');
  });

  it('keeps what stands above, the line «sep=» and odd quotes', () => {
    const text = 'sep=;\nФамилия;Имя;Должность\n"Ким";"Ан""на";"повар" \nЛи;Пётр;врач\n';
    expect(change(text, ([a = 0, b = 0]) => [a, { line: b, cells: ['Ли', 'Пётр', 'фельдшер'] }])).toBe(
      text.replace('врач', 'фельдшер'),
    );
  });

  it('is refused when its quotes do not pair', () => {
    expect(scanTable('Фамилия;Имя;Должность\n"Ким;Анна;повар\n', STAFF_COLUMNS)).toHaveProperty('problem');
  });
});

describe('a text file', () => {
  const TEXT = 'Фамилия;Имя;Должность\r\nКим;Анна;повар № 1\r\n';
  const encoded = (name: 'windows-1251' | 'ibm866' | 'utf-8' | 'utf-16le' | 'utf-16be', hasMark: boolean) =>
    encodeText({
      text: TEXT.replace(name === 'ibm866' ? ' № 1' : '', ''),
      encoding: { name, hasMark, tail: new Uint8Array() },
    });

  it.each([
    ['windows-1251', false],
    ['ibm866', false],
    ['utf-8', false],
    ['utf-8', true],
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-16le', false],
  ] as const)('in %s (mark: %s) is written back in the same bytes', (name, hasMark) => {
    const bytes = encoded(name, hasMark);
    const opened = openText(bytes);
    if ('problem' in opened) throw new Error(opened.problem.message);
    expect(opened.value.encoding).toMatchObject({ name, hasMark });
    expect(encodeText(opened.value)).toEqual(bytes);
  });

  it('of a DOS program keeps the mark at its end', () => {
    const bytes = new Uint8Array([...encoded('ibm866', false), 0x1a]);
    const opened = openText(bytes);
    expect('value' in opened && encodeText(opened.value)).toEqual(bytes);
  });

  it('becomes UTF-8 when its encoding has no place for a letter', () => {
    const opened = openText(encoded('windows-1251', false));
    if ('problem' in opened) throw new Error();
    const bytes = encodeText({ ...opened.value, text: `${TEXT}Ā` });
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(`${TEXT}Ā`);
  });

  it('that is damaged is not touched', () => {
    const bytes = new Uint8Array([...readFileSync('input/staff.csv')]);
    expect(openText(bytes.with(200, 0xff))).toHaveProperty('problem');
  });
});
