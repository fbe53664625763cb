import { remember } from '../../../remember.ts';
import { type Chunk, chunksOf } from '../../typesetting/chunks.ts';
import { type Flow, keyOf, type Room } from '../../typesetting/flow.ts';
import { gapes } from '../../typesetting/gape.ts';
import { BLANK, type Metrics } from '../../typesetting/metrics.ts';

/** One line of a flow: shows `start` to `end`, the blanks up to `next` hang at its end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  /** With a hyphen but without the blanks at its end, ems. */
  readonly width: number;
  /** Blanks inside it. */
  readonly blanks: number;
  /** Ems by which its letters stand apart, those that do most. */
  readonly tracking: number;
  /** The last line of the paragraph or before a forced break: never stretched. */
  readonly last: boolean;
}

/** `even`: blanks as even as can be (justified); `full`: each line takes what it can; `balanced`: lines of like length. */
export type Fit = 'even' | 'full' | 'balanced';

export interface Measure extends Room {
  readonly fit: Fit;
}

/** Lines by text and measure: the documents of a batch share most of their paragraphs. */
const linesByMetrics = new WeakMap<Metrics, Map<string, readonly Line[]>>();
const MOST = 4000;

/**
 * Breaks a flow into lines. The number of lines is always the smallest possible one, as an office program that fills
 * line by line would have it; among those ways the most even is taken (total fit).
 */
export function breakLines(flow: Flow, measure: Measure): readonly Line[] {
  const lines = linesByMetrics.get(flow.metrics) ?? new Map<string, readonly Line[]>();
  linesByMetrics.set(flow.metrics, lines);
  const key = `${measure.fit} ${measure.first} ${measure.rest} ${keyOf(flow)}`;
  return remember(lines, key, () => allLines(flow, measure), MOST);
}

/** A line feed ends a line wherever it stands. */
function allLines(flow: Flow, measure: Measure): Line[] {
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
  const sums = sumsOf(chunks);
  const ends = bestEnds(chunks, sums, measure);
  const lines: Line[] = [];
  for (let from = 0; from < chunks.length; ) {
    const to = ends[from] ?? from;
    lines.push(lineOf(chunks, sums, from, to));
    from = to + 1;
  }
  return lines;
}

/** What stands before each chunk: the difference of two entries measures a line in one step. */
interface Sums {
  readonly width: readonly number[];
  readonly blanks: readonly number[];
}

function sumsOf(chunks: readonly Chunk[]): Sums {
  const sums = { width: [0], blanks: [0] };
  let width = 0;
  let blanks = 0;
  for (const chunk of chunks) {
    width += chunk.width + chunk.gap;
    blanks += chunk.blanks + chunk.gapBlanks;
    sums.width.push(width);
    sums.blanks.push(blanks);
  }
  return sums;
}

function lineOf(chunks: readonly Chunk[], sums: Sums, from: number, to: number): Line {
  const first = chunks[from] as Chunk;
  const { end, next, width, blanks, hyphen } = chunks[to] as Chunk;
  return {
    start: first.start,
    end,
    next,
    width: difference(sums.width, from, to) + width + hyphen,
    blanks: difference(sums.blanks, from, to) + blanks,
    tracking: chunks.slice(from, to + 1).reduce((most, one) => Math.max(most, one.tracking), 0),
    last: to === chunks.length - 1,
  };
}

function difference(sums: readonly number[], from: number, to: number): number {
  return (sums[to] ?? 0) - (sums[from] ?? 0);
}

/** For each chunk that may start a line, the chunk that best ends it: fewest lines first, then least demerits. */
function bestEnds(chunks: readonly Chunk[], sums: Sums, { first, rest, fit }: Measure): number[] {
  const count = chunks.length;
  const ends = new Array<number>(count).fill(0);
  const lines = new Array<number>(count + 1).fill(0);
  const costs = new Array<number>(count + 1).fill(0);
  /** How many lines in a row, from that chunk on, end with a hyphen. */
  const inARow = new Array<number>(count + 1).fill(0);
  for (let from = count - 1; from >= 0; from--) {
    const room = (from === 0 ? first : rest) + TOLERANCE;
    let bestLines = Number.POSITIVE_INFINITY;
    let bestCost = Number.POSITIVE_INFINITY;
    let apart = 0;
    for (let to = from; to < count; to++) {
      const { width, blanks, hyphen, tracking } = chunks[to] as Chunk;
      const natural = difference(sums.width, from, to) + width + hyphen;
      if (natural > room && to > from) break;
      apart = Math.max(apart, tracking);
      const total = 1 + (lines[to + 1] ?? 0);
      if (total > bestLines) continue;
      const inner = difference(sums.blanks, from, to) + blanks;
      const row = hyphen > 0 && fit !== 'full' ? 1 + (inARow[to + 1] ?? 0) : 0;
      const ugly = demerits(natural, inner, room, to === count - 1, fit, apart) + hyphenDemerits(row);
      const cost = ugly + (costs[to + 1] ?? 0);
      if (total === bestLines && cost > bestCost) continue;
      bestLines = total;
      bestCost = cost;
      ends[from] = to;
      inARow[from] = row;
    }
    lines[from] = bestLines;
    costs[from] = bestCost;
  }
  return ends;
}

function hyphenDemerits(inARow: number): number {
  if (inARow === 0) return 0;
  return inARow > 2 ? THIRD_HYPHEN : HYPHENATED;
}

/** A last line shorter than this, in ems, looks lost. */
const SHORT = 3;
const LOST = 0.5;
/** A line that would gape is left short: worse than any that reaches the margin, the worse the shorter. */
const LEFT_SHORT = 1000;
/** A hyphen is worth a blank a little wider, a third one in a row is worse. */
const HYPHENATED = 3;
const THIRD_HYPHEN = 20;

/** How bad a line looks. A stretched line costs the cube of its stretch, so one wide line is worse than many loose ones. */
function demerits(
  width: number,
  blanks: number,
  room: number,
  last: boolean,
  fit: Fit,
  tracking: number,
): number {
  if (fit === 'full') return 0;
  const slack = Math.max(0, room - width);
  if (fit === 'balanced') return slack * slack;
  if (last) return width < SHORT ? LOST : 0;
  if (slack <= TOLERANCE * 2) return 0;
  if (gapes(slack, blanks, tracking)) return LEFT_SHORT + slack * slack;
  const stretch = slack / blanks / BLANK;
  return stretch * stretch * stretch;
}
