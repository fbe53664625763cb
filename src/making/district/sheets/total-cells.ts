/* Cells of a row of sums: formulas over the rows above, with the results that were computed here. */

import type { NormTally } from '../../../usage/district/norm-tallies.ts';
import type { DistrictTotal } from '../../../usage/district/totals.ts';
import { NO_DATA } from '../../../usage/view/shown.ts';
import type { BookCell } from '../../../writers/xlsx/workbook.ts';
import type { RoleColumns, TableFigure } from './columns.ts';
import { deviationCell, type Letters, weeksFormula } from './figure-cells.ts';

/** The rows that a row of sums speaks of. */
export interface Summed {
  /** First and last row of organisations, from 1. */
  readonly from: number;
  readonly to: number;
  /** The row of sums itself. */
  readonly row: number;
  /** Column whose cell must be that of the row of sums; null: all rows. */
  readonly key: string | null;
  readonly weeks: number;
}

/** The sums of a role. */
export function totalCells(
  totals: readonly DistrictTotal[],
  norms: readonly NormTally[],
  { role, columns }: RoleColumns,
  at: Letters,
  summed: Summed,
): readonly BookCell[] {
  return columns.map((column) => {
    const isOwn = (one: DistrictTotal | NormTally): boolean =>
      one.role === role && one.indicator === column.indicator;
    return totalCell(column, totals.find(isOwn), norms.find(isOwn)?.target ?? null, at, summed);
  });
}

function totalCell(
  column: TableFigure,
  total: DistrictTotal | undefined,
  target: number | null,
  at: Letters,
  summed: Summed,
): BookCell {
  const { kind, indicator, format } = column;
  const style = 'total';
  if (kind === 'norm') return target === null ? { value: '', style } : { value: target, format, style };
  if (kind === 'deviation') return deviationCell(total?.value ?? null, target, column, at, summed.row, style);
  if (kind === 'change') return changeCell(total, format);
  const isShare = kind === 'share';
  const formula = isShare ? shareFormula(column, at, summed) : sumFormula(at('count', indicator), summed);
  return { value: total?.value ?? NO_DATA, formula, format, style };
}

/** Of the organisations of both periods, so it is no formula over the rows. */
function changeCell(total: DistrictTotal | undefined, format: string): BookCell {
  const compared = total?.comparedWithPrevious ?? null;
  if (compared === null) return { value: NO_DATA, style: 'total' };
  return { value: (compared.value - compared.base) * 100, format, style: 'total' };
}

export function sumFormula(letters: string, { from, to, row, key }: Summed): string {
  const range = `${letters}$${from}:${letters}$${to}`;
  const own = key === null ? '' : `$${key}$${from}:$${key}$${to},$${key}${row},`;
  const count = key === null ? `COUNT(${range})` : `COUNTIFS(${own}${range},">=0")`;
  const sum = key === null ? `SUM(${range})` : `SUMIFS(${range},${own.slice(0, -1)})`;
  return `IF(${count}=0,"${NO_DATA}",${sum})`;
}

/** Both sides over the rows that have the share: «нет данных» is a text and takes no part. */
function shareFormula(
  { indicator, of, isWeekly }: Extract<TableFigure, { kind: 'share' }>,
  at: Letters,
  summed: Summed,
): string {
  const [counted, base] = of.map((one) => sideFormula(at('count', one), at('share', indicator), summed));
  const weeks = isWeekly ? `/${weeksFormula(summed.weeks)}` : '';
  return `IFERROR(${counted}/${base}${weeks},"${NO_DATA}")`;
}

function sideFormula(letters: string, share: string, { from, to, row, key }: Summed): string {
  const range = (one: string): string => `${one}$${from}:${one}$${to}`;
  const own = key === null ? '' : `,${range(`$${key}`)},$${key}${row}`;
  return `SUMIFS(${range(letters)},${range(share)},">=0"${own})`;
}
