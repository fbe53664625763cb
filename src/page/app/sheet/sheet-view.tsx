import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Told } from '../../protocol.ts';
import { Cures } from '../parts/cures.tsx';
import type { EditedRow } from './sheet.ts';
import { Cells, type CellsProps, Choices } from './sheet-cells.tsx';
import { cellOf, onKey, type SheetPlace } from './sheet-keys.ts';
import type { SheetProps } from './sheet-props.ts';
import { isAsInFile, ofColumn } from './sheet-row.tsx';
import { useDrawn } from './sheet-window.ts';
import { useFocusedCell } from './use-focused-cell.ts';

/** The sheet itself: a table of inputs, with the keys of one. */
export function Sheet(props: SheetProps): JSX.Element {
  const { table, rows } = props;
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<SheetPlace | null>(null);
  const { drawn, onScroll } = useDrawn(rows.length);
  const focusCell = useFocusedCell(props, box, drawn);
  const told = useRef(props);
  told.current = props;
  const keys = useRef((event: KeyboardEvent) => onKey(event, told.current, focusCell));
  const problems = problemsByLine(table.problems);
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
        onScroll={onScroll}
        onKeyDown={(event) => keys.current(event)}
        onFocusIn={(event) => drawn && setAt(cellOf(event.target))}
      >
        <Cells {...{ props, told, drawn, problems, cure }} />
        <Choices columns={table.columns} />
      </div>
      {drawn && at !== null && <UnderSheet {...{ props, at, problems, cure }} />}
    </>
  );
}

interface UnderSheetProps extends Pick<CellsProps, 'props' | 'problems' | 'cure'> {
  readonly at: SheetPlace;
}

/** In a long sheet rows are of one height: what is wrong in the cell one is in stands below. */
function UnderSheet({ props, at, problems, cure }: UnderSheetProps): JSX.Element | null {
  const here = props.rows[at.row];
  if (!here) return null;
  const found = ofColumn(problems.get(here.line ?? -1) ?? [], at.column);
  return (
    <p class="under-sheet" role="status">
      {found.map(({ message, hint }) => `${message} ${hint}`).join(' ')}
      {!props.isLocked && isAsInFile(here, at.column) && (
        <Cures told={found} onCure={(value) => cure(here, at.row)(at.column, value)} />
      )}
    </p>
  );
}

/** What is wrong in the rows, by their lines. */
function problemsByLine(problems: readonly Told[]): ReadonlyMap<number, readonly Told[]> {
  const lines = new Map<number, Told[]>();
  for (const one of problems) {
    if (one.to?.screen !== 'table' || one.severity === 'note') continue;
    lines.set(one.to.line, [...(lines.get(one.to.line) ?? []), one]);
  }
  return lines;
}
