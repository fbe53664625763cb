import type { Complain } from '../complain.ts';
import { delimited } from './delimiter.ts';
import { type FoundTable, findTable } from './find-table.ts';
import { type Header, matchHeader, type TableColumns } from './header.ts';
import { type Records, readRecords, type TextRecord } from './records.ts';
import { type CheckedRow, RowReader, shownFile } from './rows.ts';

/** A table whose header fits its kind. */
export interface CheckedTable {
  readonly file: string;
  readonly header: Header;
  readonly rows: readonly CheckedRow[];
  /** True when rows had to be left out because of errors. */
  readonly incomplete: boolean;
}

/** Excel ends a row at the last cell in use, but only by whole blocks of this many rows. */
const EXCEL_BLOCK = 16;

/** Reads a delimited text as a table of the given kind. Null with errors when there is no usable header. */
export function readTable(
  text: string,
  columns: TableColumns,
  file: string,
  complain: Complain,
): CheckedTable | null {
  const records = readRecords(delimited(text, columns), file, complain);
  if (records.list.length === 0 && !records.broken) reportEmpty(file, complain);
  return tableOf(records, columns, file, complain);
}

function reportEmpty(file: string, complain: Complain): void {
  complain({
    severity: 'error',
    code: 'file/empty',
    message: 'В таблице нет ни одной заполненной ячейки.',
    file,
    hint: 'Впишите в первую строку названия столбцов, ниже – по строке на запись.',
  });
}

/** Records of one sheet, or of a file without sheets. */
export interface TableSource extends Records {
  readonly sheet?: string;
}

/** Reads records as a table of the given kind; null with errors when they have no usable header. */
export function tableOf(
  { list, broken, sheet }: TableSource,
  columns: TableColumns,
  file: string,
  complain: Complain,
): CheckedTable | null {
  const found = findTable(list, columns);
  if (!found) return null;
  const shown = shownFile(file, sheet);
  const header = matchHeader(found.header.cells, columns, { file: shown, line: found.header.line }, complain);
  if (!header) return null;
  reportUnder(found, shown, complain);
  const rows = readRows(found, header, new RowReader(header, file, complain, sheet));
  return { file, header, rows, incomplete: broken || rows.length < found.rows.length };
}

/** Those that fit the header. */
function readRows(found: FoundTable, header: Header, reader: RowReader): readonly CheckedRow[] {
  const widths = blockWidths([found.header, ...found.rows]);
  const rows = found.rows.map((record) => {
    const width = Math.min(header.width, widths.get(blockOf(record)) ?? header.width);
    return reader.read(record.cells, record.line, width);
  });
  return rows.filter((row) => row !== null);
}

function reportUnder({ under }: FoundTable, file: string, complain: Complain): void {
  const [first] = under;
  if (!first) return;
  complain({
    severity: 'note',
    code: 'table/under',
    message: 'Строки под таблицей не прочитаны: это подпись или примечание.',
    file,
    line: first.line,
    hint: 'Если здесь продолжается список, уберите пустую строку над ним и заполните обязательные столбцы.',
  });
}

function blockWidths(records: readonly TextRecord[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const record of records) {
    widths.set(blockOf(record), Math.max(widths.get(blockOf(record)) ?? 0, record.cells.length));
  }
  return widths;
}

function blockOf(record: TextRecord): number {
  return Math.floor(record.index / EXCEL_BLOCK);
}
