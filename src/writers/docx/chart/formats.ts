import type { Chart } from '../../../document/tree.ts';
import { PER_CENT, placesOf } from '../../chart/figure.ts';

/** Russian separators also on a system that is not Russian, where the program cares. */
const RUSSIAN = '[$-419]';

/** As our own figures: the decimals that are shown, blanks between thousands from 10 000 on. */
function figureFormat(places: 0 | 1): string {
  const decimals = places === 0 ? '' : '.0';
  const grouped = 10_000 - (places === 0 ? 0.5 : 0.05);
  return `[>=${grouped}]${RUSSIAN}#,##0${decimals};${RUSSIAN}0${decimals}`;
}

/** The number format of the value axis, as Excel writes it. */
export function axisFormat(values: readonly number[], unit: string): string {
  if (unit === PER_CENT) return `${RUSSIAN}0 %`;
  // On a short axis there may be fractions.
  return Math.max(...values) < 10 ? `${RUSSIAN}General` : figureFormat(0);
}

/** The number format of the figures. */
export function labelFormat(chart: Chart): string {
  return chart.unit === PER_CENT ? `${RUSSIAN}0.0 %` : figureFormat(placesOf(chart));
}
