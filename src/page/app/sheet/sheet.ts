import type { FileRow, TableEdit } from '../../table-protocol.ts';

/** A row on the screen. */
export interface EditedRow {
  /** Stays with the row while it is on the screen. */
  readonly id: number;
  /** Its line in the file; null: not written yet. */
  readonly line: number | null;
  readonly cells: readonly string[];
  /** What the file has; null: nothing. */
  readonly saved: readonly string[] | null;
}

let count = 0;

function newId(): number {
  count += 1;
  return count;
}

export function fromFile(rows: readonly FileRow[]): readonly EditedRow[] {
  return rows.map(({ line, cells }) => ({ id: newId(), line, cells, saved: cells }));
}

export function blankRow(width: number): EditedRow {
  return { id: newId(), line: null, cells: new Array<string>(width).fill(''), saved: null };
}

export function isBlank({ cells }: Pick<EditedRow, 'cells'>): boolean {
  return cells.every((cell) => cell.trim() === '');
}

export function isDirty(row: EditedRow): boolean {
  return row.saved === null ? !isBlank(row) : !isSame(row.cells, row.saved);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((cell, index) => cell === other[index]);
}

export function withCell(row: EditedRow, column: number, value: string): EditedRow {
  return { ...row, cells: row.cells.with(column, value) };
}

/** Cells of what Excel, Word or a text editor puts into the clipboard: tabs between, quotes around what has lines of its own. */
export function gridOfClipboard(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/guy;
  for (const [, quoted, plain = '', end] of text.matchAll(pattern)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  const last = rows.at(-1);
  return last?.every((cell) => cell === '') ? rows.slice(0, -1) : rows;
}

/** The rows with a grid put in at a cell; rows that are missing are made. */
export function withGrid(
  rows: readonly EditedRow[],
  at: { readonly row: number; readonly column: number },
  grid: readonly (readonly string[])[],
  width: number,
): readonly EditedRow[] {
  const missing = Math.max(0, at.row + grid.length - rows.length);
  const whole = [...rows, ...Array.from({ length: missing }, () => blankRow(width))];
  return whole.map((row, index) => {
    const put = grid[index - at.row];
    if (!put) return row;
    return { ...row, cells: row.cells.map((cell, column) => put[column - at.column] ?? cell) };
  });
}

/** What the file is to have: rows that stay by their line, blank ones left out. */
export function editOf(rows: readonly EditedRow[]): TableEdit['rows'] {
  return rows
    .filter((row) => !isBlank(row))
    .map((row) => (row.line !== null && !isDirty(row) ? row.line : { line: row.line, cells: row.cells }));
}

/** The rows after they were written: `sent` are those that were, `written` is what the file has now. Null when they do not match. */
export function afterSaving(
  rows: readonly EditedRow[],
  sent: readonly EditedRow[],
  written: readonly FileRow[],
): readonly EditedRow[] | null {
  const kept = sent.filter((row) => !isBlank(row));
  if (kept.length !== written.length) return null;
  const found = new Map(kept.map((row, index) => [row.id, written[index]]));
  return rows.map((row) => {
    const now = found.get(row.id);
    const before = sent.find(({ id }) => id === row.id);
    if (!now) return { ...row, line: null, saved: null };
    // What was typed while it was written stays typed.
    const isTyped = before !== undefined && !isSame(row.cells, before.cells);
    return { ...row, line: now.line, saved: now.cells, cells: isTyped ? row.cells : now.cells };
  });
}

/** Both sides' changes: the file as another program left it, with what was typed here. `lost`: rows that both have changed; ours stand at the end. */
export function merged(
  rows: readonly EditedRow[],
  file: readonly FileRow[],
): { readonly rows: readonly EditedRow[]; readonly lost: number } {
  const ours = rows.filter(isDirty);
  const theirs = [...fromFile(file)];
  const added: EditedRow[] = [];
  let lost = 0;
  for (const row of ours) {
    const at =
      row.saved === null
        ? -1
        : theirs.findIndex(({ saved }) => saved !== null && isSame(saved, row.saved ?? []));
    const there = theirs[at];
    if (there) theirs[at] = { ...there, id: row.id, cells: row.cells };
    else {
      if (row.saved !== null) lost += 1;
      added.push({ ...row, line: null, saved: null });
    }
  }
  return { rows: [...theirs, ...added], lost };
}
