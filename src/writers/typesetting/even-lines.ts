import { plainRun } from '../../document/plain-run.ts';
import type { Block, Paragraph } from '../../document/tree.ts';
import { type PageLayout, points } from '../layout.ts';
import { type BodyPlace, mapBodyText } from './body-text.ts';
import { type Flow, flowOf, widthOf } from './flow.ts';
import { evenTracking, type SizedRoom } from './gape.ts';
import type { Metrics } from './metrics.ts';

/**
 * Points between the letters of a line, in the unit of office programs: what no eye sees moves its end by a syllable. Those programs cannot leave
 * a single line of a justified paragraph short.
 */
const TRACKINGS = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7, -8, 8].map((twips) => twips / 20);

/**
 * The blocks with the letters of some lines set a little closer or wider apart in those paragraphs of which an office program would have a line
 * gape, or else with the paragraph marked as ragged.
 */
export function evenLines(blocks: readonly Block[], layout: PageLayout, metrics: Metrics): readonly Block[] {
  return mapBodyText(blocks, (block, place) =>
    evenedParagraph(block, roomOf(place, layout, metrics), metrics),
  );
}

/** What the lines of a justified paragraph have room for. */
export function roomOf({ label, depth }: BodyPlace, layout: PageLayout, metrics: Metrics): SizedRoom {
  const { page, margin, indent, font } = layout;
  const ems = (millimetres: number): number => points(millimetres) / font.body;
  const flow = flowOf([plainRun(label)], metrics);
  const rest = ems(page.width - margin.left - margin.right - depth * indent);
  return { first: rest - ems(indent) - widthOf(flow, 0, label.length), rest, size: font.body };
}

/** The text of a justified paragraph as it is set. */
export function bodyFlow({ content, tracking = [] }: Paragraph, size: number, metrics: Metrics): Flow {
  return flowOf(content, metrics, false, { parts: tracking, size });
}

/** The same of one paragraph. */
export function evenedParagraph(
  { ragged, tracking, ...block }: Paragraph,
  room: SizedRoom,
  metrics: Metrics,
): Paragraph {
  return { ...block, ...setting(block, room, metrics) };
}

type Evened = Pick<Paragraph, 'ragged' | 'tracking'>;

function setting({ content }: Paragraph, room: SizedRoom, metrics: Metrics): Evened {
  // Programs stretch a line that somebody has broken.
  if (content.some(({ type }) => type === 'break')) return { ragged: true };
  const parts = evenTracking(flowOf(content, metrics), room, TRACKINGS);
  if (parts === null) return { ragged: true };
  return parts.length === 0 ? {} : { tracking: parts };
}
