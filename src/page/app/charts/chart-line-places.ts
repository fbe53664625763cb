import type { LiveChart } from '../../usage-protocol.ts';
import { LETTER } from './chart-parts.tsx';

export const TOP = 14;
export const BOTTOM = 26;
export const HEIGHT = 224;
export const LEFT = 40;

/** Where the lines run, in pixels. */
export interface LinePlaces {
  /** Whether names stand at the ends of the lines; longer names stand above, with their dashes. */
  readonly isNamed: boolean;
  readonly right: number;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
}

export function placesOf({ categories, series }: LiveChart, width: number, highest: number): LinePlaces {
  // Names stand in bold.
  const longest = Math.max(0, ...series.map(({ name }) => name.length)) * LETTER * 1.2 + 14;
  const isNamed = longest <= width / 4;
  const right = width - (isNamed ? longest : 14);
  return {
    isNamed,
    right,
    x: (at) => LEFT + 8 + ((right - LEFT - 8) * at) / Math.max(1, categories.length - 1),
    y: (value) => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * value) / highest,
  };
}
