import { join } from 'node:path';
import { writeCsv } from '../output/csv.ts';
import type { Problem } from '../problem.ts';
import type { Complain } from '../reading/complain.ts';
import { decode } from '../reading/encoding/decode.ts';
import { columnTitled } from '../reading/table/column-names.ts';
import { delimited } from '../reading/table/delimiter.ts';
import type { TableColumns } from '../reading/table/header.ts';
import { readRecords, type TextRecord } from '../reading/table/records.ts';
import type { Files } from '../world/files.ts';
import { ACTS } from './place.ts';

/** The register for people, in the folder of the acts. */
export const REGISTER = 'register.csv';

/** As the user knows it. */
export const REGISTER_FILE = `${ACTS}/${REGISTER}`;

const TITLES = {
  kind: 'Вид',
  number: 'Номер',
  date: 'Дата',
  title: 'Заголовок',
  state: 'Состояние',
  basis: 'Основание',
  replaces: 'Заменяет',
  repealed: 'Утратил силу',
  folder: 'Где лежит',
} as const;

export type RegisterColumn = keyof typeof TITLES;

const IDS = Object.keys(TITLES) as readonly RegisterColumn[];

const COLUMNS: TableColumns = {
  list: IDS.map((id) => ({ id, title: TITLES[id] })),
  required: [['kind'], ['date'], ['title']],
};

/** A row as it stands there. */
export interface RegisterRow {
  readonly cells: Readonly<Record<RegisterColumn, string>>;
  /** Cells of the columns that people added, in the order of {@link RegisterFile.added}. */
  readonly added: readonly string[];
  /** 1-based. */
  readonly line: number;
}

export interface RegisterFile {
  /** Titles of columns that are not the program's. */
  readonly added: readonly string[];
  readonly rows: readonly RegisterRow[];
}

export const NO_REGISTER_FILE: RegisterFile = { added: [], rows: [] };

/** The register as it is found; empty when there is none, and with an error when it cannot be read. */
export function readRegisterFile(files: Files, input: string, complain: Complain): RegisterFile {
  const path = join(input, ACTS, REGISTER);
  if (files.stat(path)?.kind !== 'file') return NO_REGISTER_FILE;
  const text = decode(files.read(path), REGISTER_FILE, complain);
  if (text === null || text.trim() === '') return NO_REGISTER_FILE;
  const { list } = readRecords(delimited(text, COLUMNS), REGISTER_FILE, complain);
  const [header, ...records] = list;
  const at = header ? positions(header, complain) : null;
  if (!header || !at) return NO_REGISTER_FILE;
  const added = addedColumns(header, at);
  const places = added.map(([index]) => index);
  return {
    added: added.map(([, title]) => title.trim()),
    rows: records.map((record) => rowOf(record, at, places)),
  };
}

/** Columns that somebody has put beside those of the register. */
function addedColumns(
  { cells }: TextRecord,
  at: ReadonlyMap<string, number>,
): readonly (readonly [index: number, title: string])[] {
  const own = new Set(at.values());
  return [...cells.entries()].filter(([index, title]) => !own.has(index) && title.trim() !== '');
}

function positions(header: TextRecord, complain: Complain): ReadonlyMap<string, number> | null {
  const at = new Map<string, number>();
  for (const [index, title] of header.cells.entries()) {
    const column = columnTitled(title, COLUMNS);
    if (column && !at.has(column.id)) at.set(column.id, index);
  }
  const missing = IDS.filter((id) => !at.has(id)).map((id) => `«${TITLES[id]}»`);
  if (missing.length === 0) return at;
  complain(noColumns(missing, header.line));
  return null;
}

function noColumns(missing: readonly string[], line: number): Problem {
  return {
    severity: 'error',
    code: 'acts/register-columns',
    message: `В реестре нет ${missing.length > 1 ? 'столбцов' : 'столбца'} ${missing.join(', ')}.`,
    file: REGISTER_FILE,
    line,
    hint: 'Верните заголовки в первую строку; свои столбцы добавляйте справа.',
  };
}

function rowOf(
  { cells, line }: TextRecord,
  at: ReadonlyMap<string, number>,
  added: readonly number[],
): RegisterRow {
  const cell = (index: number | undefined): string => withoutGuard((cells[index ?? -1] ?? '').trim());
  const own = IDS.map((id) => [id, cell(at.get(id))] as const);
  return { cells: Object.fromEntries(own) as RegisterRow['cells'], added: added.map(cell), line };
}

/** The apostrophe before what a spreadsheet would take for a formula, see {@link writeCsv}. */
function withoutGuard(text: string): string {
  return /^'\s*[=+\-@]/u.test(text) ? text.slice(1) : text;
}

export function printRegisterFile({
  added,
  rows,
}: Omit<RegisterFile, 'rows'> & { readonly rows: readonly Omit<RegisterRow, 'line'>[] }): Uint8Array {
  const header = [...IDS.map((id) => TITLES[id]), ...added];
  const lines = rows.map((row) => [
    ...IDS.map((id) => row.cells[id]),
    ...added.map((_, k) => row.added[k] ?? ''),
  ]);
  return writeCsv([header, ...lines]);
}
