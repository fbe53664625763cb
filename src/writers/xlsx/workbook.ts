/* Workbooks for Excel: cells with formulas and their results, the same bytes every time. */
import { unzipSync } from 'fflate';
import writeExcelFile, { type Cell as LibraryCell, type Sheet as LibrarySheet } from 'write-excel-file/node';
import { zip, zipEntry } from '../zip.ts';
import { type SharedParts, sheetCells } from './cells.ts';
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
  /** Gone through once. */
  readonly rows: Iterable<readonly BookCell[]>;
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

/** The bytes of a workbook. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const shared: SharedParts = { looks: new Map(), texts: new Map() };
  const cells = sheets.map((sheet) => sheetCells(sheet, shared));
  const looks = Array.from(shared.looks.values(), ({ cell }) => specimen(cell));
  const made = await writeExcelFile(
    sheets.map((sheet, index) => librarySheet(sheet, index === 0 ? [looks] : [])),
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBuffer();
  const parts = completed(unzipSync(made), sheets, cells, shared);
  return zip(Object.entries(parts).map(([name, bytes]) => zipEntry(name, bytes)));
}

/** The library makes everything but the rows. */
function librarySheet(
  { name, widths, frozen, isLandscape }: Sheet,
  data: LibrarySheet<Buffer>['data'],
): LibrarySheet<Buffer> {
  return {
    sheet: name,
    data,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: frozen.rows,
    stickyColumnsCount: frozen.columns,
    ...(isLandscape ? { orientation: 'landscape' as const } : {}),
  };
}

/** A cell of a look, for its style. */
function specimen({ format, style }: NonNullable<BookCell>): LibraryCell {
  return {
    value: 0,
    type: Number,
    ...(format === undefined ? {} : { format }),
    ...(style === undefined ? ORDINARY : STYLES[style]),
  } as LibraryCell;
}
