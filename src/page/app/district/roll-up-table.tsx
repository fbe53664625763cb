import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RollUpRow, RollUpState } from '../../district-protocol.ts';
import { FigureCell } from '../parts/figure-cell.tsx';
import { ScrollBox } from '../parts/texts.tsx';
import { unbroken } from '../parts/words.ts';

interface Order {
  /** Of the figures; -1: by name. */
  readonly column: number;
  readonly isFalling: boolean;
}

/** Organisations and their figures, in the order of any column; what is not known stands last. */
export function RollUpTable({ rollUp }: { readonly rollUp: RollUpState }): JSX.Element {
  const [order, setOrder] = useState<Order>({ column: -1, isFalling: false });
  const { rows, total } = rollUp;
  const titles = rollUp.columns.map(({ group, title }) => `${group}: ${title.toLowerCase()}`);
  return (
    <ScrollBox class="table-box" name="Показатели организаций">
      <table class="cards figures">
        <caption class="vh">Показатели организаций за {rollUp.label}</caption>
        <Heads titles={titles} order={order} onOrder={setOrder} />
        <tbody>
          {arranged(rows, order).map((row) => (
            <Row key={row.folder} row={row} titles={titles} />
          ))}
        </tbody>
        <tfoot>
          <Row row={total} titles={titles} />
        </tfoot>
      </table>
    </ScrollBox>
  );
}

interface HeadsProps {
  /** Of the figures. */
  readonly titles: readonly string[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function Heads({ titles, order, onOrder }: HeadsProps): JSX.Element {
  const head = (column: number, title: string): JSX.Element => {
    const isFalling = order.column === column && !order.isFalling;
    return <SortHead {...{ column, title, order }} onSort={() => onOrder({ column, isFalling })} />;
  };
  return (
    <thead>
      <tr>
        {head(-1, 'Организация')}
        {titles.map((title, column) => head(column, title))}
        <th scope="col" class="n">
          {COVERED}
        </th>
      </tr>
    </thead>
  );
}

const COVERED = 'Дней с данными';

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

function Row({ row, titles }: Pick<HeadsProps, 'titles'> & { readonly row: RollUpRow }): JSX.Element {
  const { name, kind, cells, covered } = row;
  return (
    <tr>
      <th scope="row">
        {unbroken(name)}
        {kind !== '' && <br />}
        {kind !== '' && <span class="muted small">{kind}</span>}
      </th>
      {cells.map(({ shown }, index) => (
        <FigureCell label={titles[index]} text={shown} />
      ))}
      <FigureCell label={COVERED} text={covered} isNone={covered === ''} />
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
