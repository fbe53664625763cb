import type { ReportedRole } from '../reported-role.ts';
import type { Indicator } from './indicator.ts';
import type { IndicatorRow } from './indicator-rows.ts';

/** A figure; `unit` null: of all units together. */
type Figure = readonly [role: ReportedRole, unit: string | null, indicator: Indicator];

/** Indicators by role, unit and name. */
export class IndicatorIndex {
  readonly #rows: ReadonlyMap<string, IndicatorRow>;

  constructor(indicators: readonly IndicatorRow[]) {
    this.#rows = new Map(indicators.map((row) => [keyOf(row.role, row.unit, row.indicator), row]));
  }

  row(...figure: Figure): IndicatorRow | undefined {
    return this.#rows.get(keyOf(...figure));
  }

  /** 0 where there is no data. */
  count(...figure: Figure): number {
    return this.row(...figure)?.value ?? 0;
  }

  isKnown(...figure: Figure): boolean {
    return (this.row(...figure)?.value ?? null) !== null;
  }
}

function keyOf(...figure: Figure): string {
  return JSON.stringify(figure);
}
