import { cohortAt } from '../../cohort.ts';
import type { Day } from '../../day.ts';
import type { UsageRole } from '../../role.ts';
import type { SummaryFigure, SummaryRow } from './summary-rows.ts';

/** A row «Итого»; null where it leaves its dates or role open. */
export interface TotalRow {
  readonly line: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly role: UsageRole | null;
  readonly figures: ReadonlyMap<SummaryFigure, number>;
}

/** A total that is not the sum of the rows above it. */
export interface TotalFault {
  readonly line: number;
  readonly figure: SummaryFigure;
  readonly found: number;
  readonly expected: number;
}

/** Each of the rows summed may have been rounded to a tenth before. */
const ROUNDING = 0.05;

/**
 * Holds the totals of one table against the rows above them, with the total's dates and role where it has them. A total may
 * sum the rows since the total before it or all rows so far (a grand total): either will do.
 */
export class TotalsCheck {
  readonly faults: TotalFault[] = [];
  readonly #rows: SummaryRow[] = [];
  #blockStart = 0;

  row(row: SummaryRow): void {
    this.#rows.push(row);
  }

  total(total: TotalRow): void {
    const block = this.#rows.slice(this.#blockStart).filter((row) => belongs(row, total));
    const all = this.#rows.filter((row) => belongs(row, total));
    const faults = faultsIn(total, block.length > 0 ? block : all);
    if (faults.length > 0 && faultsIn(total, all).length > 0) this.faults.push(...faults);
    this.#blockStart = this.#rows.length;
  }
}

function belongs(row: SummaryRow, total: TotalRow): boolean {
  return (
    (total.from === null || total.from === row.from) &&
    (total.to === null || total.to === row.to) &&
    (total.role === null || total.role === cohortAt(row.cohort).role)
  );
}

function faultsIn(total: TotalRow, rows: readonly SummaryRow[]): readonly TotalFault[] {
  if (rows.length === 0) return [];
  return [...total.figures].flatMap(([figure, found]) => {
    const expected = rows.reduce((sum, row) => sum + (row.values[figure] ?? 0), 0);
    const tolerance = figure === 'active' ? ROUNDING * (rows.length + 1) + 1e-9 : 1e-9;
    return Math.abs(found - expected) > tolerance ? [{ line: total.line, figure, found, expected }] : [];
  });
}
