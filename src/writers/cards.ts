import type { Cards } from '../document/tree.ts';
import type { PageLayout } from './layout.ts';

/** So many cards to be cut out stand side by side. */
export const CARDS_ACROSS = 2;

/** Cards to be cut out fill their sheet, others are as high as their texts, millimetres. */
export function leastCardHeight({ cut }: Cards, { card }: PageLayout): number {
  return cut === undefined ? 0 : card.sheet / (cut / CARDS_ACROSS);
}
