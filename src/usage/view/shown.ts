import { formatRounded } from '../../russian/text/number.ts';
import { type Indicator, isShare } from '../figures/indicator.ts';

const NBSP = '\u{A0}';
export const NO_DATA = 'нет данных';
/** Stands where nothing can be compared: a side has no data or the base is 0. */
export const NOT_COMPARED = '–';

/** A figure of the tables (`docs/usage-report.md`, «Changes and rounding»): «1234», «20,5», «95,8 %», «нет данных». */
export function shownFigure(value: number | null, indicator: Indicator): string {
  if (value === null) return NO_DATA;
  return isShare(indicator) ? perCent(value) : formatRounded(value, placesOf(indicator));
}

/** How far a figure is from another: «+2», «−0,3», «0», shares in percentage points «+8,3 п. п.»; «–» without one of them. */
export function shownDifference(value: number | null, base: number | null, indicator: Indicator): string {
  if (value === null || base === null) return NOT_COMPARED;
  if (!isShare(indicator)) return signed(value - base, placesOf(indicator));
  return `${signed((value - base) * 100, 1)}${NBSP}п.${NBSP}п.`;
}

/** Relative change «+12,5 %», «0,0 %»; «–» without one of the figures or from 0. */
export function shownChange(value: number | null, base: number | null): string {
  const change = relativeChange(value, base);
  return change === null ? NOT_COMPARED : `${signed(change * 100, 1)}${NBSP}%`;
}

/** The change as a part of the base; null without one of the figures or from 0. */
export function relativeChange(value: number | null, base: number | null): number | null {
  return value === null || base === null || base === 0 ? null : (value - base) / Math.abs(base);
}

/** A share with one decimal: «95,8 %». */
export function perCent(share: number): string {
  return `${formatRounded(share * 100, 1)}${NBSP}%`;
}

/** Decimals of an indicator: means of people have one, means a person two. */
export function placesOf(indicator: Indicator): number {
  if (indicator === 'active_week') return 1;
  return indicator.includes('_per_educator_') ? 2 : 0;
}

function signed(value: number, places: number): string {
  const text = formatRounded(value, places);
  return value > 0 && /[1-9]/u.test(text) ? `+${text}` : text;
}
