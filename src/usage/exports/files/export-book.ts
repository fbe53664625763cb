import type { Problem } from '../../../problem.ts';
import type { Complain } from '../../../reading/complain.ts';
import { headerKey } from '../../../reading/wording.ts';
import { readSheets, sheetWithoutTable, type WorkbookSheet } from '../../../reading/workbook/workbook.ts';
import type { ReadFiles } from '../../../world/unchanged.ts';
import { takeRows } from '../fast/fast.ts';
import { AfterHeader, type HeaderTaker, isHeader, MOST_TITLES } from './after-header.ts';
import { type ExportFile, isWorkbook } from './export-file.ts';

/** As many rows as Excel has: it is the size of the workbook that is bounded. */
const EXCEL_ROWS = 1_048_576;

/** The filled sheets of a workbook that can be seen; none of a text. */
export function sheetNames(files: ReadFiles, file: ExportFile): readonly string[] {
  if (!isWorkbook(file)) return [];
  const found = readSheets(files.read(file.path), { sheet: null, rows: EXCEL_ROWS }, file.name, () => {});
  return (found ?? []).map(({ name }) => name);
}

/** The sheets that have tables: the first, and those with its header under their own titles. */
export function readBook(
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

function sheetNotRead(sheet: string, file: string): Problem {
  const message = `Лист «${sheet}» не прочитан: заголовки столбцов на нём другие.`;
  const hint = 'Сделайте заголовки на всех листах одинаковыми или сохраните лист отдельным файлом.';
  return { severity: 'warning', code: 'table/sheet-not-read', message, file, hint };
}
