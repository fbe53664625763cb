import { formatNumber } from '../../russian/number.ts';

export const PER_CENT = '%';

/** The value on the axis of its chart: shares become per cent. */
export function scaled(value: number, unit: string): number {
  // Fifteen digits, so that 0.145 of a hundred, 14.499999999999998 as a product, stays 14.5.
  return unit === PER_CENT ? Number((value * 100).toPrecision(15)) : value;
}

/** «12,5», «62,5» (per cent without their sign), «нет данных»: one decimal, half away from zero. */
export function figureText(value: number | null, unit: string): string {
  if (value === null) return 'нет данных';
  const onAxis = scaled(value, unit);
  const tenths = Math.round(Number((Math.abs(onAxis) * 10).toPrecision(15)));
  return formatNumber(tenths === 0 ? 0 : (Math.sign(onAxis) * tenths) / 10);
}
