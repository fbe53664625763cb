import type { CohortNumber } from '../../cohort.ts';
import type { Span } from '../../span.ts';
import { SUMMARY_FIGURES } from '../files/columns.ts';

export type SummaryFigure = (typeof SUMMARY_FIGURES)[number];

/** Figures of a summary row; null is «нет данных». */
export type SummaryValues = Readonly<Record<SummaryFigure, number | null>>;

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A row of a summary table. */
export interface SummaryRow extends Span {
  readonly cohort: CohortNumber;
  readonly values: SummaryValues;
  readonly place: Place;
  /** Rows of the file that it sums up, of a table of users. */
  readonly summed?: number;
}

/** How many rows of its file a row stands for. */
export function fileRows({ summed = 1 }: SummaryRow): number {
  return summed;
}

/** Two rows of one unit, role and dates with different figures. */
export interface Disagreement {
  readonly rows: readonly [SummaryRow, SummaryRow];
  readonly figure: SummaryFigure;
}

/** Rows of all summary tables, the same row once (`docs/usage-report.md`, «The same thing twice»). */
export class SummaryRows {
  readonly #rows = new Map<string, SummaryRow>();
  readonly disagreements: Disagreement[] = [];

  /**
   * Adds a row. `twice`: it says nothing new. A row that gives figures where the known one has none completes it; a
   * figure that differs is a disagreement.
   */
  add(row: SummaryRow): 'new' | 'completed' | 'twice' | 'disagrees' {
    const key = `${row.cohort} ${row.from} ${row.to}`;
    const known = this.#rows.get(key);
    if (!known) {
      this.#rows.set(key, row);
      return 'new';
    }
    const figure = SUMMARY_FIGURES.find((one) => differ(known.values[one], row.values[one]));
    if (figure !== undefined) {
      this.disagreements.push({ rows: [known, row], figure });
      return 'disagrees';
    }
    const values = completed(known.values, row.values);
    this.#rows.set(key, { ...known, values });
    return SUMMARY_FIGURES.some((one) => values[one] !== known.values[one]) ? 'completed' : 'twice';
  }

  all(): readonly SummaryRow[] {
    return [...this.#rows.values()];
  }
}

function differ(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one !== other;
}

function completed(known: SummaryValues, added: SummaryValues): SummaryValues {
  const values = SUMMARY_FIGURES.map((one) => [one, known[one] ?? added[one]] as const);
  return Object.fromEntries(values) as Record<SummaryFigure, number | null>;
}
