import { Component, type JSX } from 'preact';
import type { Told } from '../../protocol.ts';
import type { SheetColumn } from '../../table-protocol.ts';
import { Cures } from '../parts/cures.tsx';
import { type EditedRow, gridOfClipboard } from './sheet.ts';
import type { SheetProps } from './sheet-props.ts';

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
  readonly onCure: (column: number, value: string) => void;
}

/** Drawn anew only when it has changed itself: a key in one row costs nothing in the others. */
export class RowView extends Component<RowProps> {
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
    const { number, columns } = props;
    return (
      <tr>
        <th scope="row">{number + 1}</th>
        {columns.map((_, index) => (
          <Cell props={props} index={index} />
        ))}
      </tr>
    );
  }
}

interface CellProps {
  /** Of its row. */
  readonly props: RowProps;
  readonly index: number;
}

/** A field with what is wrong in it. */
function Cell({ props, index }: CellProps): JSX.Element {
  const { row, problems, isFixed, isLocked } = props;
  const found = ofColumn(problems, index);
  const text = found.map(({ message, hint }) => `${message} ${hint}`).join(' ');
  const id = `problem-${row.id}-${index}`;
  const isError = found.some(({ severity }) => severity === 'error');
  const told = text !== '' && !isFixed ? id : undefined;
  return (
    <td class={isError ? 'bad' : found.length > 0 ? 'doubted' : ''} title={isFixed ? text : undefined}>
      <CellInput props={props} index={index} isError={isError} told={told} />
      {told && (
        <span class={isError ? 'error' : 'help'} id={id}>
          {text}
        </span>
      )}
      {!isFixed && !isLocked && isAsInFile(row, index) && (
        <Cures told={found} onCure={(value) => props.onCure(index, value)} />
      )}
    </td>
  );
}

interface CellInputProps extends CellProps {
  readonly isError: boolean;
  /** Where it is told what is wrong. */
  readonly told: string | undefined;
}

function CellInput({ props, index, isError, told }: CellInputProps): JSX.Element {
  const { row, number } = props;
  const { id = '', title = '', choices = [] } = props.columns[index] ?? {};
  const paste = (event: ClipboardEvent): void => {
    const grid = gridOfClipboard(event.clipboardData?.getData('text/plain') ?? '');
    if (grid.length < 2 && (grid[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    props.onPaste(row.id, index, grid);
  };
  return (
    <input
      class="cell"
      value={row.cells[index] ?? ''}
      size={props.widths[index]}
      data-row={number}
      data-column={index}
      aria-label={`${title}, строка ${number + 1}`}
      aria-invalid={isError}
      aria-describedby={told}
      readOnly={props.isLocked}
      autocomplete="off"
      list={choices.length > 0 ? `choices-${id}` : undefined}
      onInput={(event) => props.onCell(row.id, row.cells.with(index, event.currentTarget.value))}
      onPaste={paste}
    />
  );
}

/** What is wrong in a cell of a row, by the column from 0. */
export function ofColumn(problems: readonly Told[], column: number): readonly Told[] {
  return problems.filter(({ to }) => to?.screen === 'table' && to.column === column + 1);
}

/** What is told of a cell is of what the file has: a cell that is typed into has no cure until it was checked. */
export function isAsInFile({ cells, saved }: EditedRow, column: number): boolean {
  return cells[column] === saved?.[column];
}

function sameProblems(one: readonly Told[], other: readonly Told[]): boolean {
  return one.length === other.length && one.every((told, index) => told.message === other[index]?.message);
}
