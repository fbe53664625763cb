import { type Cut, cutsOf, joinsPrevious, reliefCuts } from './breaks.ts';
import { blanksOf, type Flow, hyphenWidth, isSoftHyphen, spanAt, widthOf } from './flow.ts';

/** Text that stays on one line, up to `end`; the next chunk starts at `next`. Widths are ems. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly width: number;
  readonly blanks: number;
  /** Width and number of the blanks between this chunk and the next. */
  readonly gap: number;
  readonly gapBlanks: number;
  /** Width of the hyphen that a line shows when it ends here. */
  readonly hyphen: number;
  /** Ems by which its first letters stand apart, or closer. */
  readonly tracking: number;
}

function naturalChunks(flow: Flow, from: number, to: number): readonly Chunk[] {
  const text = flow.text.slice(from, to).trimEnd();
  const cuts = cutsOf(text).map((cut) => ({ end: cut.end + from, next: cut.next + from }));
  return split(flow, from, from + text.length, cuts, to);
}

/**
 * The flow cut into chunks, each no wider than `limit` ems: what has no good break is broken badly rather than let
 * run over the margin.
 */
export function chunksOf(flow: Flow, from: number, to: number, limit: number): readonly Chunk[] {
  const chunks = naturalChunks(flow, from, to);
  if (chunks.every((chunk) => chunk.width <= limit)) return chunks;
  return chunks.flatMap((chunk) => narrowed(flow, chunk, limit, 0));
}

function split(flow: Flow, start: number, end: number, cuts: readonly Cut[], next: number): Chunk[] {
  const chunks: Chunk[] = [];
  let from = start;
  for (const cut of cuts) {
    chunks.push(chunk(flow, from, cut.end, cut.next));
    from = cut.next;
  }
  chunks.push(chunk(flow, from, end, next));
  return chunks;
}

function chunk(flow: Flow, start: number, end: number, next: number): Chunk {
  return {
    start,
    end,
    next,
    width: widthOf(flow, start, end),
    blanks: blanksOf(flow, start, end),
    gap: widthOf(flow, end, next),
    gapBlanks: blanksOf(flow, end, next),
    hyphen: isSoftHyphen(flow, end) ? hyphenWidth(flow, end) : 0,
    tracking: spanAt(flow, start)?.tracking ?? 0,
  };
}

function narrowed(flow: Flow, wide: Chunk, limit: number, level: 0 | 1 | 2): Chunk[] {
  const { start, end, next, width } = wide;
  if (width <= limit) return [wide];
  if (level === 2) return split(flow, start, end, characterCuts(flow, wide, limit), next);
  const cuts = reliefCuts(flow.text, start, end, level);
  const harder = level === 0 ? 1 : 2;
  return split(flow, start, end, cuts, next).flatMap((part) => narrowed(flow, part, limit, harder));
}

function characterCuts(flow: Flow, { start, end }: Chunk, limit: number): Cut[] {
  const cuts: Cut[] = [];
  let width = 0;
  for (let at = start; at < end; at++) {
    const advance = widthOf(flow, at, at + 1);
    if (width > 0 && width + advance > limit && !joinsPrevious(flow.text, at)) {
      cuts.push({ end: at, next: at });
      width = 0;
    }
    width += advance;
  }
  return cuts;
}
