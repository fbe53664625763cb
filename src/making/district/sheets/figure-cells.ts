/* Cells of one row of figures: numbers, and formulas that a reader can follow. */
import type { FigureIndex } from '../../../usage/district/figure-index.ts';
import { type Indicator, isShare } from '../../../usage/figures/indicator.ts';
import { NO_DATA, NOT_CREDIBLE } from '../../../usage/view/shown.ts';
import type { BookCell, CellStyle } from '../../../writers/xlsx/workbook.ts';
import type { RoleColumns, TableFigure } from './columns.ts';

/** Where the cells of a role stand: letters of the column of an indicator, by kind of column. */
export type Letters = (kind: TableFigure['kind'], indicator: Indicator) => string;

export const NOTHING: BookCell = { value: NO_DATA };

/** The figures of an organisation in a role; `row`: from 1. */
export function organizationCells(
  index: FigureIndex,
  { role, columns }: RoleColumns,
  at: Letters,
  row: number,
  weeks: number,
): readonly BookCell[] {
  return columns.map((column): BookCell => {
    const { kind, indicator, format } = column;
    const { value = null, target = null, previous = null } = index.row(role, indicator) ?? {};
    if (kind === 'norm') return target === null ? null : { value: target, format };
    if (value === null) return NOTHING;
    if (index.isDoubtful(role, indicator, 'value')) return { value: NOT_CREDIBLE };
    if (kind === 'count') return { value, format };
    if (kind === 'share') return shareCell(value, column, at, row, weeks);
    if (kind === 'deviation') return deviationCell(value, target, column, at, row);
    return changeCell(value, index.isDoubtful(role, indicator, 'previous') ? null : previous, format);
  });
}

function changeCell(value: number, previous: number | null, format: string): BookCell {
  return previous === null ? NOTHING : { value: (value - previous) * 100, format };
}

type ShareColumn = Extract<TableFigure, { kind: 'share' }>;

function shareCell(value: number, column: ShareColumn, at: Letters, row: number, weeks: number): BookCell {
  const [counted, base] = column.of.map((indicator) => `${at('count', indicator)}${row}`);
  const formula = column.isWeekly ? `${counted}/${base}/${weeksFormula(weeks)}` : `${counted}/${base}`;
  return { value, formula, format: column.format };
}

/** Days by seven, as the definition has it. */
export function weeksFormula(weeks: number): string {
  return `(${Math.round(weeks * 7)}/7)`;
}

/** Shares differ by percentage points. */
export function deviationCell(
  value: number | null,
  target: number | null,
  { indicator, format }: TableFigure,
  at: Letters,
  row: number,
  style?: CellStyle,
): BookCell {
  if (value === null || target === null) return style === undefined ? null : { value: '', style };
  const scale = isShare(indicator) ? 100 : 1;
  const difference = `${at('share', indicator)}${row}-${at('norm', indicator)}${row}`;
  const formula = scale === 1 ? difference : `(${difference})*100`;
  return { value: (value - target) * scale, formula, format, ...(style ? { style } : {}) };
}
