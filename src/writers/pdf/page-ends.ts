import type { DocumentTree, Inline, Paragraph } from '../../document/tree.ts';
import { remember } from '../../remember.ts';
import type { PageLayout } from '../layout.ts';
import { mapBodyText } from '../typesetting/body-text.ts';
import { SHUT, SOFT_HYPHEN, withoutSoftHyphens } from '../typesetting/breaks.ts';
import { bodyFlow, evenedParagraph, type evenLines, roomOf } from '../typesetting/even-lines.ts';
import { type Flow, isSoftHyphen } from '../typesetting/flow.ts';
import type { SizedRoom } from '../typesetting/gape.ts';
import type { Metrics } from '../typesetting/metrics.ts';
import { type LaidTree, layTree, leaveLaid } from './compose.ts';
import { LaidParts } from './laid-parts.ts';
import type { Box, LineBox } from './page.ts';
import { dealt } from './paginate.ts';
import { type Setting, settingOf } from './setting.ts';
import { breakLines, type Fit } from './text/lines.ts';

/** The documents of a batch share most of their blocks and a few sheets. */
const partsOf = new WeakMap<PageLayout, LaidParts>();

/** A word that stays whole moves others: after so many rounds it is left as it is. */
const ROUNDS = 8;

/**
 * The tree with hyphens shut at which a page would end, marked as {@link evenLines} does it. A paragraph has as many lines when a program fills
 * them as when they are set evenly, so that what stands last on a page here stands last there. The tree has no charts.
 */
export function wholeAtPageEnds(tree: DocumentTree, layout: PageLayout, metrics: Metrics): DocumentTree {
  const parts = partsOf.get(layout) ?? new LaidParts();
  partsOf.set(layout, parts);
  const setting = settingOf(layout, metrics, { parts });
  let whole = tree;
  for (let round = 0; round < ROUNDS; round++) {
    parts.begin();
    const laid = layTree(whole, setting);
    const ends = pageEnds(laid, setting);
    const blocks = mapBodyText(whole.blocks, (block, place) => {
      const lines = ends.get(block);
      return lines ? mended(block, lines, roomOf(place, layout, metrics), metrics) : block;
    });
    if (blocks === whole.blocks) {
      leaveLaid(whole, laid);
      return whole;
    }
    whole = { ...whole, blocks };
  }
  return whole;
}

/** Paragraphs that end a page, not the last one, with what their last lines there say. */
function pageEnds({ slabs }: LaidTree, { height }: Setting): ReadonlyMap<Paragraph, readonly string[]> {
  const ends = new Map<Paragraph, string[]>();
  for (const { from, to } of dealt(slabs, height).slice(0, -1)) {
    const boxes = slabs.slice(from, to).findLast((slab) => slab.boxes.some(isText))?.boxes ?? [];
    const last = boxes.findLast(isText);
    const source = last?.node?.attributes.source;
    if (source) ends.set(source, [...(ends.get(source) ?? []), lineText(last)]);
  }
  return ends;
}

function isText(box: Box): box is LineBox {
  return box.kind === 'line' && box.node !== null;
}

function lineText({ runs }: LineBox): string {
  return bare(runs.map(({ text }) => text).join(''));
}

/** The documents of a batch share most of their paragraphs, those too that end a page. */
const wholeParagraphs = new WeakMap<Paragraph, Map<string, Paragraph>>();
/** A paragraph stands in few places of few sheets. */
const PLACES = 20;

/** The paragraph with whole words at the ends of these lines. */
function mended(block: Paragraph, ends: readonly string[], room: SizedRoom, metrics: Metrics): Paragraph {
  const known = wholeParagraphs.get(block) ?? new Map<string, Paragraph>();
  wholeParagraphs.set(block, known);
  const key = [room.first, room.rest, room.size, ...ends].join('\n');
  return remember(known, key, () => mendedAnew(block, ends, room, metrics), PLACES);
}

function mendedAnew(block: Paragraph, ends: readonly string[], room: SizedRoom, metrics: Metrics): Paragraph {
  const places = partedAt(block, ends, room, metrics);
  if (places.length === 0) return block;
  return evenedParagraph({ ...block, content: withShut(block.content, places) }, room, metrics);
}

/** Places of soft hyphens in the block at which one of its lines ends that ends a page. */
function partedAt(
  block: Paragraph,
  ends: readonly string[],
  room: SizedRoom,
  metrics: Metrics,
): readonly number[] {
  if (block.content.some(({ type }) => type === 'break')) return [];
  const flow = bodyFlow(block, room.size, metrics);
  const linesOf = (fit: Fit) => breakLines(flow, { fit, ...room });
  const [even, full] = [linesOf('even'), linesOf('full')];
  const parted = even.flatMap((line, index) =>
    ends.includes(bare(flow.text.slice(line.start, line.end))) ? [line, full[index] ?? line] : [],
  );
  return [...new Set(parted.flatMap(({ end, next }) => hyphensOf(flow, end, next)))];
}

/** Of the word that parts where a line ends: all soft hyphens, or the hyphen that it has anyway. */
function hyphensOf(flow: Flow, end: number, next: number): readonly number[] {
  if (isSoftHyphen(flow, end)) return wordPlaces(flow, end);
  return end === next && flow.text[end - 1] === '-' ? [end - 1] : [];
}

function bare(text: string): string {
  return withoutSoftHyphens(text).replaceAll('\u00a0', ' ').trim();
}

/** All soft hyphens of the word that has one at a place. */
function wordPlaces({ text }: Flow, at: number): readonly number[] {
  const isInside = (place: number): boolean => /[\p{L}\u00ad]/u.test(text.charAt(place));
  const places: number[] = [];
  for (let place = at; isInside(place); place--) if (text[place] === SOFT_HYPHEN) places.push(place);
  for (let place = at + 1; isInside(place); place++) if (text[place] === SOFT_HYPHEN) places.push(place);
  return places;
}

/** The content with the hyphens at these places shut. */
function withShut(content: readonly Inline[], places: readonly number[]): readonly Inline[] {
  let start = 0;
  return content.map((inline) => {
    if (inline.type === 'break') return inline;
    if (inline.type === 'link') {
      start += inline.content.reduce((length, { value }) => length + value.length, 0);
      return inline;
    }
    const from = start;
    start += inline.value.length;
    const value = inline.value.replace(/[\u00ad-]/gu, (hyphen, at: number) =>
      places.includes(from + at) ? hyphen + SHUT : hyphen,
    );
    return { ...inline, value };
  });
}
