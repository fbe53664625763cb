import { formatNumber } from '../../russian/number.ts';

const PER_CENT = '%';

/** The value as a chart shows it: shares in per cent, one decimal, half away from zero. */
export function shownFigure(value: number, unit: string): number {
  const scale = unit === PER_CENT ? 1000 : 10;
  // Fifteen digits, so that 0,145 of a hundred, 14.499999999999998 as a product, is 14,5.
  const tenths = Math.round(Number((Math.abs(value) * scale).toPrecision(15)));
  return tenths === 0 ? 0 : (Math.sign(value) * tenths) / 10;
}

/** «12,5», «62,5» (per cent without their sign), «нет данных». */
export function figureText(value: number | null, unit: string): string {
  return value === null ? 'нет данных' : formatNumber(shownFigure(value, unit));
}
