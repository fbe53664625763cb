import type { DocumentTree, Inline, Paragraph } from '../../document/tree.ts';
import { remember } from '../../remember.ts';
import { type PageLayout, points } from '../layout.ts';
import { type BodyPlace, mapBodyText } from './body-text.ts';
import { flowOf, widthOf } from './flow.ts';
import { gapesFilled } from './gape.ts';
import type { Metrics } from './metrics.ts';

/** What justified text is set in. Lengths are ems. */
interface Measure {
  readonly metrics: Metrics;
  readonly width: number;
  readonly indent: number;
}

/**
 * The tree with those paragraphs marked as ragged of which an office program, which cannot leave a single line short, would have a line gape.
 */
export function markRagged(tree: DocumentTree, layout: PageLayout, metrics: Metrics): DocumentTree {
  const { page, margin, indent, font } = layout;
  const ems = (millimetres: number): number => points(millimetres) / font.body;
  const measure = { metrics, width: ems(page.width - margin.left - margin.right), indent: ems(indent) };
  return { ...tree, blocks: mapBodyText(tree.blocks, (block, place) => marked(block, place, measure)) };
}

/** By text, styles and measure: the documents of a batch share most of their paragraphs. */
const raggedByText = new Map<string, boolean>();

function marked(
  block: Paragraph,
  { label, depth }: BodyPlace,
  { metrics, width, indent }: Measure,
): Paragraph {
  const rest = width - depth * indent;
  const key = block.content.reduce((all, inline) => all + keyOf(inline), `${rest} ${indent} ${label}`);
  const isRagged = remember(raggedByText, key, () => {
    // Programs stretch a line that somebody has broken.
    if (block.content.some(({ type }) => type === 'break')) return true;
    const labelFlow = flowOf([{ type: 'text', value: label, bold: false, italic: false }], metrics);
    const first = rest - indent - widthOf(labelFlow, 0, label.length);
    return gapesFilled(flowOf(block.content, metrics), { first, rest });
  });
  return isRagged ? { ...block, ragged: true } : block;
}

function keyOf(inline: Inline): string {
  if (inline.type === 'break') return '\n';
  if (inline.type === 'link') return `\n@${inline.content.map(keyOf).join('')}`;
  return `${inline.bold ? '\nb' : '\n'}${inline.italic ? 'i' : ''}\n${inline.value}`;
}
