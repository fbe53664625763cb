import type { JSX } from 'preact';
import type { Told } from '../../protocol.ts';
import type { SheetTable } from '../../table-protocol.ts';
import { useShell } from '../shell.ts';
import type { EditedRow } from './sheet.ts';
import { nextError } from './sheet-order.ts';
import { Sheet } from './sheet-view.tsx';
import type { EditedRows } from './use-edited-rows.ts';
import type { TakenRows } from './use-taken-rows.ts';

/** A table, and the cell that the address names. */
export interface SheetRoute {
  readonly table: string;
  readonly line: number;
  readonly column: number;
}

interface EditedSheetProps {
  readonly table: SheetTable;
  readonly load: () => Promise<SheetTable | null>;
  readonly route: SheetRoute;
  readonly edited: EditedRows;
  /** Its rows as they are sought and put in order. */
  readonly shown: readonly EditedRow[];
  /** Errors in cells. */
  readonly ordinary: readonly Told[];
  readonly paste: TakenRows['paste'];
}

/** The sheet of a table, with what its keys and buttons do to the rows. */
export function EditedSheet(props: EditedSheetProps): JSX.Element {
  const { table, load, route, edited, ordinary, paste } = props;
  const { ask, save } = useShell();
  const rowAt = (id: number): number => edited.current.current.findIndex((row) => row.id === id);
  return (
    <Sheet
      table={table}
      rows={props.shown}
      isLocked={table.isWorkbook || table.locked !== null}
      focus={{ line: route.line, column: route.column }}
      onPaste={(id, column, grid) => void paste(grid, { row: rowAt(id), column })}
      {...useRowChanges(edited)}
      onUndo={edited.undo}
      onRedo={edited.redo}
      onNextError={(back) => {
        location.hash = nextError(ordinary, route, back);
      }}
      onRename={(index, title) =>
        void save(() => ask('rename-column', { name: table.name, index: String(index), title })).then(() =>
          load(),
        )
      }
    />
  );
}

/** What is done to one row; what is easily done by mistake says how to take it back. */
function useRowChanges({ current, change, undo }: EditedRows): {
  readonly onCell: (id: number, cells: readonly string[]) => void;
  readonly onCure: (id: number, column: number, cure: string) => void;
  readonly onRemove: (id: number) => void;
} {
  const { say } = useShell();
  const put = (id: number, cellsOf: (row: EditedRow) => readonly string[]): void =>
    change(current.current.map((row) => (row.id === id ? { ...row, cells: cellsOf(row) } : row)));
  const back = { label: 'Вернуть', act: undo };
  return {
    onCell: (id, cells) => put(id, () => cells),
    onCure: (id, column, cure) => {
      put(id, (row) => row.cells.with(column, cure));
      say(`Вписано: ${cure}`, back);
    },
    onRemove: (id) => {
      const number = current.current.findIndex((row) => row.id === id) + 1;
      change(current.current.filter((row) => row.id !== id));
      say(`Строка ${number} удалена`, back);
    },
  };
}
