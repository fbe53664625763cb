/** Rows of one file that were left out for one reason. */
export interface LeftOut {
  /** Russian, lower case: «дата не читается». */
  readonly reason: string;
  readonly rows: number;
  /** Lines of the first ten. */
  readonly lines: readonly number[];
  /** What stood in the first, or null; may be personal. */
  readonly sample: string | null;
  readonly hint: string;
}

/** Why a row is left out, and what to do about it. */
export interface Reason {
  readonly reason: string;
  readonly hint: string;
  /** Left out by rule and not by fault: a note and not a warning. */
  readonly isExpected?: boolean;
}

const SHOWN = 10;

/** Counts rows that were left out, by reason. Memory grows with reasons only. */
export class LeftOutRows {
  readonly #byReason = new Map<Reason, { rows: number; lines: number[]; sample: string | null }>();

  add(reason: Reason, line: number, sample: string | null = null): void {
    const known = this.#byReason.get(reason) ?? { rows: 0, lines: [], sample };
    this.#byReason.set(reason, known);
    known.rows += 1;
    if (known.lines.length < SHOWN) known.lines.push(line);
  }

  get rows(): number {
    return [...this.#byReason.values()].reduce((sum, { rows }) => sum + rows, 0);
  }

  list(): readonly (LeftOut & Reason)[] {
    return [...this.#byReason].map(([reason, counted]) => ({ ...reason, ...counted }));
  }
}
