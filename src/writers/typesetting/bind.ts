import { plainText } from '../../document/plain-text.ts';
import type { Inline, Text } from '../../document/tree.ts';
import { remember } from '../../remember.ts';
import { cutsOf } from './breaks.ts';
import { flowOf, widthOf } from './flow.ts';
import type { Metrics } from './metrics.ts';

const NO_BREAK_SPACE = '\u00A0';

/** The documents of a batch share most of their paragraphs. */
const boundContents = new WeakMap<readonly Inline[], readonly Inline[]>();

/**
 * The content with a no-break space wherever Word must not end a line: after «№», an initial, a one-letter word, before
 * a dash. The places are those where the PDF does not end one either.
 */
export function bindWords(content: readonly Inline[]): readonly Inline[] {
  const bound = boundContents.get(content) ?? bindCell(content, Number.POSITIVE_INFINITY);
  boundContents.set(content, bound);
  return bound;
}

/** The same in a cell: words that are longer together than `longest` characters would not fit into it and stay apart. */
export function bindCell(content: readonly Inline[], longest: number): readonly Inline[] {
  const text = plainText(content);
  const isLong = (from: number, to: number): boolean => to - from > longest;
  const blanks = remember(blanksOfTexts, `${longest} ${text}`, () => boundBlanks(text, isLong));
  return withBlanks(content, blanks);
}

/** The tables of a batch share most of their cells. */
const fittingContents = new WeakMap<readonly Inline[], Map<string, readonly Inline[]>>();
/** A cell stands in few columns. */
const ROOMS = 20;

/** The same in a cell that has room for so many ems, whatever the number of characters. */
export function bindFitting(content: readonly Inline[], room: number, metrics: Metrics): readonly Inline[] {
  const known = fittingContents.get(content) ?? new Map<string, readonly Inline[]>();
  fittingContents.set(content, known);
  return remember(known, String(room), () => fitting(content, room, metrics), ROOMS);
}

function fitting(content: readonly Inline[], room: number, metrics: Metrics): readonly Inline[] {
  const text = plainText(content);
  const bold = content.some((inline) => inline.type === 'text' && inline.bold);
  const isWide = (from: number, to: number): boolean => {
    const value = text.slice(from, to);
    if (!value.includes(' ')) return false;
    const flow = flowOf([{ type: 'text', value, bold, italic: false }], metrics);
    return widthOf(flow, 0, value.length) > room;
  };
  return withBlanks(content, boundBlanks(text, isWide));
}

function withBlanks(content: readonly Inline[], blanks: readonly number[]): readonly Inline[] {
  if (blanks.length === 0) return content;
  let at = 0;
  const bound = ({ value, ...format }: Text): Text => {
    const start = at;
    at += value.length;
    return { ...format, value: withBound(value, start, blanks) };
  };
  return content.map((inline) => {
    if (inline.type === 'text') return bound(inline);
    if (inline.type === 'link') return { ...inline, content: inline.content.map(bound) };
    at += 1;
    return inline;
  });
}

/** The part of the text from `start` on. */
function withBound(part: string, start: number, blanks: readonly number[]): string {
  let bound = '';
  let from = 0;
  for (const blank of blanks) {
    const index = blank - start;
    if (index < from || index >= part.length) continue;
    bound += part.slice(from, index) + NO_BREAK_SPACE;
    from = index + 1;
  }
  return bound + part.slice(from);
}

/** Most paragraphs are the same from document to document. */
const blanksOfTexts = new Map<string, readonly number[]>();

type IsTooLong = (from: number, to: number) => boolean;

const LONE_BLANK = /(?<! ) (?! )/g;

/** Where the blanks stand at which no line may end. */
function boundBlanks(text: string, isTooLong: IsTooLong): readonly number[] {
  const places = partings(text, isTooLong);
  return Array.from(text.matchAll(LONE_BLANK), ({ index }) => index).filter(
    (index) => index > 0 && index < text.length - 1 && !places.has(index),
  );
}

/** Where the text may part: its cuts, and every place inside too long a stretch between two of them. */
function partings(text: string, isTooLong: IsTooLong): ReadonlySet<number> {
  const places = new Set<number>();
  let from = 0;
  for (const { end, next } of [...cutsOf(text), { end: text.length, next: text.length }]) {
    places.add(end);
    if (isTooLong(from, end)) for (let at = from; at < end; at++) places.add(at);
    from = next;
  }
  return places;
}
