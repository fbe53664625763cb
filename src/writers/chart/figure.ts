import type { Chart } from '../../document/tree.ts';
import { formatRounded, rounded } from '../../russian/text/number.ts';

export const PER_CENT = '%';

/** The value on the axis of its chart: shares become per cent. */
export function scaled(value: number, unit: string): number {
  // Fifteen digits, so that 0.145 of a hundred, 14.499999999999998 as a product, stays 14.5.
  return unit === PER_CENT ? Number((value * 100).toPrecision(15)) : value;
}

type ChartFigures = Pick<Chart, 'unit'> & {
  readonly series: readonly { readonly values: readonly (number | null)[] }[];
};

/** Decimals of a chart's figures, as in a table: per cent have one, others where any of them needs it. */
export function placesOf({ series, unit }: ChartFigures): 0 | 1 {
  if (unit === PER_CENT) return 1;
  const values = series.flatMap((one) => one.values).map((value) => rounded(scaled(value ?? 0, unit), 1));
  return values.every(Number.isInteger) ? 0 : 1;
}

/** Writes the figures of a chart as tables have them: «12,5», «62,5 %», «нет данных». */
export function figureWriter(chart: ChartFigures): (value: number | null) => string {
  const places = placesOf(chart);
  const sign = chart.unit === PER_CENT ? '\u{A0}%' : '';
  return (value) =>
    value === null ? 'нет данных' : `${formatRounded(scaled(value, chart.unit), places)}${sign}`;
}
