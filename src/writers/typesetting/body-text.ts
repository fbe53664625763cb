import type { Block, Paragraph } from '../../document/tree.ts';
import { areSame, rememberOf } from '../../remember.ts';

/** Where a justified paragraph stands. */
export interface BodyPlace {
  /** Before its first line: the number of a clause, a dash; else empty. */
  readonly label: string;
  /** How many indents deeper than the text around it. */
  readonly depth: 0 | 1;
}

/** The blocks with their justified paragraphs changed; whatever holds none that changed is the same object. */
export function mapBodyText(
  blocks: readonly Block[],
  change: (paragraph: Paragraph, place: BodyPlace) => Paragraph,
): readonly Block[] {
  return mapped(blocks, { label: '', depth: 0 }, change);
}

/** The label of `place` stands before the first block. */
function mapped(
  blocks: readonly Block[],
  place: BodyPlace,
  change: Parameters<typeof mapBodyText>[1],
): readonly Block[] {
  const within = <T extends { readonly blocks: readonly Block[] }>(owner: T, inner: BodyPlace): T =>
    withList(owner, 'blocks', mapped(owner.blocks, inner, change));
  return mapKept(blocks, (block, index) => {
    switch (block.type) {
      case 'paragraph':
        return block.style === 'body' ? change(block, index === 0 ? place : { ...place, label: '' }) : block;
      case 'clauses': {
        const items = mapKept(block.items, (item) =>
          within(item, { ...place, label: `${item.number.label} ` }),
        );
        return withList(block, 'items', items);
      }
      case 'list': {
        const depth = block.level > 1 ? 1 : place.depth;
        const items = mapKept(block.items, (item) => within(item, { label: '– ', depth }));
        return withList(block, 'items', items);
      }
      case 'appendix':
        return within(block, place);
      default:
        return block;
    }
  });
}

/** Parts as they were changed before. */
const changedParts = new WeakMap<object, readonly object[]>();
/** A part of the documents of a batch changes in few ways. */
const WAYS = 20;

/** The part with what it holds now: the same object as for the same before, so that what is made of it is found by the object. */
function withList<T extends object>(part: T, key: keyof T, list: readonly unknown[]): T {
  if (list === part[key]) return part;
  const isIt = (made: T): boolean => areSame(made[key] as readonly unknown[], list);
  const known = changedParts as WeakMap<T, readonly T[]>;
  return rememberOf(known, part, isIt, () => ({ ...part, [key]: list }), WAYS);
}

/** The items changed; the same array when none has. */
function mapKept<T>(items: readonly T[], change: (item: T, index: number) => T): readonly T[] {
  const changed = items.map(change);
  return areSame(changed, items) ? items : changed;
}
