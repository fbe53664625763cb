import type { Answer } from '../../protocol.ts';
import type { SheetTable, Taken } from '../../table-protocol.ts';
import { base64 } from '../api.ts';
import { useShell } from '../shell.ts';
import { isBlank, withGrid } from './sheet.ts';
import { currentOf } from './table-names.ts';
import type { EditedRows } from './use-edited-rows.ts';

type Grid = readonly (readonly string[])[];

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What is brought into a table from elsewhere: pasted, dropped as a file, taken from today's list. */
export interface TakenRows {
  readonly paste: (grid: Grid, at: Cell) => Promise<void>;
  readonly take: (file: File) => Promise<void>;
  readonly takeCurrent: () => Promise<void>;
}

export function useTakenRows(
  table: SheetTable,
  edited: EditedRows,
  load: () => Promise<SheetTable | null>,
): TakenRows {
  const { ask, say } = useShell();
  const { current, change } = edited;
  const put = usePut(table.columns.length, edited, load);

  const paste = async (grid: Grid, at: Cell): Promise<void> => {
    const isSimple = grid.length === 1 && (grid[0]?.length ?? 0) === 1;
    if (isSimple) change(withGrid(current.current, at, grid, table.columns.length));
    else await put(await ask('paste', { name: table.name, grid }), at);
  };

  const take = async (file: File): Promise<void> => {
    const at = { row: Math.max(0, current.current.findIndex(isBlank)), column: 0 };
    await put(await ask('take-file', { name: table.name, file: file.name, bytes: await base64(file) }), at);
  };

  /** An earlier list begins as today's, before that one is edited for the new year. */
  const takeCurrent = async (): Promise<void> => {
    const found = await ask<SheetTable | null>('table', { name: currentOf(table.name) });
    if (!found || found.rows.length === 0) return say('Нынешний список пуст');
    const grid = [found.columns.map(({ title }) => title), ...found.rows.map(({ cells }) => cells)];
    await paste(grid, { row: 0, column: 0 });
  };

  return { paste, take, takeCurrent };
}

/** Puts in what the program made of something brought; a table of `width` columns. */
function usePut(
  width: number,
  { current, change, undo, start }: EditedRows,
  load: () => Promise<SheetTable | null>,
): (taken: Answer<Taken | null> | null, at: Cell) => Promise<void> {
  const { say } = useShell();
  /** The file itself was begun with what was put in. */
  const begin = async (): Promise<void> => {
    const found = await load();
    if (!found) return;
    start(found);
    say(`Вставлено строк: ${found.rows.length}`);
  };
  return async (taken, at) => {
    if (!taken) return;
    if ('refused' in taken) return say(taken.refused.message);
    if (taken.value === null) return begin();
    const { rows, left } = taken.value;
    change(withGrid(current.current, at, rows, width));
    const back = { label: 'Вернуть', act: undo };
    say(left.length === 0 ? `Вставлено строк: ${rows.length}` : `Не взяты столбцы: ${left.join(', ')}`, back);
  };
}
