import type { Block, Clause, Clauses } from '../../document/tree.ts';
import { areSame, remember, rememberOf } from '../../remember.ts';
import { mapBodyText } from './body-text.ts';

/** Blocks as they are set, by what they were before, as JSON. */
export type KnownBlocks = Map<string, Block>;
/** Some documents' worth of them. */
const MOST = 2000;

/**
 * The blocks as `set` makes them of each. The documents of a batch share most of their text: blocks that were alike before are the same object
 * here, so that what is made of one is found by the object and no text is compared again. Of two alike in one document the second is a copy,
 * because what becomes of a block depends on its place.
 */
export function sharedBlocks(
  blocks: readonly Block[],
  known: KnownBlocks,
  set: (block: Block) => Block,
): readonly Block[] {
  const taken = new Set<string>();
  const shared = <T extends Block>(block: T): T => {
    const key = JSON.stringify(block);
    const made = remember(known, key, () => set(block), MOST) as T;
    if (taken.has(key)) return copyOf(made);
    taken.add(key);
    return made;
  };
  const each = (block: Block): Block => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
      case 'list':
      case 'columns':
      case 'signature':
        return shared(block);
      case 'clauses':
        return joined(
          block,
          block.items.flatMap((item) => shared(alone(block, item)).items),
        );
      case 'appendix':
        return { ...block, ...set({ ...block, blocks: [] }), blocks: block.blocks.map(each) } as Block;
      default:
        return set(block);
    }
  };
  return blocks.map(each);
}

function alone(block: Clauses, item: Clause): Clauses {
  return { ...block, items: [item] };
}

/** Clauses by the first of them. */
const joinedClauses = new WeakMap<Clause, readonly Clauses[]>();
/** Documents begin the same clauses in few ways. */
const WAYS = 4;

/** The clauses in one block: the same one as for the same clauses before. */
function joined(block: Clauses, items: readonly Clause[]): Clauses {
  const isIt = (made: Clauses): boolean => areSame(made.items, items);
  return rememberOf(joinedClauses, items[0] as Clause, isIt, () => ({ ...block, items }), WAYS);
}

/** The block with paragraphs of its own. */
function copyOf<T extends Block>(block: T): T {
  return mapBodyText([block], (paragraph) => ({ ...paragraph }))[0] as T;
}
