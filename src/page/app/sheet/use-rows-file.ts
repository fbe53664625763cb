import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../../protocol.ts';
import type { SheetTable } from '../../table-protocol.ts';
import { useLater } from '../parts/use-later.ts';
import { useShell } from '../shell.ts';
import { afterSaving, editOf, fromFile, isDirty, merged } from './sheet.ts';
import type { ScreenRows } from './use-screen-rows.ts';

/** Milliseconds after the last key until the table is written. */
const PAUSE = 700;

/** Writes the rows of a table into its file, and takes over what others write there. */
export function useRowsFile(
  name: string,
  screen: ScreenRows,
  load: () => Promise<SheetTable | null>,
): { readonly schedule: () => void } {
  const { current, base, show } = screen;
  const { ask, save, say } = useShell();
  const later = useLater(PAUSE);
  const isWriting = useRef(false);
  useOthersRows(screen, isWriting, load);
  const schedule = (): void => later.start(() => void write());
  const write = async (): Promise<void> => {
    later.cancel();
    if (isWriting.current) return schedule();
    isWriting.current = true;
    const sent = current.current;
    const edit = { name, base: base.current.base, rows: editOf(sent) };
    const refused = await save(() => ask<Answer<unknown>>('save-table', edit));
    const found = await load();
    isWriting.current = false;
    if (!found || (refused && refused.now === undefined)) return;
    base.current = found;
    if (refused) {
      const { rows, lost } = merged(current.current, found.rows);
      show(rows);
      say(mergedText(lost));
    } else show(afterSaving(current.current, sent, found.rows) ?? fromFile(found.rows));
    if (refused || current.current.some(isDirty)) schedule();
  };
  return { schedule };
}

function mergedText(lost: number): string {
  return lost === 0
    ? 'Файл изменён в другой программе, пока вы работали здесь. Взяли оба изменения'
    : `Файл изменён в другой программе. Строки, которые изменены и там и здесь, – в конце таблицы: ${lost}`;
}

/** Takes over what the file has, when nothing is waiting to be written. */
function useOthersRows(
  { current, base, show }: ScreenRows,
  isWriting: { readonly current: boolean },
  load: () => Promise<SheetTable | null>,
): void {
  const { state } = useShell();
  const isBusy = (): boolean => isWriting.current || current.current.some(isDirty);
  const reload = async (): Promise<void> => {
    if (isBusy()) return;
    const found = await load();
    if (!found || isBusy()) return;
    const isOther = found.base !== base.current.base || found.columns.length !== base.current.columns.length;
    base.current = found;
    if (isOther) show(fromFile(found.rows));
  };
  useEffect(() => void reload(), [state]);
}
