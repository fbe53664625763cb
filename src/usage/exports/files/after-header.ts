import { isSecondHeader, joinedCells } from '../../../reading/table/double-header.ts';
import { knownHeaders, type TableColumns } from '../../../reading/table/header.ts';
import { headerKey } from '../../../reading/wording.ts';
import type { RecordTaker, TableRecord } from '../fast/fast.ts';

/** What to do with the rows under a header; null: the table cannot be read. `above`: what stands above it. */
export type HeaderTaker = (cells: readonly string[], line: number, above: string) => RecordTaker | null;

/** Hardly a header has so few cells: a row of them is a title, unless all of them are names of columns. */
const TITLE_CELLS = 2;
export const MOST_TITLES = 10;

/** True for a row that may be a header and is no title. */
export function isHeader(cells: readonly string[], columns: TableColumns): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return filled > TITLE_CELLS || (filled === TITLE_CELLS && knownHeaders(cells, columns) === filled);
}

interface HeaderRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Gives the header to whoever understands headers, and the rest to whom that names. */
export class AfterHeader implements RecordTaker {
  readonly #header: HeaderTaker;
  readonly #columns: TableColumns;
  readonly #titles: HeaderRow[] = [];
  #rows: RecordTaker | null | 'unknown' = 'unknown';
  #cells: readonly string[] = [];
  /** A header that the next row may belong to: only that tells. */
  #upper: HeaderRow | null = null;

  /** `columns`: those that a header may name. */
  constructor(header: HeaderTaker, columns: TableColumns) {
    this.#header = header;
    this.#columns = columns;
  }

  /** The header, once it was found. */
  get titles(): readonly string[] {
    return this.#cells;
  }

  get isRefused(): boolean {
    return this.#rows === null;
  }

  /** True when whoever takes the rows wants no more. */
  get isDone(): boolean {
    return this.#rows !== 'unknown' && this.#rows?.isDone === true;
  }

  /** Who takes the rows under this header; null when it is another one. */
  takerOf(cells: readonly string[]): RecordTaker | null {
    const isSame = this.#cells.every((cell, index) => headerKey(cell) === headerKey(cells[index] ?? ''));
    return isSame && this.#rows !== 'unknown' ? this.#rows : null;
  }

  take(record: TableRecord): void {
    if (this.#upper) this.#startUnder(this.#upper, record);
    else if (this.#rows === 'unknown') this.#start(record);
    else this.#rows?.take(record);
  }

  refuse(...fault: Parameters<RecordTaker['refuse']>): void {
    if (this.#upper) this.#begin(this.#upper);
    if (this.#rows !== 'unknown') this.#rows?.refuse(...fault);
  }

  /** A table of nothing but titles has its first row for a header, and hears why that is none. */
  end(): void {
    const [first] = this.#titles;
    if (this.#upper) this.#begin(this.#upper);
    else if (this.#rows === 'unknown' && first) this.#rows = this.#header(first.cells, first.line, '');
  }

  #start(record: TableRecord): void {
    const cells = record.cells();
    if (cells.every((cell) => cell.trim() === '')) return;
    if (isHeader(cells, this.#columns)) this.#upper = { cells, line: record.line };
    else if (this.#titles.push({ cells, line: record.line }) > MOST_TITLES) this.end();
  }

  #startUnder(upper: HeaderRow, record: TableRecord): void {
    const cells = record.cells();
    const isDouble = isSecondHeader(upper.cells, cells, this.#columns);
    this.#begin(
      isDouble ? { cells: joinedCells(upper.cells, cells, this.#columns), line: record.line } : upper,
    );
    if (!isDouble) this.take(record);
  }

  #begin({ cells, line }: HeaderRow): void {
    this.#upper = null;
    this.#cells = cells;
    this.#rows = this.#header(cells, line, this.#titles.map((title) => title.cells.join(' ')).join('\n'));
  }
}
