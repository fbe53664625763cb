import type { SheetProps } from './sheet-props.ts';

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

/** What the keys of a sheet are pressed at. */
interface Pressed extends SheetPlace {
  readonly input: HTMLInputElement;
  readonly isShift: boolean;
  readonly isControl: boolean;
  readonly props: SheetProps;
  /** False at the edge of the sheet. */
  readonly go: (row: number, column: number) => boolean;
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
  const go = (row: number, column: number): boolean => {
    const isThere = row >= 0 && row < props.rows.length && column >= 0 && column < props.table.columns.length;
    if (isThere) focusCell(row, column);
    return isThere;
  };
  const isControl = event.ctrlKey || event.metaKey;
  const pressed = { ...cell, input, isShift: event.shiftKey, isControl, props, go };
  const acts = { ...steps(pressed), ...changes(pressed) };
  // Letters by their place: the keyboard may be a Russian one.
  const act = acts[event.code.startsWith('Key') ? event.code : event.key];
  if (!event.altKey && act?.()) event.preventDefault();
}

type Acts = Readonly<Record<string, () => boolean>>;

/** Keys that go from cell to cell. */
function steps({ row, column, input, isShift, isControl, props, go }: Pressed): Acts {
  const [isStart, isEnd] = [input.selectionEnd === 0, input.selectionStart === input.value.length];
  const isAll = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  return {
    ArrowUp: () => go(row - 1, column),
    ArrowDown: () => go(row + 1, column),
    ArrowLeft: () => (isStart || isAll) && go(row, column - 1),
    ArrowRight: () => (isEnd || isAll) && go(row, column + 1),
    Enter: () => go(row + (isShift ? -1 : 1), column),
    F2: () => done(() => input.setSelectionRange(input.value.length, input.value.length)),
    F8: () => done(() => props.onNextError(isShift)),
    Home: () => isControl && go(0, 0),
    End: () => isControl && go(props.rows.length - 1, props.table.columns.length - 1),
  };
}

/** Keys that change rows, with Ctrl. */
function changes({ row, column, isShift, isControl, props, go }: Pressed): Acts {
  const at = props.rows[row];
  const above = props.rows[row - 1]?.cells[column];
  if (!isControl) return {};
  return {
    KeyZ: () => done(isShift ? props.onRedo : props.onUndo),
    KeyY: () => done(props.onRedo),
    KeyD: () =>
      at !== undefined &&
      above !== undefined &&
      done(() => props.onCell(at.id, at.cells.with(column, above))),
    Delete: () =>
      at !== undefined &&
      done(() => {
        // The field that has the focus goes with its row.
        if (!go(row + 1, column)) go(row - 1, column);
        props.onRemove(at.id);
      }),
  };
}
