import type { Inline, Text, Tracking } from '../../document/tree.ts';
import { SOFT_HYPHEN } from './breaks.ts';
import { type FaceName, faceOf, type Metrics } from './metrics.ts';

/** Room in the first line of a paragraph and in the others, ems. */
export interface Room {
  readonly first: number;
  readonly rest: number;
}

/** A paragraph's text in one string with its styles beside it; a forced break is a blank and a line feed. */
export interface Flow {
  readonly text: string;
  readonly spans: readonly StyledSpan[];
  readonly metrics: Metrics;
}

/** A stretch of text in one style, up to `end`. */
export interface StyledSpan {
  readonly end: number;
  readonly face: FaceName;
  readonly link: LinkTarget | null;
  /** Ems between letters that stand apart or closer, else 0. */
  readonly tracking: number;
}

/** The same object for all spans of one link. */
export interface LinkTarget {
  readonly href: string;
  /** The link's words, read out to those who do not see the page. */
  readonly text: string;
}

/** Whole paragraphs in bold (headings) pass `bold`, those with letters set apart their `tracking`. */
export function flowOf(
  content: readonly Inline[],
  metrics: Metrics,
  bold = false,
  tracking: SizedTracking = NONE,
): Flow {
  const spans: StyledSpan[] = [];
  let text = '';
  const append = (part: Text, link: LinkTarget | null): void => {
    text += printable(part.value);
    spans.push({ end: text.length, face: faceOf(bold || part.bold, part.italic), link, tracking: 0 });
  };
  for (const inline of content) {
    if (inline.type === 'text') append(inline, null);
    else if (inline.type === 'break') {
      text += ' \n';
      spans.push({ end: text.length, face: faceOf(bold, false), link: null, tracking: 0 });
    } else {
      const link = { href: inline.href, text: inline.content.map((part) => part.value).join('') };
      for (const part of inline.content) append(part, link);
    }
  }
  return { text, spans: setApart(spans, tracking), metrics };
}

/** Letters set apart in text of a size in points. */
export interface SizedTracking {
  readonly parts: readonly Tracking[];
  readonly size: number;
}

const NONE: SizedTracking = { parts: [], size: 1 };

/** The spans, ended where the tracking changes too. */
function setApart(spans: readonly StyledSpan[], { parts, size }: SizedTracking): readonly StyledSpan[] {
  if (parts.length === 0) return spans;
  let from = 0;
  return spans.flatMap((span) => {
    const over = parts.filter(({ end }, index) => end > from && (parts[index - 1]?.end ?? 0) < span.end);
    from = span.end;
    return over.map(({ end, points }) => ({
      ...span,
      end: Math.min(end, span.end),
      tracking: points / size,
    }));
  });
}

/** The same for flows that are cut and broken alike. */
export function keyOf({ text, spans }: Flow): string {
  return `${spans.map(({ face, end, tracking }) => (tracking === 0 ? face + end : `${face}${end} ${tracking}`)).join()} ${text}`;
}

const SUSPECT = /[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;
const CONTROL = /[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/gu;
const HALF_PAIR = /\p{Cs}/gu;

/** The tree has neither control characters nor halves of surrogate pairs; should one slip through, it does no harm. */
function printable(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(CONTROL, ' ').replace(HALF_PAIR, '\ufffd');
}

/** Width in ems of a part of the flow. */
export function widthOf({ text, spans, metrics }: Flow, from: number, to: number): number {
  let width = 0;
  let apart = 0;
  let at = from;
  for (const span of spans) {
    if (span.end <= at) continue;
    const advances = metrics.advances[span.face];
    const end = Math.min(span.end, to);
    if (span.tracking !== 0) apart += span.tracking * lettersOf({ text }, at, end);
    for (; at < end; at++) width += advances[text.charCodeAt(at)] ?? 0;
    if (at >= to) break;
  }
  return width / metrics.unitsPerEm + apart;
}

/** What takes room in a line: soft hyphens do not. */
export function lettersOf({ text }: Pick<Flow, 'text'>, from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0xad && code !== 0x2060) letters++;
  }
  return letters;
}

export function spanAt({ spans }: Flow, at: number): StyledSpan | undefined {
  return spans.find(({ end }) => end > at);
}

/** Width in ems of a hyphen in the style of the character at a place. */
export function hyphenWidth(flow: Flow, at: number): number {
  const { advances, unitsPerEm } = flow.metrics;
  const face = spanAt(flow, at)?.face ?? 'regular';
  return (advances[face]['-'.charCodeAt(0)] ?? 0) / unitsPerEm;
}

/** True where a line that ends there shows a hyphen. */
export function isSoftHyphen({ text }: Flow, at: number): boolean {
  return text[at] === SOFT_HYPHEN;
}

/** Blanks that grow in a justified line, the non-breaking one too: an even line shows no difference. */
export function blanksOf({ text }: Flow, from: number, to: number): number {
  let blanks = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0xa0) blanks++;
  }
  return blanks;
}
