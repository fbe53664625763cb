import { useRef, useState } from 'preact/hooks';
import type { SheetTable } from '../../table-protocol.ts';
import { blankRow, type EditedRow, fromFile, isBlank } from './sheet.ts';

/** The rows of a table on the screen, the last one to type into, and the file that they began as. */
export interface ScreenRows {
  readonly rows: readonly EditedRow[];
  /** The rows of this moment, for what answers an event. */
  readonly current: { current: readonly EditedRow[] };
  readonly base: { current: SheetTable };
  readonly show: (next: readonly EditedRow[]) => void;
}

export function useScreenRows(table: SheetTable): ScreenRows {
  const [rows, setRows] = useState<readonly EditedRow[]>(() => [
    ...fromFile(table.rows),
    blankRow(table.columns.length),
  ]);
  const current = useRef(rows);
  const base = useRef(table);
  const show = (next: readonly EditedRow[]): void => {
    const last = next.at(-1);
    current.current = last && isBlank(last) ? next : [...next, blankRow(base.current.columns.length)];
    setRows(current.current);
  };
  return { rows, current, base, show };
}
