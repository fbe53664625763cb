import { type CheckedRow, shownFile } from './rows.ts';
import type { CheckedTable } from './table.ts';

/** Place of a cell: the column is its number in the row. */
export interface CellPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where the cell of a column stands in a row of a table; of a column that is not there, the first one. */
export type CellPlaces = (row: Pick<CheckedRow, 'line' | 'sheet'>, column: string) => CellPlace;

/** The places of everything in a table, for checks that come after reading. */
export function cellPlacesOf({ file, header }: Pick<CheckedTable, 'file' | 'header'>): CellPlaces {
  return ({ line, sheet }, column) => ({
    file: shownFile(file, sheet),
    line,
    column: (header.at.get(column) ?? 0) + 1,
  });
}
