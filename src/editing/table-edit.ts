import type { Result } from '../problem.ts';
import { delimited } from '../reading/table/delimiter.ts';
import type { TableColumns } from '../reading/table/header.ts';
import { readRecords } from '../reading/table/records.ts';
import type { NotEditable } from './text-file.ts';

/** A delimited text with the places of its records and cells. */
export interface RawTable {
  readonly text: string;
  readonly delimiter: string;
  /** Blank lines left out. */
  readonly records: readonly RawRecord[];
}

export interface RawRecord {
  /** 1-based line where it begins. */
  readonly line: number;
  readonly start: number;
  /** Behind its last cell, before the newline. */
  readonly end: number;
  readonly cells: readonly RawCell[];
}

interface RawCell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A row as it should be: one that stays as it is by its line, else with its cells; without a line it is new. */
export type RowEdit = number | { readonly line: number | null; readonly cells: readonly string[] };

/** Scans a table; refused when its quotes do not pair. */
export function scanTable(text: string, columns: TableColumns): Result<RawTable, NotEditable> {
  const source = delimited(text, columns);
  const skipped = source.firstLine === 1 ? 0 : /\r\n?|\n/u.exec(text)?.index;
  const start = skipped === undefined || skipped === 0 ? 0 : lineEnd(text, skipped);
  const records = scan(text, source.delimiter, start, source.firstLine);
  let isBroken = false;
  const read = readRecords(source, '', () => {
    isBroken = true;
  });
  const isSame = JSON.stringify(read.list.map(({ cells }) => cells)) === JSON.stringify(records.map(textsOf));
  if (isBroken || !isSame)
    return { problem: { message: 'В таблице не на месте кавычки. Исправьте файл в Excel или Блокноте.' } };
  return { value: { text, delimiter: source.delimiter, records } };
}

function lineEnd(text: string, at: number): number {
  return at + (text.startsWith('\r\n', at) ? 2 : 1);
}

export function textsOf({ cells }: RawRecord): readonly string[] {
  return cells.map(({ text }) => text);
}

function scan(text: string, delimiter: string, from: number, firstLine: number): readonly RawRecord[] {
  const records: RawRecord[] = [];
  let [at, line] = [from, firstLine];
  while (at < text.length) {
    const record = scanRecord(text, delimiter, at, line);
    if (record.cells.some((cell) => cell.text.trim() !== '')) records.push(record);
    line += 1 + newlines(text.slice(at, record.end));
    at = record.end < text.length ? lineEnd(text, record.end) : text.length;
  }
  return records;
}

function newlines(text: string): number {
  return text.match(/\r\n?|\n/gu)?.length ?? 0;
}

function scanRecord(text: string, delimiter: string, start: number, line: number): RawRecord {
  const cells: RawCell[] = [];
  let at = start;
  for (;;) {
    const cell = scanCell(text, delimiter, at);
    cells.push(cell);
    if (!text.startsWith(delimiter, cell.end) || cell.end >= text.length)
      return { line, start, end: cell.end, cells };
    at = cell.end + delimiter.length;
  }
}

function scanCell(text: string, delimiter: string, start: number): RawCell {
  if (text[start] === '"') return quotedCell(text, delimiter, start);
  let end = start;
  while (end < text.length && !text.startsWith(delimiter, end) && text[end] !== '\n' && text[end] !== '\r')
    end += 1;
  return { start, end, text: text.slice(start, end) };
}

/** Up to the quote that ends it; blanks behind that belong to the cell. */
function quotedCell(text: string, delimiter: string, start: number): RawCell {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === '"' && text[at + 1] === '"') at += 2;
    else if (text[at] === '"') break;
    else at += 1;
  }
  let end = Math.min(at + 1, text.length);
  while (end < text.length && !text.startsWith(delimiter, end) && text[end] !== '\n' && text[end] !== '\r')
    end += 1;
  const inside = text
    .slice(start + 1, at)
    .replaceAll('""', '"')
    .replace(/\r\n?/gu, '\n');
  return { start, end, text: inside };
}

/**
 * The table with its rows as they should be, in their order. `rows`: the records that are rows; what stands above them stays where it is,
 * what stands behind a row (blank lines, a row that is not read) stays with it. Cells that do not change stay byte for byte.
 */
export function editRows(table: RawTable, rows: readonly RawRecord[], edits: readonly RowEdit[]): string {
  const { text, records } = table;
  const eol = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\r\n';
  const [first, last] = [rows[0], rows.at(-1)];
  const header = records.filter((one) => first === undefined || one.start < first.start).at(-1);
  const start = first?.start ?? (header === undefined ? 0 : afterLine(text, header.end));
  const stop = last === undefined ? start : afterLine(text, last.end);
  const byLine = new Map(rows.map((row, index) => [row.line, { row, next: rows[index + 1]?.start ?? stop }]));
  const pieces = edits.map((edit) => {
    const known = byLine.get(typeof edit === 'number' ? edit : (edit.line ?? -1));
    if (!known) return typeof edit === 'number' ? '' : `${newRow(edit.cells, table.delimiter)}${eol}`;
    const cells = typeof edit === 'number' ? textsOf(known.row) : edit.cells;
    return terminated(`${changedRow(table, known.row, cells)}${text.slice(known.row.end, known.next)}`, eol);
  });
  const head = text.slice(0, start);
  const body = pieces.join('');
  const wasOpen = stop === text.length && !/[\r\n]$/u.test(text) && edits.length > 0;
  const whole = `${body === '' ? head : terminated(head, eol)}${wasOpen ? withoutEnd(body) : body}${text.slice(stop)}`;
  return edits.length === 0 && rows.length === 0 ? text : whole;
}

function afterLine(text: string, at: number): number {
  return at < text.length ? lineEnd(text, at) : text.length;
}

function terminated(text: string, eol: string): string {
  return text === '' || /[\r\n]$/u.test(text) ? text : `${text}${eol}`;
}

function withoutEnd(text: string): string {
  return text.replace(/(?:\r\n|\n|\r)$/u, '');
}

function changedRow({ text, delimiter }: RawTable, row: RawRecord, cells: readonly string[]): string {
  const width = Math.max(row.cells.length, filledWidth(cells));
  return Array.from({ length: width }, (_, index) => {
    const [old, wanted = ''] = [row.cells[index], cells[index]];
    return old && old.text === wanted ? text.slice(old.start, old.end) : writtenCell(wanted, delimiter);
  }).join(delimiter);
}

function filledWidth(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

function newRow(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => writtenCell(cell, delimiter)).join(delimiter);
}

/** In quotes where the reader would take it for something else. */
export function writtenCell(text: string, delimiter: string): string {
  const clean = text.replaceAll('\0', '');
  return /["\r\n]|^\s|\s$/u.test(clean) || clean.includes(delimiter)
    ? `"${clean.replaceAll('"', '""')}"`
    : clean;
}
