import { formatRounded, rounded } from '../../russian/text/number.ts';
import { type Indicator, isPerEducator, isShare } from '../figures/indicator.ts';

const NBSP = '\u{A0}';
export const NO_DATA = 'нет данных';
/** Stands in the place of a figure that cannot be. */
export const NOT_CREDIBLE = 'недостоверно';
/** Stands where nothing can be compared: a side has no data or the base is 0. */
export const NOT_COMPARED = '–';

/** A figure of the tables (`docs/usage-report.md`, «Changes and rounding»): «1234», «20,5», «95,8 %», «нет данных». */
export function shownFigure(value: number | null, indicator: Indicator): string {
  if (value === null) return NO_DATA;
  return isShare(indicator) ? perCent(value) : formatRounded(value, placesOf(indicator));
}

/** A figure as it is printed, as a number, shares in per cent: what differences are made of, so that they fit what stands beside them. */
export function printed(value: number, indicator: Indicator): number {
  return rounded(isShare(indicator) ? value * 100 : value, placesOf(indicator));
}

/** How far a printed figure is from another: «+2», «−0,3», «0», shares in percentage points «+8,3 п. п.»; «–» without one of them. */
export function shownDifference(value: number | null, base: number | null, indicator: Indicator): string {
  if (value === null || base === null) return NOT_COMPARED;
  const difference = signed(printed(value, indicator) - printed(base, indicator), placesOf(indicator));
  return isShare(indicator) ? `${difference}${NBSP}п.${NBSP}п.` : difference;
}

/** Relative change «+12,5 %», «0,0 %»; «–» without one of the figures or from 0. */
export function shownChange(value: number | null, base: number | null, indicator: Indicator): string {
  const change = relativeChange(value, base, indicator);
  return change === null ? NOT_COMPARED : `${signed(change * 100, 1)}${NBSP}%`;
}

/** The change of the printed figure as a part of the printed base; null without one of them or from 0. */
export function relativeChange(
  value: number | null,
  base: number | null,
  indicator: Indicator,
): number | null {
  if (value === null || base === null) return null;
  const from = printed(base, indicator);
  return from === 0 ? null : (printed(value, indicator) - from) / from;
}

/** A share with one decimal: «95,8 %». */
export function perCent(share: number): string {
  return `${formatRounded(share * 100, 1)}${NBSP}%`;
}

/** Decimals of an indicator: per cent and means of people have one, means a person two. */
export function placesOf(indicator: Indicator): number {
  if (indicator === 'active_week' || isShare(indicator)) return 1;
  return isPerEducator(indicator) ? 2 : 0;
}

function signed(value: number, places: number): string {
  const text = formatRounded(value, places);
  return value > 0 && /[1-9]/u.test(text) ? `+${text}` : text;
}
