import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Answer, SheetTable, Taken } from '../protocol.ts';
import { base64 } from './api.ts';
import { DoubtBox } from './doubt.tsx';
import { Drop, Problem } from './parts.tsx';
import { isBlank, withGrid } from './sheet.ts';
import { arranged, nextError } from './sheet-order.ts';
import { Sheet } from './sheet-view.tsx';
import { useShell } from './shell.ts';
import { currentOf } from './table-names.ts';
import { EarlierNote, ListTabs, NextStep, WorkbookNote } from './table-notes.tsx';
import { useEditedRows } from './use-edited-rows.ts';
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
  const width = table.columns.length;
  const { rows, current, isAsked, change, undo, redo, start } = useEditedRows(table, load);
  const [sought, setSought] = useState('');
  const [order, setOrder] = useState('file');

  const put = async (
    taken: Answer<Taken | null> | null,
    at: { row: number; column: number },
  ): Promise<void> => {
    if (!taken) return;
    if ('refused' in taken) return say(taken.refused.message);
    if (taken.value === null) {
      const found = await load();
      if (!found) return;
      start(found);
      say(`Вставлено строк: ${found.rows.length}`);
      return;
    }
    change(withGrid(current.current, at, taken.value.rows, width));
    const { left } = taken.value;
    say(
      left.length === 0
        ? `Вставлено строк: ${taken.value.rows.length}`
        : `Не взяты столбцы: ${left.join(', ')}`,
      {
        label: 'Вернуть',
        act: undo,
      },
    );
  };

  const paste = async (
    grid: readonly (readonly string[])[],
    at: { row: number; column: number },
  ): Promise<void> => {
    const isSimple = grid.length === 1 && (grid[0]?.length ?? 0) === 1;
    if (isSimple) change(withGrid(current.current, at, grid, width));
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

  const errors = table.problems.filter(({ severity }) => severity === 'error');
  const inCells = table.problems.filter(({ to, severity }) => to?.screen === 'table' && severity !== 'note');
  const shown = useMemo(() => arranged(rows, sought, order, inCells), [rows, sought, order, table]);
  const doubts = state.doubts.filter((one) => one.table === table.name);
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
      <div class="tools" role="group" aria-label="Действия с таблицей">
        <label class="vh" for="sought">
          Найти в таблице
        </label>
        <input
          class="input"
          id="sought"
          type="search"
          placeholder="Найти"
          value={sought}
          onInput={(event) => setSought(event.currentTarget.value)}
        />
        <label class="row small" for="order">
          Порядок
          <select
            class="select"
            id="order"
            value={order}
            onChange={(event) => setOrder(event.currentTarget.value)}
          >
            <option value="file">как в файле</option>
            <option value="errors">сначала ошибки</option>
            {table.columns.map(({ title }, index) => (
              <option value={String(index)}>{title}</option>
            ))}
          </select>
        </label>
        <span class="grow" />
        <button type="button" class="btn btn-s" onClick={undo}>
          Отменить
        </button>
        <button type="button" class="btn btn-s" onClick={redo}>
          Повторить
        </button>
      </div>
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
      {doubts.length > 0 && (
        <section class="stack gap-top">
          <h2>Падежи, которые нужно проверить: {doubts.length}</h2>
          {doubts.map((doubt) => (
            <DoubtBox key={doubt.text} doubt={doubt} />
          ))}
        </section>
      )}
    </>
  );
}
