import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SheetTable } from '../protocol.ts';
import { DoubtBox } from './doubt.tsx';
import { Drop, Problem } from './parts.tsx';
import { arranged, nextError } from './sheet-order.ts';
import { SheetTools } from './sheet-tools.tsx';
import { Sheet } from './sheet-view.tsx';
import { useShell } from './shell.ts';
import { EarlierNote, ListTabs, NextStep, WorkbookNote } from './table-notes.tsx';
import { useEditedRows } from './use-edited-rows.ts';
import { useTakenRows } from './use-taken-rows.ts';
import { counted } from './words.ts';

interface Place {
  readonly table: string;
  readonly line: number;
  readonly column: number;
}

/** A table as a sheet; it is written by itself. */
export function TableScreen({ route }: { readonly route: Place }): JSX.Element {
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

function Editor(props: {
  readonly table: SheetTable;
  readonly load: () => Promise<SheetTable | null>;
  readonly route: Place;
}): JSX.Element {
  const { table, load, route } = props;
  const { state, ask, save, say } = useShell();
  const edited = useEditedRows(table, load);
  const { rows, current, isAsked, change, undo, redo } = edited;
  const [sought, setSought] = useState('');
  const [order, setOrder] = useState('file');
  const { paste, take, takeCurrent } = useTakenRows(table, edited, load);
  const errors = table.problems.filter(({ severity }) => severity === 'error');
  const inCells = table.problems.filter(({ to, severity }) => to?.screen === 'table' && severity !== 'note');
  const shown = useMemo(() => arranged(rows, sought, order, inCells), [rows, sought, order, table]);
  // The last row is the one to type into.
  const filled = rows.length - 1;
  const ordinary = inCells.filter(({ severity }) => severity === 'error');
  return (
    <>
      <div class="head">
        <div>
          <h1>{table.title}</h1>
          <p class="lead" role="status">
            {filled === 0
              ? 'Скопируйте список в Excel и вставьте сюда: Ctrl+V. Столбцы программа узнает по заголовкам.'
              : errors.length > 0
                ? `Осталось исправить: ${errors.length}`
                : `Ошибок нет. ${counted(filled, 'строка', 'строки', 'строк')}`}
          </p>
        </div>
        {ordinary.length > 0 ? (
          <a class="btn btn-main" href={nextError(ordinary, route)}>
            К следующей ошибке
          </a>
        ) : (
          <NextStep name={table.name} />
        )}
      </div>
      <ListTabs name={table.name} tables={state.tables} />
      <EarlierNote name={table.name} isEmpty={filled === 0} onTake={() => void takeCurrent()} />
      {table.locked !== null && <p class="note note-bad">{table.locked}</p>}
      {(table.isWorkbook || isAsked) && (
        <WorkbookNote
          table={table}
          onCsv={() => void save(() => ask('leave-workbook', { name: table.name })).then(() => load())}
        />
      )}
      {errors
        .filter(({ to }) => to?.screen !== 'table')
        .map((one) => (
          <p class="note note-bad">
            <Problem told={one} />
          </p>
        ))}
      {filled === 0 && (
        <Drop
          label="Перетащите сюда файл Excel или CSV"
          hint="или нажмите, чтобы выбрать его; файл останется на месте, список ляжет в вашу папку"
          accept=".xlsx,.csv"
          onFile={(file) => void take(file)}
        />
      )}
      <SheetTools
        columns={table.columns}
        sought={sought}
        order={order}
        onSought={setSought}
        onOrder={setOrder}
        onUndo={undo}
        onRedo={redo}
      />
      <Sheet
        table={table}
        rows={shown}
        isLocked={table.isWorkbook || table.locked !== null}
        focus={{ line: route.line, column: route.column }}
        onCell={(id, cells) =>
          change(current.current.map((row) => (row.id === id ? { ...row, cells } : row)))
        }
        onPaste={(id, column, grid) =>
          void paste(grid, { row: current.current.findIndex((row) => row.id === id), column })
        }
        onCure={(id, column, cure) => {
          change(
            current.current.map((row) =>
              row.id === id ? { ...row, cells: row.cells.with(column, cure) } : row,
            ),
          );
          say(`Вписано: ${cure}`, { label: 'Вернуть', act: undo });
        }}
        onRemove={(id) => {
          const number = current.current.findIndex((row) => row.id === id) + 1;
          change(current.current.filter((row) => row.id !== id));
          say(`Строка ${number} удалена`, { label: 'Вернуть', act: undo });
        }}
        onUndo={undo}
        onRedo={redo}
        onNextError={(back) => {
          location.hash = nextError(ordinary, route, back);
        }}
        onRename={(index, title) =>
          void save(() => ask('rename-column', { name: table.name, index: String(index), title })).then(() =>
            load(),
          )
        }
      />
      <p class="small muted hint-line">
        Стрелки, Enter и Tab ходят по клеткам, как в Excel. Ctrl+Z отменяет, Ctrl+V вставляет много клеток
        сразу, Ctrl+D повторяет клетку сверху, Ctrl+Delete убирает строку, F8 – к следующей ошибке.
      </p>
      <DoubtsBelow table={table.name} />
    </>
  );
}

function DoubtsBelow({ table }: { readonly table: string }): JSX.Element | null {
  const doubts = useShell().state.doubts.filter((one) => one.table === table);
  if (doubts.length === 0) return null;
  return (
    <section class="stack gap-top">
      <h2>Падежи, которые нужно проверить: {doubts.length}</h2>
      {doubts.map((doubt) => (
        <DoubtBox key={doubt.text} doubt={doubt} />
      ))}
    </section>
  );
}
