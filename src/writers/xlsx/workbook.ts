/* Workbooks for Excel: cells with formulas and their results, the same bytes every time. */
import { unzipSync } from 'fflate';
import writeExcelFile, { type Cell as LibraryCell, type Sheet as LibrarySheet } from 'write-excel-file/node';
import { zip, zipEntry } from '../zip.ts';
import { completed } from './complete.ts';

/** A cell; a text is a text, whatever it begins with. Null is an empty one. */
export type BookCell = {
  /** What is shown; of a formula its result. */
  readonly value: string | number;
  /** Without «=». */
  readonly formula?: string;
  /** As in Excel: `0.0%`. */
  readonly format?: string;
  readonly style?: CellStyle;
  /** How many columns it takes; the cells under it are null. */
  readonly span?: number;
} | null;

/** `head`: a heading of columns; `total`: a row of sums; `title`: of the sheet; `note`: small print over the table. */
export type CellStyle = 'head' | 'total' | 'title' | 'note';

/** A sheet of a workbook. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly rows: readonly (readonly BookCell[])[];
  /** In characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay where they are; the rows are printed on every page. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly isLandscape: boolean;
}

const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;
const STYLES = {
  head: {
    ...BORDER,
    fontWeight: 'bold',
    backgroundColor: '#E7E6E6',
    wrap: true,
    align: 'center',
    alignVertical: 'center',
  },
  total: { ...BORDER, fontWeight: 'bold', backgroundColor: '#F2F2F2' },
  title: { fontWeight: 'bold', fontSize: 14 },
  note: { fontStyle: 'italic' },
} as const;
const ORDINARY = { ...BORDER, wrap: true, alignVertical: 'top' } as const;

/** Excel makes no row of merged or wrapped headings high enough by itself. */
const HEAD_HEIGHT = 48;

/** The bytes of a workbook. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const made = await writeExcelFile(sheets.map(librarySheet), {
    fontFamily: 'Arial',
    fontSize: 10,
  }).toBuffer();
  const parts = completed(unzipSync(made), sheets);
  return zip(Object.entries(parts).map(([name, bytes]) => zipEntry(name, bytes)));
}

function librarySheet({ name, rows, widths, frozen, isLandscape }: Sheet): LibrarySheet<Buffer> {
  return {
    sheet: name,
    data: rows.map((row) => row.map(libraryCell)),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: frozen.rows,
    stickyColumnsCount: frozen.columns,
    ...(isLandscape ? { orientation: 'landscape' as const } : {}),
  };
}

function libraryCell(cell: BookCell): LibraryCell {
  if (cell === null) return null;
  const { value, formula, format, style, span } = cell;
  return {
    ...(formula === undefined
      ? { value, type: typeof value === 'number' ? Number : String }
      : { value: formula, type: 'Formula' as const }),
    ...(format === undefined ? {} : { format }),
    ...(style === undefined ? ORDINARY : STYLES[style]),
    ...(style === 'head' ? { height: HEAD_HEIGHT } : {}),
    ...(span === undefined ? {} : { columnSpan: span }),
  } as LibraryCell;
}

/** «A», «Z», «AA» of 0, 25, 26. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
