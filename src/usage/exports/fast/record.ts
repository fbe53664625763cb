import type { Day } from '../../day.ts';
import type { QuoteFault } from './quoted.ts';
import type { Words } from './words.ts';

/** Index of a column that the table lacks: its cells are empty. */
export const NO_CELL = -1;

/** One row of a table while it is looked at: the same object is refilled for every row. */
export interface TableRecord {
  /** 1-based line of the file. */
  readonly line: number;
  /** How many cells there are; cells beyond the limit of columns are only counted. */
  readonly count: number;
  /** True for a last line without a newline. */
  readonly isUnterminated: boolean;
  /** A cell's text, '' when the row has no such cell. */
  cell(index: number): string;
  /** All cells, up to the limit of columns. */
  cells(): readonly string[];
  isEmpty(index: number): boolean;
  /** The day of a cell that is plainly one («02.09.2025», «2025-09-02 09:15»); null for a cell that wants a closer look. */
  plainDay(index: number): Day | null;
  /** The value of a cell that is one digit; null for any other. */
  digit(index: number): number | null;
  /** What the word in a cell means. */
  word<T>(index: number, words: Words<T>): T;
}

/** Why a line is no record. */
export type LineFault = QuoteFault | 'too-long';

/** Whoever wants the records of a table. */
export interface RecordTaker {
  /** True when it wants no more. */
  readonly isDone?: boolean;
  /** Is given the same object every time, see {@link TableRecord}. */
  take(record: TableRecord): void;
  refuse(fault: LineFault, line: number): void;
}
