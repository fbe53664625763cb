import type { Block, Paragraph } from '../../document/tree.ts';

/** Where a justified paragraph stands. */
export interface BodyPlace {
  /** Before its first line: the number of a clause, a dash; else empty. */
  readonly label: string;
  /** How many indents deeper than the text around it. */
  readonly depth: 0 | 1;
}

/** The blocks with their justified paragraphs changed. */
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
  const within = <T extends { readonly blocks: readonly Block[] }>(owner: T, inner: BodyPlace): T => ({
    ...owner,
    blocks: mapped(owner.blocks, inner, change),
  });
  return blocks.map((block, index) => {
    switch (block.type) {
      case 'paragraph':
        return block.style === 'body' ? change(block, index === 0 ? place : { ...place, label: '' }) : block;
      case 'clauses': {
        const items = block.items.map((item) => within(item, { ...place, label: `${item.number.label} ` }));
        return { ...block, items };
      }
      case 'list': {
        const depth = block.level > 1 ? 1 : place.depth;
        return { ...block, items: block.items.map((item) => within(item, { label: '– ', depth })) };
      }
      case 'appendix':
        return within(block, place);
      default:
        return block;
    }
  });
}
