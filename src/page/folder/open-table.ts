import { type RawRecord, type RawTable, scanTable, textsOf } from '../../editing/table-edit.ts';
import { openText, type TextFile } from '../../editing/text-file.ts';
import { findTable } from '../../reading/table/find-table.ts';
import { columnNamed } from '../../reading/table/header.ts';
import type { TextRecord } from '../../reading/table/records.ts';
import { readSheets } from '../../reading/workbook/workbook.ts';
import { bytesOf, fileNamed, type OpenFolder } from './place.ts';
import type { TableForm } from './table-form.ts';

/** A file of a table, read as far as it goes. */
export interface OpenedTable {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly header: TextRecord;
  readonly rows: readonly TextRecord[];
  /** Null: a workbook, or a text that cannot be changed here. */
  readonly raw: {
    readonly table: RawTable;
    readonly rows: readonly RawRecord[];
    readonly text: TextFile;
  } | null;
  readonly locked: string | null;
}

/** The file of a table in the folder; null when there is none. */
export function openTable(place: OpenFolder, kind: TableForm): OpenedTable | null {
  const file = fileNamed(place, kind.name);
  return file === null ? null : openTableBytes(file, bytesOf(place, file), kind);
}

/** A file of a table, whatever folder it is of. */
export function openTableBytes(file: string, bytes: Uint8Array, kind: TableForm): OpenedTable {
  if (/\.xlsx$/iu.test(file)) return openWorkbook(file, bytes, kind);
  const text = openText(bytes);
  const scanned = 'problem' in text ? text : scanTable(text.value.text, kind.columns);
  if ('problem' in text || 'problem' in scanned) {
    const locked = 'problem' in scanned ? scanned.problem.message : '';
    return { file, bytes, header: noHeader(kind), rows: [], raw: null, locked };
  }
  const table = scanned.value;
  const records = table.records.map((one, index) => ({ cells: textsOf(one), line: one.line, index }));
  const found = findTable(records, kind.columns);
  if (!found) return { file, bytes, header: noHeader(kind), rows: [], raw: null, locked: NO_HEADER };
  const rows = table.records.filter(({ line }) => found.rows.some((row) => row.line === line));
  return { file, bytes, ...found, raw: { table, rows, text: text.value }, locked: null };
}

const NO_HEADER = 'В файле нет строки с названиями столбцов. Откройте его в Excel и впишите её.';

function noHeader({ header }: TableForm): TextRecord {
  return { cells: header, line: 1, index: 0 };
}

function openWorkbook(file: string, bytes: Uint8Array, kind: TableForm): OpenedTable {
  const sheets = readSheets(bytes, { sheet: null, rows: 20_000 }, file, () => {}) ?? [];
  const all = sheets.map(({ rows }) =>
    findTable(
      rows.map((row) => ({ ...row, index: row.line })),
      kind.columns,
    ),
  );
  const [found] = all.filter((one) => one !== null);
  const header = found?.header ?? noHeader(kind);
  return { file, bytes, header, rows: found?.rows ?? [], raw: null, locked: null };
}

/** The ids of the columns in their order, and the lines of the rows. */
export function tableHeader(
  place: OpenFolder,
  kind: TableForm,
): { readonly ids: readonly (string | null)[]; readonly lines: readonly number[] } {
  const opened = openTable(place, kind);
  const cells = opened?.header.cells ?? kind.header;
  return {
    ids: cells.map((title) => columnNamed(title, kind.columns)),
    lines: opened?.rows.map(({ line }) => line) ?? [],
  };
}

/** So many cells up to the last that is not empty. */
export function filled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** So many cells, whatever is there. */
export function padded(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}
