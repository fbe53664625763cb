import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer, SheetTable } from '../protocol.ts';
import {
  afterSaving,
  blankRow,
  type EditedRow,
  editOf,
  fromFile,
  isBlank,
  isDirty,
  merged,
} from './sheet.ts';
import { useShell } from './shell.ts';

/** Milliseconds after the last key until the table is written. */
const PAUSE = 700;

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
  const { state, ask, save, say } = useShell();
  const width = table.columns.length;
  const [rows, setRows] = useState<readonly EditedRow[]>(() => [...fromFile(table.rows), blankRow(width)]);
  const [isAsked, setAsked] = useState(false);
  const current = useRef(rows);
  const base = useRef(table);
  const past = useRef<readonly (readonly EditedRow[])[]>([]);
  const future = useRef<readonly (readonly EditedRow[])[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isWriting = useRef(false);

  const show = (next: readonly EditedRow[]): void => {
    const last = next.at(-1);
    current.current = last && isBlank(last) ? next : [...next, blankRow(base.current.columns.length)];
    setRows(current.current);
  };

  /** Takes over what the file has, when nothing is waiting to be written. */
  const reload = async (): Promise<void> => {
    if (isWriting.current || current.current.some(isDirty)) return;
    const found = await load();
    if (!found || isWriting.current || current.current.some(isDirty)) return;
    const isOther = found.base !== base.current.base || found.columns.length !== base.current.columns.length;
    base.current = found;
    if (isOther) show(fromFile(found.rows));
  };
  useEffect(() => void reload(), [state]);

  const write = async (): Promise<void> => {
    clearTimeout(timer.current);
    if (isWriting.current) return schedule();
    isWriting.current = true;
    const sent = current.current;
    const edit = { name: table.name, base: base.current.base, rows: editOf(sent) };
    const refused = await save(() => ask<Answer<unknown>>('save-table', edit));
    const found = await load();
    isWriting.current = false;
    if (!found) return;
    if (refused?.now !== undefined) return both(found);
    if (refused) return;
    base.current = found;
    const after = afterSaving(current.current, sent, found.rows);
    show(after ?? fromFile(found.rows));
    if (current.current.some(isDirty)) schedule();
  };

  const both = (found: SheetTable): void => {
    const { rows: joint, lost } = merged(current.current, found.rows);
    base.current = found;
    show(joint);
    say(
      lost === 0
        ? 'Файл изменён в другой программе, пока вы работали здесь. Взяли оба изменения'
        : `Файл изменён в другой программе. Строки, которые изменены и там и здесь, – в конце таблицы: ${lost}`,
    );
    schedule();
  };

  const schedule = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void write(), PAUSE);
  };

  const change = (next: readonly EditedRow[]): void => {
    if (table.isWorkbook || table.locked !== null) {
      setAsked(true);
      return;
    }
    past.current = [...past.current.slice(-200), current.current];
    future.current = [];
    show(next);
    schedule();
  };

  const travel = (from: typeof past, to: typeof past): void => {
    const next = from.current.at(-1);
    if (!next) return;
    from.current = from.current.slice(0, -1);
    to.current = [...to.current, current.current];
    // Lines may be others by now: a row that is there keeps its own.
    const now = new Map(current.current.map((row) => [row.id, row]));
    show(
      next.map((row) => ({
        ...row,
        line: now.get(row.id)?.line ?? null,
        saved: now.get(row.id)?.saved ?? null,
      })),
    );
    schedule();
  };
  const undo = (): void => travel(past, future);
  const redo = (): void => travel(future, past);
  const start = (found: SheetTable): void => {
    base.current = found;
    show(fromFile(found.rows));
  };
  return { rows, current, isAsked, change, undo, redo, start };
}
