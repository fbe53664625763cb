import { fold, headerKey } from '../wording.ts';
import { isDoubleWhole, isHeaderAgain, isSecondHeader, joinedCells } from './double-header.ts';
import { columnNamed, knownHeaders, namesRequired, type TableColumns } from './header.ts';
import type { TextRecord } from './records.ts';

/** The parts of a sheet or a file: what stands above the header and under the table is no data. */
export interface FoundTable {
  /** The header; of one in two rows, what stands lowest in each column. */
  readonly header: TextRecord;
  readonly rows: readonly TextRecord[];
  /** Totals, signatures and notes under the rows. */
  readonly under: readonly TextRecord[];
}

/** A header is looked for in as many rows: titles, dates and forms' numbers stand above it. */
const MOST_TITLES = 20;

/** Finds the table of this kind among the records; null when there are none. */
export function findTable(records: readonly TextRecord[], columns: TableColumns): FoundTable | null {
  const at = headerIndex(records, columns);
  const first = records[at];
  if (!first) return null;
  const second = records[at + 1];
  const isDouble = second !== undefined && isSecondHeader(first.cells, second.cells, columns);
  const header = isDouble ? { ...second, cells: joinedCells(first.cells, second.cells, columns) } : first;
  const heads = isDouble ? [first, header, second] : [first];
  const titles = new Set(heads.flatMap(({ cells }) => cells.map(headerKey)));
  const rows = records
    .slice(at + (isDouble ? 2 : 1))
    .filter((record, index) => index > 0 || !isNumbering(record))
    .filter(({ cells }) => !isHeaderAgain(cells, titles, columns));
  return { header, ...withoutRest(rows, header, columns) };
}

/** True when the records hold a table of this kind, with all columns that it cannot do without. */
export function isTable(records: readonly TextRecord[], columns: TableColumns): boolean {
  const found = findTable(records, columns);
  return found !== null && namesRequired(found.header.cells, columns);
}

/** The first row with all required columns; else the one with most known titles, if there are two; else the first. */
function headerIndex(records: readonly TextRecord[], columns: TableColumns): number {
  const top = records.slice(0, MOST_TITLES);
  const whole = top.findIndex(({ cells }, index) => {
    const next = top[index + 1];
    return namesRequired(cells, columns) || (next !== undefined && isDoubleWhole(cells, next.cells, columns));
  });
  if (whole >= 0) return whole;
  const known = top.map(({ cells }) => knownHeaders(cells, columns));
  const best = known.indexOf(Math.max(...known));
  return (known[best] ?? 0) >= 2 ? best : 0;
}

/** The row «1 2 3 4» that forms have under their header. */
function isNumbering({ cells }: TextRecord): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 2 && filled.every((cell, index) => cell === String(index + 1));
}

const TOTAL = /^(?:итого|всего)(?![\p{L}\p{N}])/u;
/** How signatures and notes begin. */
const NOTE =
  /^(?:исп|исполнитель|заведующ[а-я]*|директор|руководитель|и\.\s?о|ответственн[а-я]*|составил[а-я]*|подпись|дата|м\.\s?п|примечани[а-я]*|прим|тел|\*|согласовано|утвержд[а-я]*|председатель)(?![а-я])/u;

/** Totals anywhere; under the last full row, rows after a gap or that begin as a signature does. */
function withoutRest(
  records: readonly TextRecord[],
  header: TextRecord,
  columns: TableColumns,
): Pick<FoundTable, 'rows' | 'under'> {
  const rows = records.filter((record) => !isTotal(record));
  const isFull = fullness(header, columns);
  const isNarrow = columns.required.length === 1 && filledOf(header) > MOST_IN_NOTE;
  const last = rows.findLastIndex(
    (record, index) => isFull(record) && !(isNarrow && isNoteUnder(record, rows[index - 1])),
  );
  const rest = rows.slice(last + 1);
  const [first] = rest;
  const isUnder = first !== undefined && last >= 0 && (isNote(first) || isAfterGap(first, rows[last]));
  return isUnder ? { rows: rows.slice(0, last + 1), under: rest } : { rows, under: [] };
}

function isTotal({ cells }: TextRecord): boolean {
  return TOTAL.test(fold(cells.find((cell) => cell.trim() !== '') ?? ''));
}

/** True for a row that begins as signatures and notes do. */
export function isNote({ cells }: Pick<TextRecord, 'cells'>): boolean {
  return NOTE.test(fold(cells.find((cell) => cell.trim() !== '') ?? ''));
}

function isAfterGap(record: TextRecord, before: TextRecord | undefined): boolean {
  return before !== undefined && record.index > before.index + 1;
}

/** A signature has its post and its name, hardly more. */
export const MOST_IN_NOTE = 2;

/** In a list of one required column a signature fills it too: it stands after a gap, with few cells. */
function isNoteUnder(record: TextRecord, before: TextRecord | undefined): boolean {
  return isNote(record) && isAfterGap(record, before) && filledOf(record) <= MOST_IN_NOTE;
}

function filledOf({ cells }: TextRecord): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Whether all required columns of a record are filled. */
function fullness(header: TextRecord, columns: TableColumns): (record: TextRecord) => boolean {
  const indexes = columns.required.map((ids) => ids.flatMap((id) => indexOf(id, header.cells, columns)));
  return ({ cells }) => indexes.every((some) => some.some((index) => (cells[index] ?? '').trim() !== ''));
}

function indexOf(id: string, cells: readonly string[], columns: TableColumns): readonly number[] {
  const index = cells.findIndex((cell) => columnNamed(cell, columns) === id);
  return index < 0 ? [] : [index];
}
