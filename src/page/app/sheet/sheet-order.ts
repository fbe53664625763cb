import type { SheetTable } from '../../table-protocol.ts';
import { addressOf } from '../route.ts';
import { type EditedRow, isBlank } from './sheet.ts';

type Problems = SheetTable['problems'];

interface Cell {
  readonly line: number;
  readonly column: number;
}

/** The address of the next cell with an error; after the last one comes the first. */
export function nextError(errors: Problems, route: Cell, back = false): string {
  const places = errors.flatMap(({ to }) => (to?.screen === 'table' ? [to] : []));
  const sorted = places.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const list = back ? sorted.toReversed() : sorted;
  const isBehind = (one: Cell): boolean => {
    const distance = one.line - route.line || one.column - route.column;
    return back ? distance < 0 : distance > 0;
  };
  const next = list.find(isBehind) ?? list[0];
  return next ? addressOf({ ...next }) : location.hash;
}

/** The rows with what is sought in them, in the order that was chosen: of the file, errors first, or by a column. */
export function arranged(
  rows: readonly EditedRow[],
  sought: string,
  order: string,
  problems: Problems,
): readonly EditedRow[] {
  const found = holding(rows, sought.toLowerCase().trim());
  if (order === 'file') return found;
  return order === 'errors' ? errorsFirst(found, problems) : byColumn(found, Number(order));
}

function holding(rows: readonly EditedRow[], words: string): readonly EditedRow[] {
  if (words === '') return rows;
  return rows.filter(({ cells }) => cells.some((cell) => cell.toLowerCase().includes(words)));
}

function errorsFirst(rows: readonly EditedRow[], problems: Problems): readonly EditedRow[] {
  const lines = new Set(problems.flatMap(({ to }) => (to?.screen === 'table' ? [to.line] : [])));
  return rows.toSorted((a, b) => Number(lines.has(b.line ?? -1)) - Number(lines.has(a.line ?? -1)));
}

/** Blank rows stand last. */
function byColumn(rows: readonly EditedRow[], column: number): readonly EditedRow[] {
  const text = (row: EditedRow): string => row.cells[column] ?? '';
  return rows.toSorted(
    (a, b) => Number(isBlank(a)) - Number(isBlank(b)) || text(a).localeCompare(text(b), 'ru'),
  );
}
