import { plainRun } from '../../document/plain-run.ts';
import type { DocumentTree, Inline, Paragraph } from '../../document/tree.ts';
import { type PageLayout, points } from '../layout.ts';
import { type BodyPlace, mapBodyText } from './body-text.ts';
import { flowOf, type Room, widthOf } from './flow.ts';
import { gapesFilled } from './gape.ts';
import type { Metrics } from './metrics.ts';

/**
 * The tree with those paragraphs marked as ragged of which an office program, which cannot leave a single line short, would have a line gape.
 */
export function markRagged(tree: DocumentTree, layout: PageLayout, metrics: Metrics): DocumentTree {
  const blocks = mapBodyText(tree.blocks, (block, place) =>
    markedRagged(block, roomOf(place, layout, metrics), metrics),
  );
  return { ...tree, blocks };
}

/** The same of one paragraph. */
export function markedRagged(block: Paragraph, room: Room, metrics: Metrics): Paragraph {
  return isRagged(block, room, metrics) ? { ...block, ragged: true } : block;
}

/** What the lines of a justified paragraph have room for. */
export function roomOf({ label, depth }: BodyPlace, layout: PageLayout, metrics: Metrics): Room {
  const { page, margin, indent, font } = layout;
  const ems = (millimetres: number): number => points(millimetres) / font.body;
  const flow = flowOf([plainRun(label)], metrics);
  const rest = ems(page.width - margin.left - margin.right - depth * indent);
  return { first: rest - ems(indent) - widthOf(flow, 0, label.length), rest };
}

/** What a paragraph came to in one measure. */
interface Marked extends Room {
  readonly ragged: boolean;
}

/** The documents of a batch share most of their paragraphs. */
const raggedContents = new WeakMap<readonly Inline[], readonly Marked[]>();
/** A paragraph stands with few numbers on few sheets. */
const MEASURES = 20;

function isRagged({ content }: Paragraph, room: Room, metrics: Metrics): boolean {
  const known = raggedContents.get(content) ?? [];
  const found = known.find(({ first, rest }) => first === room.first && rest === room.rest);
  if (found) return found.ragged;
  // Programs stretch a line that somebody has broken.
  const ragged = content.some(({ type }) => type === 'break') || gapesFilled(flowOf(content, metrics), room);
  raggedContents.set(content, [...known.slice(1 - MEASURES), { ...room, ragged }]);
  return ragged;
}
