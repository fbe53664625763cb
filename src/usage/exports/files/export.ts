import { basename } from 'node:path/posix';
import type { Problem } from '../../../problem.ts';
import type { Complain } from '../../../reading/complain.ts';
import { openText } from '../../../reading/encoding/text-stream.ts';
import { delimited } from '../../../reading/table/delimiter.ts';
import { isSecondHeader, joinedCells } from '../../../reading/table/double-header.ts';
import { knownHeaders, type TableColumns } from '../../../reading/table/header.ts';
import { headerKey } from '../../../reading/wording.ts';
import { readSheets, sheetWithoutTable, type WorkbookSheet } from '../../../reading/workbook/workbook.ts';
import type { ReadFiles } from '../../../world/unchanged.ts';
import { RecordScanner, type RecordTaker, type TableRecord, takeRows } from '../fast/fast.ts';
import type { Mapping } from './mapping.ts';

/** As many rows as Excel has: it is the size of the workbook that is bounded. */
const EXCEL_ROWS = 1_048_576;

const NEWLINE = 10;

/** What to do with the rows under a header; null: the table cannot be read. `above`: what stands above it. */
export type HeaderTaker = (cells: readonly string[], line: number, above: string) => RecordTaker | null;

/** A file of the usage folder. */
export interface ExportFile {
  /** Path for {@link ReadFiles}. */
  readonly path: string;
  /** «usage/log.csv». */
  readonly name: string;
  readonly mapping: Mapping;
}

/**
 * Reads an export row by row, once for each of `headers`: the header goes there, the rows under it to whom that gives. Titles above
 * the header («Выгрузка за март») are passed over.
 */
export function readExport(
  files: ReadFiles,
  file: ExportFile,
  headers: readonly HeaderTaker[],
  complain: Complain,
): void {
  if (isWorkbook(file)) {
    readBook(files, file, headers, complain);
    return;
  }
  for (const [index, header] of headers.entries())
    readText(
      files,
      file,
      new AfterHeader(header, file.mapping.knownColumns()),
      index === headers.length - 1 ? complain : () => {},
    );
}

function readText(files: ReadFiles, file: ExportFile, rows: AfterHeader, complain: Complain): void {
  const text = openText(files.chunks(file.path), file.name, complain);
  if (!text) return;
  const lines = text.start.subarray(0, text.start.lastIndexOf(NEWLINE) + 1 || text.start.length);
  const { delimiter, firstLine } = delimited(text.decode(lines), file.mapping.knownColumns());
  if (lines.every((byte) => byte <= 32)) {
    complain(emptyFile(file.name));
    return;
  }
  const scanner = new RecordScanner({ decode: text.decode, delimiter, firstLine }, rows);
  // A first line «sep=;» belongs to Excel and not to the table.
  let skipped = firstLine === 1 ? 0 : text.start.indexOf(NEWLINE) + 1;
  for (const piece of text.pieces) {
    scanner.push(piece.subarray(skipped));
    skipped = 0;
    if (rows.isRefused || rows.isDone) return;
  }
  scanner.end();
  rows.end();
}

/** The filled sheets of a workbook that can be seen; none of a text. */
export function sheetNames(files: ReadFiles, file: ExportFile): readonly string[] {
  if (!isWorkbook(file)) return [];
  const found = readSheets(files.read(file.path), { sheet: null, rows: EXCEL_ROWS }, file.name, () => {});
  return (found ?? []).map(({ name }) => name);
}

function isWorkbook({ name }: ExportFile): boolean {
  return /\.xlsx?$/iu.test(name);
}

/** The sheets that have tables: the first, and those with its header under their own titles. */
function readBook(
  files: ReadFiles,
  file: ExportFile,
  headers: readonly HeaderTaker[],
  complain: Complain,
): void {
  const columns = file.mapping.knownColumns();
  const wanted = { sheet: file.mapping.sheet, rows: EXCEL_ROWS };
  const sheets = readSheets(files.read(file.path), wanted, file.name, complain) ?? [];
  const tables = sheets.filter((sheet) =>
    sheet.rows.slice(0, MOST_TITLES).some(({ cells }) => isHeader(cells, columns)),
  );
  for (const { name } of tables.length > 0 ? sheets.filter((sheet) => !tables.includes(sheet)) : [])
    complain(sheetWithoutTable(name, file.name));
  for (const [index, header] of headers.entries())
    readSheetTables(
      tables.length > 0 ? tables : sheets,
      new AfterHeader(header, columns),
      file,
      index === headers.length - 1 ? complain : () => {},
    );
}

function readSheetTables(
  [first, ...others]: readonly WorkbookSheet[],
  rows: AfterHeader,
  file: ExportFile,
  complain: Complain,
): void {
  if (first) feed(first, rows);
  for (const sheet of others) {
    const more = new AfterHeader((cells) => rows.takerOf(cells), file.mapping.knownColumns());
    feed(inOrder(sheet, rows.titles), more);
    if (more.isRefused) complain(sheetNotRead(sheet.name, file.name));
  }
  rows.end();
}

