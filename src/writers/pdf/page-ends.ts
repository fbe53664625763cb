import { plainText } from '../../document/plain-text.ts';
import type { DocumentTree, Inline, Paragraph } from '../../document/tree.ts';
import type { PageLayout } from '../layout.ts';
import { mapBodyText } from '../typesetting/body-text.ts';
import { SHUT, SOFT_HYPHEN, withoutSoftHyphens } from '../typesetting/breaks.ts';
import { type Flow, flowOf, isSoftHyphen, type Room } from '../typesetting/flow.ts';
import type { Metrics } from '../typesetting/metrics.ts';
import { roomOf } from '../typesetting/ragged.ts';
import { composed } from './compose.ts';
import { breakLines, type Fit } from './text/lines.ts';

/** A word that stays whole moves others: after so many rounds it is left as it is. */
const ROUNDS = 8;

/**
 * The tree with hyphens shut at which a page would end. A paragraph has as many lines when a program fills them as when they are set evenly, so
 * that what stands last on a page here stands last there. The tree has no charts.
 */
export function wholeAtPageEnds(tree: DocumentTree, layout: PageLayout, metrics: Metrics): DocumentTree {
  let whole = tree;
  for (let round = 0; round < ROUNDS; round++) {
    const ends = lastLines(whole, layout, metrics);
    if (ends.length === 0) return whole;
    let isChanged = false;
    const blocks = mapBodyText(whole.blocks, (block, place) => {
      const places = partedAt(block, ends, roomOf(place, layout, metrics), metrics);
      if (places.length > 0) isChanged = true;
      return places.length > 0 ? { ...block, content: withShut(block.content, places) } : block;
    });
    if (!isChanged) return whole;
    whole = { ...whole, blocks };
  }
  return whole;
}

/** What the last line of each page but the last one says. */
function lastLines(tree: DocumentTree, layout: PageLayout, metrics: Metrics): readonly string[] {
  const { pages } = composed(tree, layout, metrics);
  return pages.slice(0, -1).flatMap(({ boxes }) => {
    const last = boxes.findLast((box) => box.kind === 'line' && box.node !== null);
    return last?.kind === 'line' ? [bare(last.runs.map(({ text }) => text).join(''))] : [];
  });
}

/** Places of soft hyphens in the block at which one of its lines ends that ends a page. */
function partedAt(
  { content }: Paragraph,
  ends: readonly string[],
  room: Room,
  metrics: Metrics,
): readonly number[] {
  if (content.some(({ type }) => type === 'break')) return [];
  const text = bareText(content);
  if (!ends.some((end) => text.includes(end))) return [];
  const flow = flowOf(content, metrics);
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

/** Rounds, copies for the site and documents of a batch share most of their paragraphs. */
const bareTexts = new WeakMap<readonly Inline[], string>();

function bareText(content: readonly Inline[]): string {
  const text = bareTexts.get(content) ?? bare(plainText(content));
  bareTexts.set(content, text);
  return text;
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
