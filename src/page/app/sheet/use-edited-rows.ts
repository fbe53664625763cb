import { useRef, useState } from 'preact/hooks';
import type { SheetTable } from '../../table-protocol.ts';
import { type EditedRow, fromFile } from './sheet.ts';
import { useRowsFile } from './use-rows-file.ts';
import { type ScreenRows, useScreenRows } from './use-screen-rows.ts';

/** Rows on the screen that write themselves into their file, with a way back. */
export interface EditedRows {
  readonly rows: readonly EditedRow[];
  /** The rows of this moment, for what answers an event. */
  readonly current: { current: readonly EditedRow[] };
  /** Somebody tried to change a table that cannot be changed here. */
  readonly isAsked: boolean;
  readonly change: (next: readonly EditedRow[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes a file over that was begun elsewhere. */
  readonly start: (found: SheetTable) => void;
}

/** The rows of a table; `load` asks for it anew. */
export function useEditedRows(table: SheetTable, load: () => Promise<SheetTable | null>): EditedRows {
  const screen = useScreenRows(table);
  const { rows, current, base, show } = screen;
  const { schedule } = useRowsFile(table.name, screen, load);
  const { keep, undo, redo } = useHistory(screen, schedule);
  const [isAsked, setAsked] = useState(false);
  const change = (next: readonly EditedRow[]): void => {
    if (table.isWorkbook || table.locked !== null) {
      setAsked(true);
      return;
    }
    keep();
    show(next);
    schedule();
  };
  const start = (found: SheetTable): void => {
    base.current = found;
    show(fromFile(found.rows));
  };
  return { rows, current, isAsked, change, undo, redo, start };
}

/** Steps that are remembered. */
const STEPS = 200;

/** The way back through what was done here, and forth again. */
function useHistory(
  { current, show }: ScreenRows,
  schedule: () => void,
): Pick<EditedRows, 'undo' | 'redo'> & { readonly keep: () => void } {
  const past = useRef<readonly (readonly EditedRow[])[]>([]);
  const future = useRef<readonly (readonly EditedRow[])[]>([]);
  const keep = (): void => {
    past.current = [...past.current.slice(-STEPS), current.current];
    future.current = [];
  };
  const travel = (from: typeof past, to: typeof past): void => {
    const next = from.current.at(-1);
    if (!next) return;
    from.current = from.current.slice(0, -1);
    to.current = [...to.current, current.current];
    show(asInFile(next, current.current));
    schedule();
  };
  return { keep, undo: () => travel(past, future), redo: () => travel(future, past) };
}

/** Lines may be others by now: a row that is there keeps its own. */
function asInFile(rows: readonly EditedRow[], now: readonly EditedRow[]): readonly EditedRow[] {
  const known = new Map(now.map((row) => [row.id, row]));
  return rows.map((row) => {
    const { line = null, saved = null } = known.get(row.id) ?? {};
    return { ...row, line, saved };
  });
}
