import type { Chart } from '../../../document/tree.ts';
import { PER_CENT } from '../../chart/figure.ts';

/** Russian separators also on a system that is not Russian, where the program cares. */
const RUSSIAN = '[$-419]';

/** The number format of the value axis, as Excel writes it. */
export function axisFormat(values: readonly number[], unit: string): string {
  if (unit === PER_CENT) return `${RUSSIAN}0 %`;
  // On a short axis there may be fractions.
  return `${RUSSIAN}${Math.max(...values) < 10 ? 'General' : '#,##0'}`;
}

/** The number format of the figures: at most one decimal, and none where no figure has any. */
export function labelFormat({ series, unit }: Chart): string {
  const shares = unit === PER_CENT;
  const values = series.flatMap((one) => one.values.map((value) => (value ?? 0) * (shares ? 100 : 1)));
  const whole = values.every((value) => Math.abs(value - Math.round(value)) < 0.05);
  const figure = `${RUSSIAN}#,##0${whole ? '' : '.0'}`;
  return shares ? `${figure} %` : figure;
}
