import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answer, SheetTable, Taken } from '../protocol.ts';
import { base64 } from './api.ts';
import { DoubtBox } from './doubt.tsx';
import { Drop, Problem } from './parts.tsx';
import {
  afterSaving,
  blankRow,
  type EditedRow,
  editOf,
  fromFile,
  isBlank,
  isDirty,
  merged,
  withGrid,
} from './sheet.ts';
import { Sheet } from './sheet-view.tsx';
import { useShell } from './shell.ts';
import { counted } from './words.ts';

/** Milliseconds after the last key until the table is written. */
const PAUSE = 700;

interface Place {
  readonly table: string;
  readonly line: number;
  readonly column: number;
}

/** A table as a sheet; it is written by itself. */
export function TableScreen({ route }: { readonly route: Place }): JSX.Element {
  const { ask } = useShell();
  const [table, setTable] = useState<SheetTable | null>(null);
  const load = async (): Promise<SheetTable | null> => {
    const found = await ask<SheetTable | null>('table', { name: route.table });
    setTable(found);
    return found;
  };
  useEffect(() => void load(), []);
  return table ? <Editor table={table} load={load} route={route} /> : <p class="muted">Открываем таблицу…</p>;
}

function Editor(props: {
  readonly table: SheetTable;
  readonly load: () => Promise<SheetTable | null>;
  readonly route: Place;
}): JSX.Element {
  const { table, load, route } = props;
  const { state, ask, save, say } = useShell();
  const width = table.columns.length;
  const [rows, setRows] = useState<readonly EditedRow[]>(() => [...fromFile(table.rows), blankRow(width)]);
  const [sought, setSought] = useState('');
  const [order, setOrder] = useState('file');
  const [asked, setAsked] = useState(false);
  const current = useRef(rows);
  const base = useRef(table);
  const past = useRef<readonly (readonly EditedRow[])[]>([]);
  const future = useRef<readonly (readonly EditedRow[])[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isWriting = useRef(false);

  const show = (next: readonly EditedRow[]): void => {
    const last = next.at(-1);
    current.current = last && isBlank(last) ? next : [...next, blankRow(base.current.columns.length)];
    setRows(current.current);
  };

  /** Takes over what the file has, when nothing is waiting to be written. */
  const reload = async (): Promise<void> => {
    if (isWriting.current || current.current.some(isDirty)) return;
    const found = await load();
    if (!found || isWriting.current || current.current.some(isDirty)) return;
    const isOther = found.base !== base.current.base || found.columns.length !== base.current.columns.length;
    base.current = found;
    if (isOther) show(fromFile(found.rows));
  };
  useEffect(() => void reload(), [state]);

  const write = async (): Promise<void> => {
    clearTimeout(timer.current);
    if (isWriting.current) return schedule();
    isWriting.current = true;
    const sent = current.current;
    const edit = { name: table.name, base: base.current.base, rows: editOf(sent) };
    const refused = await save(() => ask<Answer<unknown>>('save-table', edit));
    const found = await load();
    isWriting.current = false;
    if (!found) return;
    if (refused?.now !== undefined) return both(found);
    if (refused) return;
    base.current = found;
    const after = afterSaving(current.current, sent, found.rows);
    show(after ?? fromFile(found.rows));
    if (current.current.some(isDirty)) schedule();
  };

  const both = (found: SheetTable): void => {
    const { rows: joint, lost } = merged(current.current, found.rows);
    base.current = found;
    show(joint);
    say(
      lost === 0
        ? 'Файл изменён в другой программе, пока вы работали здесь. Взяли оба изменения'
        : `Файл изменён в другой программе. Строки, которые изменены и там и здесь, – в конце таблицы: ${lost}`,
    );
    schedule();
  };

  const schedule = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void write(), PAUSE);
  };

  const change = (next: readonly EditedRow[]): void => {
    if (table.isWorkbook || table.locked !== null) {
      setAsked(true);
      return;
    }
    past.current = [...past.current.slice(-200), current.current];
    future.current = [];
    show(next);
    schedule();
  };

  const travel = (from: typeof past, to: typeof past): void => {
    const next = from.current.at(-1);
    if (!next) return;
    from.current = from.current.slice(0, -1);
    to.current = [...to.current, current.current];
    // Lines may be others by now: a row that is there keeps its own.
    const now = new Map(current.current.map((row) => [row.id, row]));
    show(
      next.map((row) => ({
        ...row,
        line: now.get(row.id)?.line ?? null,
        saved: now.get(row.id)?.saved ?? null,
      })),
    );
    schedule();
  };
  const undo = (): void => travel(past, future);
  const redo = (): void => travel(future, past);

  const put = async (
    taken: Answer<Taken | null> | null,
    at: { row: number; column: number },
  ): Promise<void> => {
    if (!taken) return;
    if ('refused' in taken) return say(taken.refused.message);
    if (taken.value === null) {
      const found = await load();
      if (!found) return;
      base.current = found;
      show(fromFile(found.rows));
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
      {table.locked !== null && <p class="note note-bad">{table.locked}</p>}
      {(table.isWorkbook || asked) && (
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

function NextStep({ name }: { readonly name: string }): JSX.Element {
  if (name === 'staff')
    return (
      <a class="btn btn-main" href="#/таблица/groups">
        Дальше: группы
      </a>
    );
  return (
    <a class="btn btn-main" href="#/документы">
      Дальше: документы
    </a>
  );
}

function WorkbookNote({
  table,
  onCsv,
}: {
  readonly table: SheetTable;
  readonly onCsv: () => void;
}): JSX.Element | null {
  if (!table.isWorkbook) return null;
  return (
    <div class="note note-warn row row-apart">
      <p>
        <b>Эта таблица лежит в книге Excel ({table.file}).</b> Правьте её в Excel: сохраните там, и здесь всё
        обновится. Или перейдите на таблицу CSV и правьте здесь: книга останется рядом под именем «(прежний)».
      </p>
      <button type="button" class="btn btn-s" onClick={onCsv}>
        Править здесь
      </button>
    </div>
  );
}

type Problems = SheetTable['problems'];

/** The address of the next cell with an error; after the last one comes the first. */
function nextError(errors: Problems, route: Place, back = false): string {
  const places = errors.flatMap(({ to }) => (to?.screen === 'table' ? [to] : []));
  const sorted = places.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const list = back ? sorted.toReversed() : sorted;
  const isBehind = (one: { readonly line: number; readonly column: number }): boolean => {
    const distance = one.line - route.line || one.column - route.column;
    return back ? distance < 0 : distance > 0;
  };
  const next = list.find(isBehind) ?? list[0];
  return next ? `#/таблица/${next.table}/${next.line}/${next.column}` : location.hash;
}

function arranged(
  rows: readonly EditedRow[],
  sought: string,
  order: string,
  problems: Problems,
): readonly EditedRow[] {
  const words = sought.toLowerCase().trim();
  const found =
    words === ''
      ? rows
      : rows.filter(({ cells }) => cells.some((cell) => cell.toLowerCase().includes(words)));
  if (order === 'file') return found;
  if (order === 'errors') {
    const lines = new Set(problems.flatMap(({ to }) => (to?.screen === 'table' ? [to.line] : [])));
    return found.toSorted((a, b) => Number(lines.has(b.line ?? -1)) - Number(lines.has(a.line ?? -1)));
  }
  const text = (row: EditedRow): string => row.cells[Number(order)] ?? '';
  return found.toSorted(
    (a, b) => Number(isBlank(a)) - Number(isBlank(b)) || text(a).localeCompare(text(b), 'ru'),
  );
}
