import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SheetTable, Told } from '../protocol.ts';
import { Cures } from './cures.tsx';
import type { EditedRow } from './sheet.ts';
import { Head } from './sheet-head.tsx';
import { cellOf, onKey, type SheetPlace } from './sheet-keys.ts';
import { isAsInFile, ofColumn, RowView } from './sheet-row.tsx';

/** A table with more rows shows only those near the ones that are seen. */
const WINDOWED = 300;
const ROW_HEIGHT = 34;
const SPARE = 30;

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

/** The sheet itself: a table of inputs, with the keys of one. */
export function Sheet(props: SheetProps): JSX.Element {
  const { table, rows } = props;
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [at, setAt] = useState<SheetPlace | null>(null);
  const isWindowed = rows.length > WINDOWED;
  const first = isWindowed ? Math.max(0, Math.floor(top / ROW_HEIGHT) - SPARE) : 0;
  const last = isWindowed ? Math.min(rows.length, first + 2 * SPARE + 30) : rows.length;

  const focusCell = useFocusedCell(props, box, isWindowed ? [first, last] : null);
  const told = useRef(props);
  told.current = props;
  const keys = useRef((event: KeyboardEvent) => onKey(event, told.current, focusCell));
  const problems = problemsByLine(table.problems);
  const widths = useMemo(() => widthsOf(table), [table.columns]);
  // In a long sheet rows are of one height: what is wrong in the cell one is in stands below.
  const here = at === null ? undefined : rows[at.row];
  const hereProblems = ofColumn(problems.get(here?.line ?? -1) ?? NONE, at?.column ?? -1);
  const cure = (row: EditedRow, number: number) => (column: number, value: string) => {
    told.current.onCure(row.id, column, value);
    focusCell(number, column);
  };
  return (
    <>
      <div
        class="table-box sheet"
        role="region"
        aria-label={`${table.title}: таблица`}
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard.
        tabIndex={0}
        onScroll={(event) => isWindowed && setTop(event.currentTarget.scrollTop)}
        onKeyDown={(event) => keys.current(event)}
        onFocusIn={(event) => isWindowed && setAt(cellOf(event.target))}
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
                onCure={cure(row, first + index)}
              />
            ))}
            {last < rows.length && <Spacer rows={rows.length - last} />}
          </tbody>
        </table>
        <Choices columns={table.columns} />
      </div>
      {isWindowed && here && (
        <p class="under-sheet" role="status">
          {hereProblems.map(({ message, hint }) => `${message} ${hint}`).join(' ')}
          {!props.isLocked && at !== null && isAsInFile(here, at.column) && (
            <Cures told={hereProblems} onCure={(value) => cure(here, at.row)(at.column, value)} />
          )}
        </p>
      )}
    </>
  );
}

/** Goes to a cell, and to that of the address; `drawn`: the rows that are there, when not all are. */
function useFocusedCell(
  { rows, focus }: SheetProps,
  box: { readonly current: HTMLDivElement | null },
  drawn: readonly [first: number, last: number] | null,
): (row: number, column: number) => void {
  const wanted = useRef<SheetPlace | null>(null);
  const focusCell = (row: number, column: number): void => {
    const input = box.current?.querySelector<HTMLInputElement>(
      `[data-row="${row}"][data-column="${column}"]`,
    );
    if (input) {
      input.focus();
      input.select();
    } else if (drawn && box.current) {
      wanted.current = { row, column };
      box.current.scrollTop = Math.max(0, row - 5) * ROW_HEIGHT;
    }
  };
  useLayoutEffect(() => {
    const { current } = wanted;
    if (!current || !drawn || current.row < drawn[0] || current.row >= drawn[1]) return;
    wanted.current = null;
    focusCell(current.row, current.column);
  }, [drawn?.[0], drawn?.[1]]);
  useEffect(() => {
    const row = rows.findIndex(({ line }) => line !== null && line === focus.line);
    if (focus.line > 0 && row >= 0) focusCell(row, focus.column - 1);
  }, [focus.line, focus.column]);
  return focusCell;
}

function Choices({ columns }: Pick<SheetTable, 'columns'>): JSX.Element {
  return (
    <>
      {columns.map(({ id, choices }) =>
        choices.length === 0 ? null : (
          <datalist id={`choices-${id}`}>
            {choices.map((word) => (
              <option value={word} />
            ))}
          </datalist>
        ),
      )}
    </>
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
