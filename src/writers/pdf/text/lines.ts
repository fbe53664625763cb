import { type Chunk, chunksOf } from './chunks.ts';
import { blanksOf, type Flow, widthOf } from './flow.ts';

/** One line of a flow: shows `start` to `end`, the blanks up to `next` hang at its end. Widths are ems. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly width: number;
  /** The last line of the paragraph or before a forced break: never stretched. */
  readonly last: boolean;
}

/** `even`: blanks as even as can be (justified); `full`: each line takes what it can; `balanced`: lines of like length. */
export type Fit = 'even' | 'full' | 'balanced';

export interface Measure {
  readonly fit: Fit;
  /** Room in the first line and in the others, ems. */
  readonly first: number;
  readonly rest: number;
}

/**
 * Breaks a flow into lines. The number of lines is always the smallest possible one, as an office program that fills
 * line by line would have it; among those ways the most even is taken (total fit).
 */
export function breakLines(flow: Flow, measure: Measure): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= flow.text.length) {
    const feed = flow.text.indexOf('\n', start);
    const end = feed < 0 ? flow.text.length : feed;
    const first = start === 0 ? measure.first : measure.rest;
    lines.push(...fitted(flow, start, end, { ...measure, first }));
    if (feed < 0) break;
    start = feed + 1;
  }
  return lines;
}

/** Rounding must not push a word over that fills its line exactly. */
const TOLERANCE = 1e-6;

function fitted(flow: Flow, start: number, end: number, measure: Measure): Line[] {
  const limit = Math.min(measure.first, measure.rest) + TOLERANCE;
  const chunks = chunksOf(flow, start, end, limit);
  const lastOf = bestEnds(flow, chunks, measure);
  const lines: Line[] = [];
  for (let from = 0; from < chunks.length; ) {
    const to = lastOf[from] ?? from;
    lines.push(lineOf(flow, chunks, from, to));
    from = to + 1;
  }
  return lines;
}

function lineOf(flow: Flow, chunks: readonly Chunk[], from: number, to: number): Line {
  const start = chunks[from]?.start ?? 0;
  const end = chunks[to]?.end ?? start;
  const last = to === chunks.length - 1;
  return { start, end, next: chunks[to]?.next ?? end, width: widthOf(flow, start, end), last };
}

/** For each chunk that may start a line, the chunk that best ends it: fewest lines first, then least demerits. */
function bestEnds(flow: Flow, chunks: readonly Chunk[], measure: Measure): Uint32Array {
  const count = chunks.length;
  const ends = new Uint32Array(count);
  const lines = new Float64Array(count + 1);
  const costs = new Float64Array(count + 1);
  for (let from = count - 1; from >= 0; from--) {
    const room = (from === 0 ? measure.first : measure.rest) + TOLERANCE;
    let bestLines = Number.POSITIVE_INFINITY;
    let bestCost = Number.POSITIVE_INFINITY;
    for (let to = from; to < count; to++) {
      const line = lineOf(flow, chunks, from, to);
      if (line.width > room && to > from) break;
      const total = 1 + (lines[to + 1] ?? 0);
      const cost = (costs[to + 1] ?? 0) + demerits(flow, line, room, measure.fit);
      if (total > bestLines || (total === bestLines && cost > bestCost)) continue;
      bestLines = total;
      bestCost = cost;
      ends[from] = to;
    }
    lines[from] = bestLines;
    costs[from] = bestCost;
  }
  return ends;
}

/** A last line shorter than this, in ems, looks lost. */
const SHORT = 3;
const LOST = 0.5;
/** Counted like a blank six times its natural width. */
const NO_BLANKS = 125;

/** How bad a line looks. A stretched line costs the cube of its stretch, so one gaping line is worse than many loose ones. */
function demerits(flow: Flow, line: Line, room: number, fit: Fit): number {
  if (fit === 'full') return 0;
  const slack = Math.max(0, room - line.width);
  if (fit === 'balanced') return slack * slack;
  if (line.last) return line.width < SHORT ? LOST : 0;
  const blanks = blanksOf(flow, line.start, line.end);
  if (blanks === 0) return slack > TOLERANCE * 2 ? NO_BLANKS : 0;
  return (slack / blanks / BLANK) ** 3;
}

/** Natural width of a blank in ems, in every Times-metric face. */
const BLANK = 0.25;
