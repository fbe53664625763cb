import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Told } from '../../protocol.ts';
import type { SheetTable } from '../../table-protocol.ts';
import { ButtonLink } from '../parts/button.tsx';
import { Doubts, doubtsOf } from '../parts/doubt.tsx';
import { errorsIn } from '../parts/problems.tsx';
import { ScreenHead } from '../parts/screen-head.tsx';
import { counted } from '../parts/words.ts';
import { useShell } from '../shell.ts';
import { AboveSheet, isInCell } from './above-sheet.tsx';
import type { SheetRoute } from './edited-sheet.tsx';
import { EditedSheet } from './edited-sheet.tsx';
import { arranged, nextError } from './sheet-order.ts';
import { SheetTools } from './sheet-tools.tsx';
import { NextStep } from './table-notes.tsx';
import { useEditedRows } from './use-edited-rows.ts';
import { useTakenRows } from './use-taken-rows.ts';

/** A table as a sheet; it is written by itself. */
export function TableScreen({ route }: { readonly route: SheetRoute }): JSX.Element {
  const { ask } = useShell();
  const [table, setTable] = useState<SheetTable | null | undefined>(undefined);
  const load = async (): Promise<SheetTable | null> => {
    const found = await ask<SheetTable | null>('table', { name: route.table });
    setTable(found);
    return found;
  };
  useEffect(() => void load(), []);
  if (table === undefined) return <p class="muted">Открываем таблицу…</p>;
  return table ? <Editor table={table} load={load} route={route} /> : <h1>Такой таблицы нет</h1>;
}

interface EditorProps {
  readonly table: SheetTable;
  readonly load: () => Promise<SheetTable | null>;
  readonly route: SheetRoute;
}

function Editor(props: EditorProps): JSX.Element {
  const { table, load, route } = props;
  const edited = useEditedRows(table, load);
  const [sought, setSought] = useState('');
  const [order, setOrder] = useState('file');
  const { paste, take, takeCurrent } = useTakenRows(table, edited, load);
  const inCells = table.problems.filter((one) => isInCell(one) && one.severity !== 'note');
  const shown = useMemo(
    () => arranged(edited.rows, sought, order, inCells),
    [edited.rows, sought, order, table],
  );
  // The last row is the one to type into.
  const filled = edited.rows.length - 1;
  const ordinary = inCells.filter(({ severity }) => severity === 'error');
  return (
    <>
      <TableHead table={table} filled={filled} ordinary={ordinary} route={route} />
      <AboveSheet
        {...{ table, edited, filled, load }}
        onTake={() => void takeCurrent()}
        onFile={(file) => void take(file)}
      />
      <SheetTools
        columns={table.columns}
        sought={sought}
        order={order}
        onSought={setSought}
        onOrder={setOrder}
        onUndo={edited.undo}
        onRedo={edited.redo}
      />
      <EditedSheet {...{ table, load, route, edited, shown, ordinary, paste }} />
      <KeysHint />
      <DoubtsBelow table={table.name} />
    </>
  );
}

function KeysHint(): JSX.Element {
  return (
    <p class="small muted hint-line">
      Стрелки, Enter и Tab ходят по клеткам, как в Excel. Ctrl+Z отменяет, Ctrl+V вставляет много клеток
      сразу, Ctrl+D повторяет клетку сверху, Ctrl+Delete убирает строку, F8 – к следующей ошибке.
    </p>
  );
}

interface TableHeadProps {
  readonly table: SheetTable;
  readonly filled: number;
  readonly ordinary: readonly Told[];
  readonly route: SheetRoute;
}

function TableHead({ table, filled, ordinary, route }: TableHeadProps): JSX.Element {
  const hasErrors = ordinary.length > 0 && filled > 0;
  return (
    <ScreenHead title={table.title} lead={standing(filled, errorsIn(table.problems).length)} isTold>
      {hasErrors ? (
        <ButtonLink look="main" label="К следующей ошибке" to={nextError(ordinary, route)} />
      ) : (
        <NextStep name={table.name} />
      )}
    </ScreenHead>
  );
}

function standing(filled: number, errors: number): string {
  if (filled === 0)
    return 'Скопируйте список в Excel и вставьте сюда: Ctrl+V. Столбцы программа узнает по заголовкам.';
  if (errors > 0) return `Осталось исправить: ${errors}`;
  return `Ошибок нет. ${counted(filled, 'строка', 'строки', 'строк')}`;
}

function DoubtsBelow({ table }: { readonly table: string }): JSX.Element | null {
  const { length } = doubtsOf(useShell().state, table);
  if (length === 0) return null;
  return (
    <section class="stack gap-top">
      <h2>Падежи, которые нужно проверить: {length}</h2>
      <Doubts table={table} />
    </section>
  );
}
