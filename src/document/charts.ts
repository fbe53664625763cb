import type { Block, Chart } from './tree.ts';

/** All charts of a document in reading order, those inside lists, columns and appendices too. */
export function chartsOf(blocks: readonly Block[]): readonly Chart[] {
  return blocks.flatMap((block) => (block.type === 'chart' ? [block] : innerBlocks(block).flatMap(chartsOf)));
}

function innerBlocks(block: Block): readonly (readonly Block[])[] {
  if (block.type === 'clauses' || block.type === 'list') return block.items.map((item) => item.blocks);
  if (block.type === 'columns') return block.columns.map((column) => column.blocks);
  if (block.type === 'cards') return block.cards.map((card) => card.blocks);
  return block.type === 'appendix' ? [block.blocks] : [];
}
