import type { SheetProps } from './sheet-view.tsx';

/** Does it: the key was one of the sheet's. */
function done(act: () => void): true {
  act();
  return true;
}

/** A cell by its row and column on the screen. */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

/** The cell whose field it is; null for anything else. */
export function cellOf(target: EventTarget | null): SheetPlace | null {
  if (!(target instanceof HTMLInputElement) || target.dataset.row === undefined) return null;
  return { row: Number(target.dataset.row), column: Number(target.dataset.column) };
}

/** Does what a key of a sheet means; other keys stay the browser's. */
export function onKey(
  event: KeyboardEvent,
  props: SheetProps,
  focusCell: (row: number, column: number) => void,
): void {
  const input = event.target;
  const cell = cellOf(input);
  if (!(input instanceof HTMLInputElement) || !cell) return;
  const { row, column } = cell;
  const { rows, table } = props;
  const width = table.columns.length;
  const at = rows[row];
  const go = (toRow: number, toColumn: number): boolean => {
    const isThere = toRow >= 0 && toRow < rows.length && toColumn >= 0 && toColumn < width;
    if (isThere) focusCell(toRow, toColumn);
    return isThere;
  };
  const remove = (id: number): void => {
    // The field that has the focus goes with its row.
    if (!go(row + 1, column)) go(row - 1, column);
    props.onRemove(id);
  };
  const [isStart, isEnd] = [input.selectionEnd === 0, input.selectionStart === input.value.length];
  const isAll = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  const control = event.ctrlKey || event.metaKey;
  const acts: Readonly<Record<string, () => boolean>> = {
    ArrowUp: () => go(row - 1, column),
    ArrowDown: () => go(row + 1, column),
    ArrowLeft: () => (isStart || isAll) && go(row, column - 1),
    ArrowRight: () => (isEnd || isAll) && go(row, column + 1),
    Enter: () => go(row + (event.shiftKey ? -1 : 1), column),
    F2: () => done(() => input.setSelectionRange(input.value.length, input.value.length)),
    F8: () => done(() => props.onNextError(event.shiftKey)),
    Home: () => control && go(0, 0),
    End: () => control && go(rows.length - 1, width - 1),
    KeyZ: () => control && done(event.shiftKey ? props.onRedo : props.onUndo),
    KeyY: () => control && done(props.onRedo),
    KeyD: () => {
      const above = rows[row - 1]?.cells[column];
      return (
        control &&
        at !== undefined &&
        above !== undefined &&
        done(() => props.onCell(at.id, at.cells.with(column, above)))
      );
    },
    Delete: () => control && at !== undefined && done(() => remove(at.id)),
  };
  // Letters by their place: the keyboard may be a Russian one.
  const act = acts[event.code.startsWith('Key') ? event.code : event.key];
  if (!event.altKey && act?.()) event.preventDefault();
}
