import type { Appendix, Block, Cards, DocumentTree } from '../../document/tree.ts';
import { cardsAcross } from '../cards.ts';
import { type PageLayout, points } from '../layout.ts';
import type { Metrics } from '../typesetting/metrics.ts';
import { layTree } from './compose.ts';
import { dealt } from './paginate.ts';
import { type Setting, settingOf } from './setting.ts';

/** Millimetres: of a sheet filled more closely each program has an opinion of its own where it ends. */
const SAFETY = 2;

/** The tree with those rows of cards on a sheet of their own, in every format, for which the sheet has no room to spare. */
export function dealCards(tree: DocumentTree, layout: PageLayout, metrics: Metrics): DocumentTree {
  const setting = settingOf(layout, metrics, {});
  return { ...tree, blocks: tree.blocks.flatMap((block) => sheetsOf(block, setting)) };
}

function sheetsOf(block: Block, setting: Setting): readonly Block[] {
  if (block.type !== 'appendix') return [block];
  const cards = block.blocks.at(-1);
  if (cards?.type !== 'cards' || cards.cut === undefined) return [block];
  const across = cardsAcross(cards, setting.layout);
  const rows = Math.ceil(cards.cards.length / across);
  const fitting = rowsThatFit(block, rows, setting);
  if (fitting < 1 || fitting >= rows) return [block];
  const taken = fitting * across;
  return [
    withCards(block, { ...cards, cards: cards.cards.slice(0, taken) }),
    ...sheetsOf({ ...block, mark: [], blocks: [{ ...cards, cards: cards.cards.slice(taken) }] }, setting),
  ];
}

function withCards(sheet: Appendix, cards: Cards): Appendix {
  return { ...sheet, blocks: [...sheet.blocks.slice(0, -1), cards] };
}

/** A row of cards is one slab, unless it is higher than a page. */
function rowsThatFit(sheet: Appendix, rows: number, setting: Setting): number {
  const { slabs } = layTree({ blocks: [sheet] }, setting);
  const [first] = dealt(slabs, setting.height - points(SAFETY));
  return first === undefined ? 0 : first.to - (slabs.length - rows);
}
