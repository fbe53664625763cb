import type { Block, DocumentTree, Inline, Paragraph, Text } from '../../document/tree.ts';
import { remember } from '../../remember.ts';
import { type PageLayout, points } from '../layout.ts';
import { SOFT_HYPHEN } from './breaks.ts';
import { flowOf, widthOf } from './flow.ts';
import type { Metrics } from './metrics.ts';
import { softHyphens } from './soft-hyphens.ts';

/** What justified text is set in. Lengths are ems. */
interface Justification {
  readonly metrics: Metrics;
  readonly width: number;
  readonly indent: number;
}

/**
 * The tree with soft hyphens where a line of justified text would gape without them. Office programs would hyphenate by
 * dictionaries of their own; these few places are the same in every format.
 */
export function hyphenate(tree: DocumentTree, layout: PageLayout, metrics: Metrics): DocumentTree {
  const { page, margin, indent, font } = layout;
  const ems = (millimetres: number): number => points(millimetres) / font.body;
  const justification = { metrics, width: ems(page.width - margin.left - margin.right), indent: ems(indent) };
  return { ...tree, blocks: hyphenated(tree.blocks, justification) };
}

/** `label` stands before the first block. */
function hyphenated(blocks: readonly Block[], justification: Justification, label = ''): Block[] {
  return blocks.map((block, index) => hyphenatedBlock(block, justification, index === 0 ? label : ''));
}

function hyphenatedBlock(block: Block, justification: Justification, label: string): Block {
  switch (block.type) {
    case 'paragraph':
      return block.style === 'body' ? hyphenatedParagraph(block, justification, label) : block;
    case 'clauses':
      return {
        ...block,
        items: block.items.map((item) => withBlocks(item, justification, `${item.number.label} `)),
      };
    case 'list': {
      const width = block.level > 1 ? justification.width - justification.indent : justification.width;
      return {
        ...block,
        items: block.items.map((item) => withBlocks(item, { ...justification, width }, '– ')),
      };
    }
    case 'appendix':
      return withBlocks(block, justification);
    default:
      return block;
  }
}

function withBlocks<T extends { readonly blocks: readonly Block[] }>(
  owner: T,
  justification: Justification,
  label?: string,
): T {
  return { ...owner, blocks: hyphenated(owner.blocks, justification, label) };
}

/** By text, styles and measure: the documents of a batch share most of their paragraphs. */
const hyphenPlaces = new Map<string, readonly number[]>();

function hyphenatedParagraph(block: Paragraph, justification: Justification, label: string): Paragraph {
  const { content } = block;
  const key = content.reduce(
    (all, inline) => all + keyOf(inline),
    `${justification.width} ${justification.indent} ${label}`,
  );
  const places = remember(hyphenPlaces, key, () => placesIn(content, justification, label));
  return places.length === 0 ? block : { ...block, content: withHyphens(content, places) };
}

function keyOf(inline: Inline): string {
  if (inline.type === 'break') return '\n';
  if (inline.type === 'link') return `\n@${inline.content.map(keyOf).join('')}`;
  return `${inline.bold ? '\nb' : '\n'}${inline.italic ? 'i' : ''}\n${inline.value}`;
}

function placesIn(
  content: readonly Inline[],
  { metrics, width, indent }: Justification,
  label: string,
): readonly number[] {
  if (content.some(({ type }) => type === 'break')) return [];
  const labelFlow = flowOf([{ type: 'text', value: label, bold: false, italic: false }], metrics);
  const first = width - indent - widthOf(labelFlow, 0, label.length);
  return softHyphens(flowOf(content, metrics), { first, rest: width });
}

/** Soft hyphens before the characters at these places, counted through the whole content. */
function withHyphens(content: readonly Inline[], places: readonly number[]): Inline[] {
  let start = 0;
  const hyphenatedText = (text: Text): Text => {
    const end = start + text.value.length;
    const cuts = places.filter((place) => place > start && place <= end).map((place) => place - start);
    start = end;
    return { ...text, value: parts(text.value, cuts).join(SOFT_HYPHEN) };
  };
  return content.map((inline) => {
    if (inline.type === 'text') return hyphenatedText(inline);
    return inline.type === 'link' ? { ...inline, content: inline.content.map(hyphenatedText) } : inline;
  });
}

function parts(text: string, cuts: readonly number[]): string[] {
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index]));
}
