import { type Cut, cutsOf, joinsPrevious, reliefCuts } from './breaks.ts';
import { type Flow, widthOf } from './flow.ts';

/** Text that stays on one line, up to `end`; the next chunk starts at `next`. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/**
 * The flow cut into chunks, each no wider than `limit` ems: what has no good break is broken badly rather than let
 * run over the margin.
 */
export function chunksOf(flow: Flow, from: number, to: number, limit: number): Chunk[] {
  const text = flow.text.slice(from, to).trimEnd();
  const cuts = cutsOf(text).map((cut) => ({ end: cut.end + from, next: cut.next + from }));
  return split(from, from + text.length, cuts, to).flatMap((chunk) => narrowed(flow, chunk, limit, 0));
}

function split(start: number, end: number, cuts: readonly Cut[], next = end): Chunk[] {
  const chunks: Chunk[] = [];
  let from = start;
  for (const cut of cuts) {
    chunks.push({ start: from, end: cut.end, next: cut.next });
    from = cut.next;
  }
  chunks.push({ start: from, end, next });
  return chunks;
}

function narrowed(flow: Flow, chunk: Chunk, limit: number, level: 0 | 1 | 2): Chunk[] {
  if (widthOf(flow, chunk.start, chunk.end) <= limit) return [chunk];
  if (level === 2) return split(chunk.start, chunk.end, characterCuts(flow, chunk, limit), chunk.next);
  const cuts = reliefCuts(flow.text, chunk.start, chunk.end, level);
  const next = level === 0 ? 1 : 2;
  return split(chunk.start, chunk.end, cuts, chunk.next).flatMap((part) => narrowed(flow, part, limit, next));
}

function characterCuts(flow: Flow, chunk: Chunk, limit: number): Cut[] {
  const cuts: Cut[] = [];
  let start = chunk.start;
  for (let at = chunk.start + 1; at < chunk.end; at++) {
    if (widthOf(flow, start, at + 1) <= limit || joinsPrevious(flow.text, at)) continue;
    cuts.push({ end: at, next: at });
    start = at;
  }
  return cuts;
}
