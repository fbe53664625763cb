import { Component, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SheetColumn, SheetTable, Told } from '../protocol.ts';
import { type EditedRow, gridOfClipboard } from './sheet.ts';

/** A table with more rows shows only those near the ones that are seen. */
const WINDOWED = 300;
const ROW_HEIGHT = 34;
const SPARE = 30;

interface SheetProps {
  readonly table: SheetTable;
  readonly rows: readonly EditedRow[];
  readonly isLocked: boolean;
  readonly focus: { readonly line: number; readonly column: number };
  readonly onCell: (id: number, cells: readonly string[]) => void;
  readonly onPaste: (id: number, column: number, grid: readonly (readonly string[])[]) => void;
  readonly onRemove: (id: number) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onNextError: (back: boolean) => void;
  readonly onRename: (column: number, title: string) => void;
}

/** The sheet itself: a table of inputs, with the keys of one. */
export function Sheet(props: SheetProps): JSX.Element {
  const { table, rows, focus } = props;
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ readonly row: number; readonly column: number } | null>(null);
  const [top, setTop] = useState(0);
  const isWindowed = rows.length > WINDOWED;
  const first = isWindowed ? Math.max(0, Math.floor(top / ROW_HEIGHT) - SPARE) : 0;
  const last = isWindowed ? Math.min(rows.length, first + 2 * SPARE + 30) : rows.length;

  const focusCell = (row: number, column: number): void => {
    const input = box.current?.querySelector<HTMLInputElement>(
      `[data-row="${row}"][data-column="${column}"]`,
    );
    if (input) {
      input.focus();
      input.select();
    } else if (isWindowed && box.current) {
      wanted.current = { row, column };
      box.current.scrollTop = Math.max(0, row - 5) * ROW_HEIGHT;
    }
  };
  useLayoutEffect(() => {
    const { current } = wanted;
    if (!current || current.row < first || current.row >= last) return;
    wanted.current = null;
    focusCell(current.row, current.column);
  }, [first, last]);
  useEffect(() => {
    const row = rows.findIndex(({ line }) => line !== null && line === focus.line);
    if (focus.line > 0 && row >= 0) focusCell(row, focus.column - 1);
  }, [focus.line, focus.column]);

  const told = useRef(props);
  told.current = props;
  const keys = useRef((event: KeyboardEvent) => onKey(event, told.current, focusCell));
  const problems = problemsByLine(table.problems);
  const widths = useMemo(() => widthsOf(table), [table.columns]);
  return (
    <div
      class="table-box sheet"
      role="region"
      aria-label={`${table.title}: таблица`}
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
      tabIndex={0}
      onScroll={(event) => isWindowed && setTop(event.currentTarget.scrollTop)}
      onKeyDown={(event) => keys.current(event)}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">№</th>
            {table.columns.map((column, index) => (
              <Head column={column} table={table} onRename={(title) => props.onRename(index, title)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Spacer rows={first} />}
          {rows.slice(first, last).map((row, index) => (
            <RowView
              key={row.id}
              row={row}
              number={first + index}
              columns={table.columns}
              widths={widths}
              problems={problems.get(row.line ?? -1) ?? NONE}
              isFixed={isWindowed}
              isLocked={props.isLocked}
              onCell={(...args) => told.current.onCell(...args)}
              onPaste={(...args) => told.current.onPaste(...args)}
            />
          ))}
          {last < rows.length && <Spacer rows={rows.length - last} />}
        </tbody>
      </table>
    </div>
  );
}

const NARROWEST = 6;
const WIDEST = 28;
/** So many rows tell how wide a column is. */
const MEASURED = 200;

function widthsOf({ columns, rows }: SheetTable): readonly number[] {
  return columns.map(({ title }, index) => {
    const lengths = rows.slice(0, MEASURED).map(({ cells }) => cells[index]?.length ?? 0);
    return Math.min(WIDEST, Math.max(NARROWEST, title.length, ...lengths));
  });
}

const NONE: readonly Told[] = [];

function problemsByLine(problems: readonly Told[]): ReadonlyMap<number, readonly Told[]> {
  const lines = new Map<number, Told[]>();
  for (const one of problems) {
    if (one.to?.screen !== 'table' || one.severity === 'note') continue;
    lines.set(one.to.line, [...(lines.get(one.to.line) ?? []), one]);
  }
  return lines;
}

/** As high as the rows that are not drawn. */
function Spacer({ rows }: { readonly rows: number }): JSX.Element {
  const cell = useRef<HTMLTableCellElement>(null);
  useLayoutEffect(() => cell.current?.style.setProperty('height', `${rows * ROW_HEIGHT}px`), [rows]);
  return (
    <tr>
      <td ref={cell} />
    </tr>
  );
}

/** A column that was not understood asks what it is, in its head. */
function Head(props: {
  readonly column: SheetColumn;
  readonly table: SheetTable;
  readonly onRename: (title: string) => void;
}): JSX.Element {
  const { column, table } = props;
  const free = KNOWN[table.name]?.filter((title) => table.columns.every((one) => one.title !== title)) ?? [];
  if (column.id !== null || column.title.trim() === '' || table.isWorkbook || free.length === 0)
    return (
      <th scope="col" title={column.help}>
        {column.title}
      </th>
    );
  return (
    <th scope="col" class="ask">
      <label>
        «{column.title}» – это
        <select class="select" value="" onChange={(event) => props.onRename(event.currentTarget.value)}>
          <option value="">не брать столбец</option>
          {free.map((title) => (
            <option value={title}>{title}</option>
          ))}
        </select>
      </label>
    </th>
  );
}

/** Columns that people bring under names of their own. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  staff: [
    'ФИО',
    'Фамилия',
    'Имя',
    'Отчество',
    'Пол',
    'Должность',
    'Категория',
    'Подразделение',
    'Роль',
    'E-mail',
    'Мобильный телефон',
    'Дата приёма',
    'Дата увольнения',
  ],
  groups: ['Подразделение', 'Возраст', 'Воспитанников', 'Родителей', 'Воспитатели'],
};

interface RowProps {
  readonly row: EditedRow;
  readonly number: number;
  readonly columns: readonly SheetColumn[];
  /** Of each column, in letters. */
  readonly widths: readonly number[];
  readonly problems: readonly Told[];
  /** All rows are of one height: what is wrong stands in the tip. */
  readonly isFixed: boolean;
  readonly isLocked: boolean;
  readonly onCell: SheetProps['onCell'];
  readonly onPaste: SheetProps['onPaste'];
}

/** Drawn anew only when it has changed itself: a key in one row costs nothing in the others. */
class RowView extends Component<RowProps> {
  override shouldComponentUpdate(after: RowProps): boolean {
    const before = this.props;
    return !(
      before.row === after.row &&
      before.number === after.number &&
      before.widths === after.widths &&
      before.columns === after.columns &&
      before.isFixed === after.isFixed &&
      before.isLocked === after.isLocked &&
      sameProblems(before.problems, after.problems)
    );
  }

  override render(props: RowProps): JSX.Element {
    const { row, number, columns, widths, problems, isFixed, isLocked } = props;
    const wrong = (column: number): readonly Told[] =>
      problems.filter(({ to }) => to?.screen === 'table' && to.column === column + 1);
    return (
      <tr>
        <th scope="row">{number + 1}</th>
        {columns.map((column, index) => {
          const found = wrong(index);
          const text = found.map(({ message, hint }) => `${message} ${hint}`).join(' ');
          const id = `problem-${row.id}-${index}`;
          const isError = found.some(({ severity }) => severity === 'error');
          return (
            <td
              class={isError ? 'bad' : found.length > 0 ? 'doubted' : ''}
              title={isFixed ? text : undefined}
            >
              <input
                class="cell"
                value={row.cells[index] ?? ''}
                size={widths[index]}
                data-row={number}
                data-column={index}
                aria-label={`${column.title}, строка ${number + 1}`}
                aria-invalid={isError}
                aria-describedby={text !== '' && !isFixed ? id : undefined}
                readOnly={isLocked}
                autocomplete="off"
                list={column.choices.length > 0 ? `choices-${column.id}` : undefined}
                onInput={(event) => props.onCell(row.id, row.cells.with(index, event.currentTarget.value))}
                onPaste={(event) => {
                  const grid = gridOfClipboard(event.clipboardData?.getData('text/plain') ?? '');
                  if (grid.length < 2 && (grid[0]?.length ?? 0) < 2) return;
                  event.preventDefault();
                  props.onPaste(row.id, index, grid);
                }}
              />
              {text !== '' && !isFixed && (
                <span class={isError ? 'error' : 'help'} id={id}>
                  {text}
                </span>
              )}
            </td>
          );
        })}
      </tr>
    );
  }
}

function sameProblems(one: readonly Told[], other: readonly Told[]): boolean {
  return one.length === other.length && one.every((told, index) => told.message === other[index]?.message);
}

/** Does it: the key was one of the sheet's. */
function done(act: () => void): true {
  act();
  return true;
}

/** The keys of a sheet; true when the key was one of them. */
function onKey(
  event: KeyboardEvent,
  props: SheetProps,
  focusCell: (row: number, column: number) => void,
): void {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.dataset.row === undefined) return;
  const [row, column] = [Number(input.dataset.row), Number(input.dataset.column)];
  const { rows, table } = props;
  const width = table.columns.length;
  const at = rows[row];
  const go = (toRow: number, toColumn: number): boolean => {
    const isThere = toRow >= 0 && toRow < rows.length && toColumn >= 0 && toColumn < width;
    if (isThere) focusCell(toRow, toColumn);
    return isThere;
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
    Delete: () => control && at !== undefined && done(() => props.onRemove(at.id)),
  };
  // Letters by their place: the keyboard may be a Russian one.
  const act = acts[event.code.startsWith('Key') ? event.code : event.key];
  if (!event.altKey && act?.()) event.preventDefault();
}
