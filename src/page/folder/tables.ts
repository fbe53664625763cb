import {
  editRows,
  type RawRecord,
  type RawTable,
  scanTable,
  textsOf,
  writtenCell,
} from '../../editing/table-edit.ts';
import { encodeText, NEW_FILE, openText, type TextFile } from '../../editing/text-file.ts';
import type { ColumnFacts } from '../../organization/columns/describe.ts';
import { GROUP_FACTS, GROUPS_COLUMNS } from '../../organization/columns/group-columns.ts';
import { STAFF_COLUMNS, STAFF_FACTS } from '../../organization/columns/staff-columns.ts';
import { wordsOf } from '../../organization/facts/words.ts';
import { starterHeader } from '../../organization/starter.ts';
import { columnsOf, type TableDescription } from '../../organization/tables/description.ts';
import { findTable } from '../../reading/table/find-table.ts';
import { columnNamed, type TableColumns } from '../../reading/table/header.ts';
import type { TextRecord } from '../../reading/table/records.ts';
import { readSheets } from '../../reading/workbook/workbook.ts';
import { former } from '../../world/file-name.ts';
import { sha256 } from '../../world/hash.ts';
import type { Answer, FileRow, SheetColumn, SheetTable, TableEdit } from '../protocol.ts';
import { bytesOf, catalogueOf, fileNamed, type OpenFolder } from './place.ts';
import { writing } from './save.ts';
import type { Snapshot } from './snapshot.ts';
import { type Aim, told } from './told.ts';
import { replaceFile } from './versions.ts';

/** A kind of table: how it is called and what columns it has. */
export interface TableForm {
  readonly name: string;
  readonly title: string;
  readonly columns: TableColumns;
  /** The header of a new file. */
  readonly header: readonly string[];
  readonly about: Readonly<Record<string, Pick<SheetColumn, 'help' | 'choices'>>>;
}

/** Every table that the page shows, the lists first. */
export function tableKinds(place: OpenFolder): readonly TableForm[] {
  return [
    listKind('staff', 'Работники', STAFF_COLUMNS, STAFF_FACTS),
    listKind('groups', 'Группы', GROUPS_COLUMNS, GROUP_FACTS),
    ...catalogueOf(place).data.tables.map(describedKind),
  ];
}

function listKind(name: string, title: string, columns: TableColumns, facts: ColumnFacts): TableForm {
  const about = Object.entries(facts).map(([id, fact]) => {
    const example = fact.example === undefined ? '' : ` Например: ${fact.example}`;
    return [id, { help: fact.help + example, choices: fact.type === 'choice' ? wordsOf(fact.words) : [] }];
  });
  return { name, title, columns, header: starterHeader(facts), about: Object.fromEntries(about) };
}

function describedKind(description: TableDescription): TableForm {
  const { name, title, columns } = description;
  const about = columns.map(({ id, words }) => [id, { help: '', choices: [...new Set(words.values())] }]);
  const header = columns.map((column) => column.title);
  return { name, title, columns: columnsOf(description), header, about: Object.fromEntries(about) };
}

/** A file of a table, read as far as it goes. */
interface Opened {
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

/** The table as a sheet. */
export function tableOf(place: OpenFolder, kind: TableForm, snapshot: Snapshot, aim: Aim): SheetTable {
  const opened = openTable(place, kind);
  const { name, title } = kind;
  const problems = snapshot.problems.filter(({ file = '' }) => isOf(file, name)).map((one) => told(one, aim));
  if (opened === null)
    return {
      ...{ name, title, file: '', base: '', rows: [], problems, isWorkbook: false, locked: null },
      columns: kind.header.map((one) => column(one, kind)),
    };
  const width = Math.max(opened.header.cells.length, ...opened.rows.map(({ cells }) => filled(cells)));
  return {
    name,
    title,
    file: opened.file,
    base: sha256(opened.bytes),
    columns: padded(opened.header.cells, width).map((one) => column(one, kind)),
    rows: opened.rows.map(({ line, cells }): FileRow => ({ line, cells: padded(cells, width) })),
    problems,
    isWorkbook: /\.xlsx$/iu.test(opened.file),
    locked: opened.locked,
  };
}

/** «staff.csv», «staff.xlsx, лист «Кадры»» of `staff`. */
export function isOf(file: string, name: string): boolean {
  const [path = ''] = file.toLowerCase().split(', ');
  return [`${name}.csv`, `${name}.xlsx`, `${name}.csv.txt`].includes(path);
}

function filled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}

function column(title: string, kind: TableForm): SheetColumn {
  const id = columnNamed(title, kind.columns);
  const about = id === null ? undefined : kind.about[id];
  return { title, id, help: about?.help ?? '', choices: about?.choices ?? [] };
}

function openTable(place: OpenFolder, kind: TableForm): Opened | null {
  const file = fileNamed(place, kind.name);
  return file === null ? null : openTableBytes(file, bytesOf(place, file), kind);
}

