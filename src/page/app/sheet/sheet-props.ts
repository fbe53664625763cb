import type { SheetTable } from '../../table-protocol.ts';
import type { EditedRow } from './sheet.ts';

export interface SheetProps {
  readonly table: SheetTable;
  readonly rows: readonly EditedRow[];
  readonly isLocked: boolean;
  readonly focus: { readonly line: number; readonly column: number };
  readonly onCell: (id: number, cells: readonly string[]) => void;
  readonly onPaste: (id: number, column: number, grid: readonly (readonly string[])[]) => void;
  readonly onCure: (id: number, column: number, cure: string) => void;
  readonly onRemove: (id: number) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onNextError: (back: boolean) => void;
  readonly onRename: (column: number, title: string) => void;
}
