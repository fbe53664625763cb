import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { SheetPlace } from './sheet-keys.ts';
import type { SheetProps } from './sheet-props.ts';
import { type Drawn, ROW_HEIGHT } from './sheet-window.ts';

/** Goes to a cell, and to that of the address; `drawn`: the rows that are there, when not all are. */
export function useFocusedCell(
  { rows, focus }: SheetProps,
  box: { readonly current: HTMLDivElement | null },
  drawn: Drawn,
): (row: number, column: number) => void {
  const wanted = useRef<SheetPlace | null>(null);
  const focusCell = (row: number, column: number): void => {
    const input = box.current?.querySelector<HTMLInputElement>(
      `[data-row="${row}"][data-column="${column}"]`,
    );
    if (input) {
      input.focus();
      input.select();
    } else if (drawn && box.current) {
      wanted.current = { row, column };
      box.current.scrollTop = Math.max(0, row - 5) * ROW_HEIGHT;
    }
  };
  useLayoutEffect(() => {
    const { current } = wanted;
    if (!current || !drawn || current.row < drawn[0] || current.row >= drawn[1]) return;
    wanted.current = null;
    focusCell(current.row, current.column);
  }, [drawn?.[0], drawn?.[1]]);
  useEffect(() => {
    const row = rows.findIndex(({ line }) => line !== null && line === focus.line);
    if (focus.line > 0 && row >= 0) focusCell(row, focus.column - 1);
  }, [focus.line, focus.column]);
  return focusCell;
}