/** A file of a table, whatever folder it is of. */
export function openTableBytes(file: string, bytes: Uint8Array, kind: TableForm): Opened {
  if (/\.xlsx$/iu.test(file)) return openWorkbook(file, bytes, kind);
  const text = openText(bytes);
  const scanned = 'problem' in text ? text : scanTable(text.value.text, kind.columns);
  if ('problem' in text || 'problem' in scanned) {
    const locked = 'problem' in scanned ? scanned.problem.message : '';
    return { file, bytes, header: noHeader(kind), rows: [], raw: null, locked };
  }
  const table = scanned.value;
  const records = table.records.map((record, index) => ({
    cells: textsOf(record),
    line: record.line,
    index,
  }));
  const found = findTable(records, kind.columns);
  if (!found) return { file, bytes, header: noHeader(kind), rows: [], raw: null, locked: NO_HEADER };
  const rows = table.records.filter(({ line }) => found.rows.some((row) => row.line === line));
  return { file, bytes, ...found, raw: { table, rows, text: text.value }, locked: null };
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

const NO_HEADER = 'В файле нет строки с названиями столбцов. Откройте его в Excel и впишите её.';

function noHeader({ header }: TableForm): TextRecord {
  return { cells: header, line: 1, index: 0 };
}

function openWorkbook(file: string, bytes: Uint8Array, kind: TableForm): Opened {
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

/** Writes the rows into the file of the table, or makes it. */
export function saveTable(place: OpenFolder, kind: TableForm, { base, rows }: TableEdit): Answer<string> {
  return writing(() => {
    const opened = openTable(place, kind);
    if (opened === null) return { value: newTable(place, kind, rows) };
    if (opened.raw === null)
      return { refused: { message: opened.locked ?? 'Это книга Excel: измените её в Excel.' } };
    if (sha256(opened.bytes) !== base)
      return {
        refused: {
          message: `Файл ${opened.file} изменён в другой программе, пока вы работали здесь.`,
          now: '',
        },
      };
    const { table, text } = opened.raw;
    const changed = editRows(table, opened.raw.rows, rows);
    replaceFile(place, opened.file, encodeText({ ...text, text: changed }));
    return { value: opened.file };
  });
}

function newTable(place: OpenFolder, { name, header, columns }: TableForm, rows: TableEdit['rows']): string {
  const start = `${header.join(';')}\r\n`;
  const scanned = scanTable(start, columns);
  const text = 'value' in scanned ? editRows(scanned.value, [], rows) : start;
  replaceFile(place, `${name}.csv`, encodeText({ text, encoding: NEW_FILE }));
  return `${name}.csv`;
}

/** Goes on in CSV: the rows of the workbook in a new file, the workbook beside it under another name. */
export function leaveWorkbook(place: OpenFolder, kind: TableForm): Answer<string> {
  return writing(() => {
    const opened = openTable(place, kind);
    if (!opened || !/\.xlsx$/iu.test(opened.file))
      return { refused: { message: 'Книги Excel здесь уже нет.' } };
    const grid = [opened.header, ...opened.rows].map((row) => row.cells);
    place.files.stage(pathTo(place, freeName(place, opened.file)), opened.bytes).commit();
    place.files.remove(pathTo(place, opened.file));
    writeNewTable(place, kind, grid);
    return { value: `${kind.name}.csv` };
  });
}

/** Writes a grid, its header first, as the file of a table. */
export function writeNewTable(
  place: OpenFolder,
  kind: TableForm,
  grid: readonly (readonly string[])[],
): void {
  const width = Math.max(...grid.map(filled));
  const lines = grid.map((row) =>
    padded(row, width)
      .map((cell) => writtenCell(cell, ';'))
      .join(';'),
  );
  const text = `${lines.join('\r\n')}\r\n`;
  replaceFile(
    place,
    fileNamed(place, kind.name) ?? `${kind.name}.csv`,
    encodeText({ text, encoding: NEW_FILE }),
  );
}

/** Gives a column another header. */
export function renameColumn(place: OpenFolder, kind: TableForm, index: number, title: string): Answer<null> {
  return writing(() => {
    const opened = openTable(place, kind);
    const header = opened?.raw?.table.records.find(({ line }) => line === opened.header.line);
    if (!opened?.raw || !header) return { refused: { message: 'Этот столбец здесь не переименовать.' } };
    const cells = textsOf(header).map((cell, at) => (at === index ? title : cell));
    const text = editRows(opened.raw.table, [header], [{ line: header.line, cells }]);
    replaceFile(place, opened.file, encodeText({ ...opened.raw.text, text }));
    return { value: null };
  });
}

function pathTo({ input }: OpenFolder, name: string): string {
  return `${input}/${name}`;
}

function freeName(place: OpenFolder, name: string): string {
  for (let k = 1; ; k++)
    if (place.files.stat(pathTo(place, former(name, k))) === null) return former(name, k);
}
