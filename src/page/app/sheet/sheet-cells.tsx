import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Told } from '../../protocol.ts';
import type { SheetTable } from '../../table-protocol.ts';
import type { EditedRow } from './sheet.ts';
import { Head } from './sheet-head.tsx';
import type { SheetProps } from './sheet-props.ts';
import { RowView } from './sheet-row.tsx';
import { type Drawn, ROW_HEIGHT } from './sheet-window.ts';

const NONE: readonly Told[] = [];

type Cure = (row: EditedRow, number: number) => (column: number, value: string) => void;

export interface CellsProps {
  readonly props: SheetProps;
  /** The props of this moment, for what answers an event. */
  readonly told: { readonly current: SheetProps };
  readonly drawn: Drawn;
  readonly problems: ReadonlyMap<number, readonly Told[]>;
  readonly cure: Cure;
}

/** Head and rows of a sheet. */
export function Cells({ props, told, drawn, problems, cure }: CellsProps): JSX.Element {
  const { table, rows } = props;
  const [first, last] = drawn ?? [0, rows.length];
  const widths = useMemo(() => widthsOf(table), [table.columns]);
  return (
    <table>
      <Heads table={table} onRename={props.onRename} />
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
            isFixed={drawn !== null}
            isLocked={props.isLocked}
            onCell={(...args) => told.current.onCell(...args)}
            onPaste={(...args) => told.current.onPaste(...args)}
            onCure={cure(row, first + index)}
          />
        ))}
        {last < rows.length && <Spacer rows={rows.length - last} />}
      </tbody>
    </table>
  );
}

function Heads({ table, onRename }: Pick<SheetProps, 'table' | 'onRename'>): JSX.Element {
  return (
    <thead>
      <tr>
        <th scope="col">№</th>
        {table.columns.map((column, index) => (
          <Head column={column} table={table} onRename={(title) => onRename(index, title)} />
        ))}
      </tr>
    </thead>
  );
}

/** The words that columns offer. */
export function Choices({ columns }: Pick<SheetTable, 'columns'>): JSX.Element {
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
