/** Rows of one file that were left out for one reason. */
export interface LeftOut {
  readonly reason: Reason;
  readonly rows: number;
  /** Lines of the first ten. */
  readonly lines: readonly number[];
  /** What stood in the first, or null; may be personal. */
  readonly sample: string | null;
}

/** Why a cell, and with it its row, cannot be used, and what to do about it. Whoever reads a cell gives its value or this. */
export interface Reason {
  /** Russian, lower case: «дата не читается». */
  readonly text: string;
  readonly hint: string;
  /** Left out by rule and not by fault: a note and not a warning. */
  readonly isExpected?: boolean;
}

/** Whoever reads a row gives what it says or this: the reason, and the cell that it is left out for. */
export interface Refusal {
  readonly reason: Reason;
  readonly cell: string;
}

export function isReason(read: unknown): read is Reason {
  return typeof read === 'object' && read !== null && 'hint' in read;
}

export function isRefusal(read: object): read is Refusal {
  return 'reason' in read;
}

const SHOWN = 10;

/** Counts rows that were left out, by reason. Memory grows with reasons only. */
export class LeftOutRows {
  readonly #byReason = new Map<Reason, { rows: number; lines: number[]; sample: string | null }>();

  add(reason: Reason, line: number, sample: string | null = null): void {
    const counted = this.#byReason.get(reason) ?? { rows: 0, lines: [], sample };
    this.#byReason.set(reason, counted);
    counted.rows += 1;
    if (counted.lines.length < SHOWN) counted.lines.push(line);
  }

  get rows(): number {
    return [...this.#byReason.values()].reduce((sum, { rows }) => sum + rows, 0);
  }

  list(): readonly LeftOut[] {
    return [...this.#byReason].map(([reason, counted]) => ({ reason, ...counted }));
  }
}