/** The sheet with its columns in the order of that header, where it has the same titles in another. */
function inOrder(sheet: WorkbookSheet, titles: readonly string[]): WorkbookSheet {
  const keys = titles.map(headerKey);
  const own = sheet.rows
    .slice(0, MOST_TITLES)
    .map(({ cells }) => cells.map(headerKey))
    .find((cells) => keys.every((key) => cells.includes(key)));
  const order = keys.map((key, index) => (own?.[index] === key ? index : (own?.indexOf(key) ?? index)));
  if (order.every((at, index) => at === index)) return sheet;
  const rows = sheet.rows.map((row) => ({ ...row, cells: order.map((at) => row.cells[at] ?? '') }));
  return { ...sheet, rows };
}

function feed(sheet: WorkbookSheet, rows: AfterHeader): void {
  const width = Math.max(0, ...sheet.rows.slice(0, 20).map(({ cells }) => cells.length));
  takeRows(sheet.rows, width, rows);
}

/** Hardly a header has so few cells: a row of them is a title, unless all of them are names of columns. */
const TITLE_CELLS = 2;
const MOST_TITLES = 10;

/** True for a row that may be a header and is no title. */
function isHeader(cells: readonly string[], columns: TableColumns): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return filled > TITLE_CELLS || (filled === TITLE_CELLS && knownHeaders(cells, columns) === filled);
}

interface HeaderRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Gives the header to whoever understands headers, and the rest to whom that names. */
class AfterHeader implements RecordTaker {
  readonly #header: HeaderTaker;
  readonly #columns: TableColumns;
  readonly #titles: HeaderRow[] = [];
  #rows: RecordTaker | null | 'unknown' = 'unknown';
  #cells: readonly string[] = [];
  /** A header that the next row may belong to: only that tells. */
  #upper: HeaderRow | null = null;

  /** `columns`: those that a header may name. */
  constructor(header: HeaderTaker, columns: TableColumns) {
    this.#header = header;
    this.#columns = columns;
  }

  /** The header, once it was found. */
  get titles(): readonly string[] {
    return this.#cells;
  }

  get isRefused(): boolean {
    return this.#rows === null;
  }

  /** True when whoever takes the rows wants no more. */
  get isDone(): boolean {
    return this.#rows !== 'unknown' && this.#rows?.isDone === true;
  }

  /** Who takes the rows under this header; null when it is another one. */
  takerOf(cells: readonly string[]): RecordTaker | null {
    const isSame = this.#cells.every((cell, index) => headerKey(cell) === headerKey(cells[index] ?? ''));
    return isSame && this.#rows !== 'unknown' ? this.#rows : null;
  }

  take(record: TableRecord): void {
    if (this.#upper) this.#startUnder(this.#upper, record);
    else if (this.#rows === 'unknown') this.#start(record);
    else this.#rows?.take(record);
  }

  refuse(...fault: Parameters<RecordTaker['refuse']>): void {
    if (this.#upper) this.#begin(this.#upper);
    if (this.#rows !== 'unknown') this.#rows?.refuse(...fault);
  }

  /** A table of nothing but titles has its first row for a header, and hears why that is none. */
  end(): void {
    const [first] = this.#titles;
    if (this.#upper) this.#begin(this.#upper);
    else if (this.#rows === 'unknown' && first) this.#rows = this.#header(first.cells, first.line, '');
  }

  #start(record: TableRecord): void {
    const cells = record.cells();
    if (cells.every((cell) => cell.trim() === '')) return;
    if (isHeader(cells, this.#columns)) this.#upper = { cells, line: record.line };
    else if (this.#titles.push({ cells, line: record.line }) > MOST_TITLES) this.end();
  }

  #startUnder(upper: HeaderRow, record: TableRecord): void {
    const cells = record.cells();
    const isDouble = isSecondHeader(upper.cells, cells, this.#columns);
    this.#begin(
      isDouble ? { cells: joinedCells(upper.cells, cells, this.#columns), line: record.line } : upper,
    );
    if (!isDouble) this.take(record);
  }

  #begin({ cells, line }: HeaderRow): void {
    this.#upper = null;
    this.#cells = cells;
    this.#rows = this.#header(cells, line, this.#titles.map((title) => title.cells.join(' ')).join('\n'));
  }
}

function sheetNotRead(sheet: string, file: string): Problem {
  const message = `Лист «${sheet}» не прочитан: заголовки столбцов на нём другие.`;
  const hint = 'Сделайте заголовки на всех листах одинаковыми или сохраните лист отдельным файлом.';
  return { severity: 'warning', code: 'table/sheet-not-read', message, file, hint };
}

function emptyFile(file: string) {
  const hint = `Выгрузите таблицу заново или уберите файл «${basename(file)}» из папки usage.`;
  return { severity: 'warning', code: 'usage/empty-file', message: 'Файл пуст.', file, hint } as const;
}
