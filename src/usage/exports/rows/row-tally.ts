import { isNote, MOST_IN_NOTE } from '../../../reading/table/find-table.ts';
import { knownHeaders, type TableColumns } from '../../../reading/table/header.ts';
import type { LineFault, RecordTaker, TableRecord } from '../fast/fast.ts';
import { LeftOutRows, type Reason } from './left-out.ts';
import { REASONS } from './reasons.ts';
import { isTotal } from './total.ts';

const FAULTS = { unclosed: REASONS.unclosed, stray: REASONS.stray, 'too-long': REASONS.longCell } as const;

/** Counts the rows of one file and those left out, whatever kind of table it is. */
export abstract class RowTally implements RecordTaker {
  /** Rows under the header; lines of empty cells are not counted. */
  rows = 0;
  readonly leftOut = new LeftOutRows();
  readonly #needed: number;
  readonly #width: number;
  readonly #columns: TableColumns;

  /** `needed`: how many cells a row must have at least; `width`: how many it may have; `columns`: those that a header may name. */
  constructor(needed: number, width: number, columns: TableColumns) {
    this.#needed = needed;
    this.#width = width;
    this.#columns = columns;
  }

  abstract take(record: TableRecord): void;

  refuse(fault: LineFault, line: number): void {
    this.rows += 1;
    this.leftOut.add(FAULTS[fault], line);
  }

  /** False, with the row counted as left out, when its cells do not fit the header. */
  protected fits(record: TableRecord): boolean {
    if (record.count >= this.#needed && record.count <= this.#width) return true;
    if (record.count < this.#needed) {
      this.refuseRow(record, record.isUnterminated ? REASONS.truncated : REASONS.tooFew);
      return false;
    }
    if (record.cells().every((cell, index) => index < this.#width || cell.trim() === '')) return true;
    this.refuseRow(record, REASONS.tooMany);
    return false;
  }

  /** Counts a row that is left out; a row of empty cells is no row, what is no data is left out as what it is. */
  protected refuseRow(record: TableRecord, reason: Reason, sample: string | null = null): void {
    const cells = record.cells();
    if (cells.every((cell) => cell.trim() === '')) return;
    this.rows += 1;
    const other = this.#otherThanData(cells);
    this.leftOut.add(other ?? reason, record.line, other === null ? sample : null);
  }

  /** A total, the header over another page, a signature or a note under the table. */
  #otherThanData(cells: readonly string[]): Reason | null {
    if (cells.some(isTotal)) return REASONS.total;
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length > 1 && knownHeaders(filled, this.#columns) === filled.length) return REASONS.header;
    return filled.length <= MOST_IN_NOTE && isNote({ cells }) ? REASONS.note : null;
  }
}
