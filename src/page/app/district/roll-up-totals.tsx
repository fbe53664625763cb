import type { JSX } from 'preact';
import type { RollUpState } from '../../district-protocol.ts';
import { ColumnHeads } from '../parts/column-heads.tsx';
import { FigureCell } from '../parts/figure-cell.tsx';
import { ScrollBox } from '../parts/texts.tsx';

/** Columns of a table after its first, by what its rows call them. */
type Columns<K extends string> = readonly (readonly [key: K, title: string])[];

const NORMS = [
  ['norm', 'Норма'],
  ['met', 'Выполняют'],
  ['missed', 'Не выполняют'],
  ['unsaid', 'Не оценить'],
  ['share', 'Доля выполняющих'],
] as const;

export function Norms({ norms }: Pick<RollUpState, 'norms'>): JSX.Element | null {
  if (norms.length === 0) return null;
  return <PlainTable title="Кто выполняет нормы" columns={NORMS} rows={norms} />;
}

const TOTALS = [
  ['value', 'Вместе'],
  ['organizations', 'Организаций'],
  ['missing', 'Без данных'],
  ['previous', 'Прежний период'],
  ['change', 'Изменение'],
] as const;

export function Totals({ roles }: Pick<RollUpState, 'roles'>): JSX.Element {
  return (
    <details class="card card-tight">
      <summary>Все показатели вместе</summary>
      {roles.map(({ title, rows }) => (
        <PlainTable title={title} columns={TOTALS} rows={rows} />
      ))}
    </details>
  );
}

interface PlainTableProps<K extends string> {
  readonly title: string;
  readonly columns: Columns<K>;
  readonly rows: readonly Readonly<Record<K | 'title', string>>[];
}

/** Indicators, a row each. */
function PlainTable<K extends string>({ title, columns, rows }: PlainTableProps<K>): JSX.Element {
  const heads = columns.map(([, head]) => [head, 'n'] as const);
  return (
    <ScrollBox class="table-box gap-top" name={title}>
      <table class="cards">
        <caption class="pad">{title}</caption>
        <ColumnHeads columns={[['Показатель'], ...heads]} />
        <tbody>
          {rows.map((row) => (
            <PlainRow row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface PlainRowProps<K extends string> extends Pick<PlainTableProps<K>, 'columns'> {
  readonly row: PlainTableProps<K>['rows'][number];
}

function PlainRow<K extends string>({ row, columns }: PlainRowProps<K>): JSX.Element {
  return (
    <tr>
      <th scope="row">{row.title}</th>
      {columns.map(([key, label]) => (
        <FigureCell label={label} text={row[key]} isNone={row[key] === ''} />
      ))}
    </tr>
  );
}
