import type { Appendix, Block, Clause, Clauses, Columns, Inline, ListItem } from '../../document/tree.ts';
import { areSame, type Recurring, remember, rememberOf } from '../../remember.ts';
import { mapBodyText } from './body-text.ts';

/** Blocks as they are set, by what they were before: see {@link keyOf}. */
export type KnownBlocks = Recurring<Block>;
/** Of one kind of sheet: a batch has some two hundred that its organisations share. */
export const MOST_BLOCKS = 500;

/**
 * The blocks as `set` makes them of each. The documents of a batch share most of their text: blocks that were alike before are the same object
 * here, so that what is made of one is found by the object and no text is compared again. Of two alike in one document the second is a copy,
 * because what becomes of a block depends on its place.
 */
export function sharedBlocks(blocks: readonly Block[], known: KnownBlocks, set: SetBlock): readonly Block[] {
  const document = new SharedDocument(known, set);
  return blocks.map((block) => document.block(block));
}

type SetBlock = (block: Block) => Block;

/** One document on its way. */
class SharedDocument {
  readonly #known: KnownBlocks;
  readonly #set: SetBlock;
  /** What the document has already. */
  readonly #taken = new Set<string>();

  constructor(known: KnownBlocks, set: SetBlock) {
    this.#known = known;
    this.#set = set;
  }

  block(block: Block): Block {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
      case 'list':
      case 'signature':
        return this.#shared(keyOf(block), () => this.#set(block));
      case 'columns':
        return this.#shared(keyOf(block), () => this.#withSharedLines(this.#set(block) as Columns));
      case 'clauses':
        return joined(
          block,
          block.items.flatMap((item) => this.#clause(item).items),
        );
      case 'appendix':
        return this.#appendix(block);
      default:
        return this.#set(block);
    }
  }

  #appendix(block: Appendix): Appendix {
    const mark = this.#set({ ...block, blocks: [] }) as Appendix;
    return { ...mark, blocks: block.blocks.map((each) => this.block(each)) };
  }

  /** In a letterhead one line names the organisation, the others are everybody's. */
  #withSharedLines(block: Columns): Columns {
    const line = (each: Block): Block =>
      each.type === 'paragraph' ? this.#known.of(`line ${keyOf(each)}`, () => each) : each;
    const columns = block.columns.map((column) => ({ ...column, blocks: column.blocks.map(line) }));
    return { ...block, columns };
  }

  #clause(item: Clause): Clauses {
    return this.#shared(keyOfItem(item), () => this.#set({ type: 'clauses', items: [item] })) as Clauses;
  }

  #shared(key: string, make: () => Block): Block {
    const made = this.#known.of(key, make);
    if (this.#taken.has(key)) return copyOf(made);
    this.#taken.add(key);
    return made;
  }
}

/** What a block is, as text. Its words are told by a number: most of them are known by their object, and need not be read again. */
function keyOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph': {
      const { content, ...rest } = block;
      return JSON.stringify(rest) + numberOf(content);
    }
    case 'clauses':
    case 'list':
      return `${block.type} ${block.type === 'list' ? block.level : ''}(${block.items.map(keyOfItem).join()})`;
    default:
      return JSON.stringify(block);
  }
}

/** Of items that documents share. */
const keys = new WeakMap<Clause | ListItem, string>();

function keyOfItem(item: Clause | ListItem): string {
  const known = keys.get(item);
  if (known !== undefined) return known;
  const { blocks, ...rest } = item;
  const key = `${JSON.stringify(rest)}(${blocks.map(keyOf).join()})`;
  keys.set(item, key);
  return key;
}

const numbers = new WeakMap<readonly Inline[], number>();
const numbersByText = new Map<string, number>();
let last = 0;

/** The same number for the same content, and for no other. */
function numberOf(content: readonly Inline[]): number {
  const known = numbers.get(content);
  if (known !== undefined) return known;
  const number = remember(numbersByText, JSON.stringify(content), () => ++last);
  numbers.set(content, number);
  return number;
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
function copyOf(block: Block): Block {
  return mapBodyText([block], (paragraph) => ({ ...paragraph }))[0] as Block;
}
