import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RollUpRow, RollUpState } from '../district-protocol.ts';
import { ScrollBox } from './parts.tsx';

interface Order {
  /** Of the figures; -1: by name. */
  readonly column: number;
  readonly isFalling: boolean;
}

/** Organisations and their figures, in the order of any column; what is not known stands last. */
export function RollUpTable({ rollUp }: { readonly rollUp: RollUpState }): JSX.Element {
  const [order, setOrder] = useState<Order>({ column: -1, isFalling: false });
  const { columns, rows, total } = rollUp;
  const by = (column: number): void =>
    setOrder((now) => ({ column, isFalling: now.column === column && !now.isFalling }));
  const head = (column: number, title: string): JSX.Element => (
    <SortHead column={column} title={title} order={order} onSort={() => by(column)} />
  );
  return (
    <ScrollBox class="table-box" name="Показатели организаций">
      <table class="cards figures">
        <caption class="vh">Показатели организаций за {rollUp.label}</caption>
        <thead>
          <tr>
            {head(-1, 'Организация')}
            {columns.map(({ group, title }, column) => head(column, `${group}: ${title.toLowerCase()}`))}
            <th scope="col" class="n">
              Дней с данными
            </th>
          </tr>
        </thead>
        <tbody>
          {arranged(rows, order).map((row) => (
            <Row key={row.folder} row={row} columns={columns} />
          ))}
        </tbody>
        <tfoot>
          <Row row={total} columns={columns} />
        </tfoot>
      </table>
    </ScrollBox>
  );
}

interface SortHeadProps {
  readonly column: number;
  readonly title: string;
  readonly order: Order;
  readonly onSort: () => void;
}

function SortHead({ column, title, order, onSort }: SortHeadProps): JSX.Element {
  const isSorted = order.column === column;
  const sort = order.isFalling ? 'descending' : 'ascending';
  return (
    <th scope="col" class={column < 0 ? '' : 'n'} aria-sort={isSorted ? sort : 'none'}>
      <button type="button" class="link sort" onClick={onSort}>
        {title}
        {isSorted ? (order.isFalling ? ' ↓' : ' ↑') : ''}
      </button>
    </th>
  );
}

function Row(props: { readonly row: RollUpRow; readonly columns: RollUpState['columns'] }): JSX.Element {
  const { row, columns } = props;
  return (
    <tr>
      <th scope="row">
        {row.name.replaceAll('№ ', '№\u{A0}')}
        {row.kind !== '' && (
          <>
            <br />
            <span class="muted small">{row.kind}</span>
          </>
        )}
      </th>
      {row.cells.map(({ shown }, index) => (
        <td class="n" data-l={`${columns[index]?.group}: ${columns[index]?.title.toLowerCase()}`}>
          {shown}
        </td>
      ))}
      <td class={row.covered === '' ? 'n none' : 'n'} data-l="Дней с данными">
        {row.covered}
      </td>
    </tr>
  );
}

function arranged(rows: readonly RollUpRow[], { column, isFalling }: Order): readonly RollUpRow[] {
  const sign = isFalling ? -1 : 1;
  if (column < 0) return isFalling ? rows.toReversed() : rows;
  const value = (row: RollUpRow): number | null => row.cells[column]?.value ?? null;
  const known = rows.filter((row) => value(row) !== null);
  const sorted = known.toSorted((a, b) => sign * ((value(a) ?? 0) - (value(b) ?? 0)));
  return [...sorted, ...rows.filter((row) => value(row) === null)];
}
