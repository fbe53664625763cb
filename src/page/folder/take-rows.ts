import { columnNamed, knownHeaders } from '../../reading/table/header.ts';
import type { Answer } from '../protocol.ts';
import type { SheetTable, Taken } from '../table-protocol.ts';
import { openTableBytes } from './open-table.ts';
import type { OpenFolder } from './place.ts';
import { refusing, writing } from './save.ts';
import { writeNewTable } from './save-table.ts';
import type { TableForm } from './table-form.ts';

/** A grid that was pasted, cell by cell. */
export type Grid = readonly (readonly string[])[];

/** True when a grid begins with the headers of its columns. */
function hasHeader(grid: Grid, { columns }: TableForm): boolean {
  return knownHeaders(grid[0] ?? [], columns) >= Math.min(2, grid[0]?.length ?? 0) && grid.length > 1;
}

/** A grid with headers, in the columns of the table; without headers its cells stand in the order of the columns. */
export function inColumns(grid: Grid, kind: TableForm, { columns }: Pick<SheetTable, 'columns'>): Taken {
  if (!hasHeader(grid, kind)) return { rows: grid, left: [] };
  const [header = [], ...rows] = grid;
  const ids = header.map((title) => columnNamed(title, kind.columns));
  const targets = header.map((title, index) =>
    columns.findIndex((one) => (ids[index] === null ? one.title === title : one.id === ids[index])),
  );
  return {
    rows: rows.map((row) => columns.map((_, at) => row[targets.indexOf(at)] ?? '')),
    left: header.filter((title, index) => targets[index] === -1 && title.trim() !== ''),
  };
}

/** Makes the file of a table anew of a grid, when the table has no rows yet: columns that are not understood are kept, too. */
export function beginTable(
  place: OpenFolder,
  kind: TableForm,
  table: SheetTable,
  grid: Grid,
): Answer<boolean> {
  if (table.rows.length > 0 || table.isWorkbook || !hasHeader(grid, kind)) return { value: false };
  return writing(() => {
    writeNewTable(place, kind, grid);
    return { value: true };
  });
}

/** The cells of a dropped file, the header first; refused when it holds no such table. */
export function gridOf(kind: TableForm, file: string, bytes: Uint8Array): Answer<Grid> {
  const opened = openTableBytes(file, bytes, kind);
  if (opened.locked !== null) return refusing(opened.locked);
  if (opened.rows.length === 0) return refusing(`В файле «${file}» нет строк такой таблицы.`);
  return { value: [opened.header, ...opened.rows].map(({ cells }) => cells) };
}
