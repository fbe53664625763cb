import type { Chart } from '../../../../document/tree.ts';
import { PER_CENT, placesOf } from '../../../chart/figure.ts';

/** Russian separators also on a system that is not Russian, where the program cares. */
const RUSSIAN = '[$-419]';

/** The number format of the value axis, as Excel writes it. */
export function axisFormat(values: readonly number[], unit: string): string {
  if (unit === PER_CENT) return `${RUSSIAN}0 %`;
  // On a short axis there may be fractions.
  return `${RUSSIAN}${Math.max(...values) < 10 ? 'General' : '#,##0'}`;
}

/** The number format of the figures. */
export function labelFormat(chart: Chart): string {
  const figure = `${RUSSIAN}#,##0${placesOf(chart) === 0 ? '' : '.0'}`;
  return chart.unit === PER_CENT ? `${figure} %` : figure;
}
