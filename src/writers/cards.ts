import type { Cards } from '../document/tree.ts';
import type { PageLayout } from './layout.ts';

/** So many cards stand side by side: two of those to be cut out, all frames. */
export function cardsAcross({ cut, cards }: Cards, { card }: PageLayout): number {
  if (card.stacked) return 1;
  return cut === undefined ? cards.length : 2;
}

/** Cards to be cut out fill their sheet, others are as high as their texts, millimetres. */
export function leastCardHeight(block: Cards, layout: PageLayout): number {
  const { cut } = block;
  return cut === undefined ? 0 : layout.card.sheet / (cut / cardsAcross(block, layout));
}
