import { type Indicator, isPerEducator, isShare } from '../../../usage/figures/indicator.ts';
import { NO_DATA } from '../../../usage/view/shown.ts';
import type { BookCell } from '../../../writers/xlsx/workbook.ts';

/** A row of a sheet. */
export type CellRow = readonly BookCell[];

export function head(...titles: readonly string[]): CellRow {
  return titles.map((value) => ({ value, style: 'head' as const }));
}

export function title(value: string): CellRow {
  return [{ value, style: 'title' }];
}

/** Rows of a table under its title. */
export function section(
  caption: string,
  titles: readonly string[],
  rows: readonly CellRow[],
): readonly CellRow[] {
  return [title(caption), head(...titles), ...rows];
}

export function figure(value: number | null, format: string): BookCell {
  return value === null ? { value: NO_DATA } : { value, format };
}

export function formatOf(indicator: Indicator): string {
  if (isShare(indicator)) return '0.0%';
  return isPerEducator(indicator) ? '0.00' : indicator === 'active_week' ? '#,##0.0' : '#,##0';
}
