import { areSame } from '../remember.ts';
import { plainText } from './plain-text.ts';
import type { Block, ListItem } from './tree.ts';

/**
 * The blocks whose tables are named: by the words that introduce them, «… следующих лиц:», or the chart that they belong to, else by the heading under which they stand,
 * else by `name`. What holds no table is the same object as before.
 */
export function captioned(blocks: readonly Block[], name: string): readonly Block[] {
  let heading = name;
  return blocks.map((block, index) => {
    if (block.type === 'heading') heading = oneLine(block);
    return named(block, heading, blocks[index - 1]);
  });
}

function named(block: Block, heading: string, above: Block | undefined): Block {
  const within = <T extends { readonly blocks: readonly Block[] }>(part: T): T => {
    const blocks = captioned(part.blocks, heading);
    return areSame(blocks, part.blocks) ? part : { ...part, blocks };
  };
  switch (block.type) {
    case 'table':
      return { ...block, caption: introduction(above) ?? heading };
    case 'clauses':
    case 'list': {
      const items: readonly ListItem[] = block.items.map(within);
      return areSame(items, block.items) ? block : ({ ...block, items } as Block);
    }
    case 'columns':
      return { ...block, columns: block.columns.map(within) };
    case 'cards':
      return { ...block, cards: block.cards.map(within) };
    case 'appendix':
      return within(block);
    default:
      return block;
  }
}

function introduction(above: Block | undefined): string | null {
  if (above?.type === 'chart') return above.title;
  const text = above?.type === 'paragraph' ? oneLine(above) : '';
  return text.endsWith(':') ? text.slice(0, -1) : null;
}

function oneLine(block: Block): string {
  return plainText(block).replace(/\s+/gu, ' ').trim();
}
