import { type Chunk, chunksOf } from './chunks.ts';
import { type Flow, lettersOf, type Room } from './flow.ts';
import { BLANK } from './metrics.ts';

/** A line gapes when its blanks are more than so many times as wide as natural ones. */
const GAPING = 2;

/** True of a line with so much room left, ems, that its blanks cannot fill. A blank between letters that stand apart is wider already. */
export function gapes(slack: number, blanks: number, tracking: number): boolean {
  return slack > blanks * (BLANK * (GAPING - 1) - 2 * Math.max(0, tracking));
}

/** Ems: whether a line takes what fits it so closely is a question of rounding. */
const CLOSE = 0.05;

/**
 * The first of the trackings, ems between letters, with which no line of the flow gapes and there are no more lines than with none; null where each
 * has one gape. Each line takes what it has room for, as office programs fill them; those do not stretch a blank that is bound.
 */
export function evenTracking(flow: Flow, room: Room, trackings: readonly number[]): number | null {
  const chunks = chunksOf(flow, 0, flow.text.length, Math.min(room.first, room.rest));
  const most = filled(chunks, room, 0).lines;
  const isEven = (tracking: number): boolean => {
    const ways = waysToSet(flow, chunks, tracking).flatMap((set) =>
      [0, CLOSE].map((less) => filled(set, { first: room.first - less, rest: room.rest - less }, tracking)),
    );
    const [{ lines: count }] = ways as [Filled];
    return ways.every(
      ({ lines, gaping }) => !gaping && (tracking === 0 || (lines === count && lines <= most)),
    );
  };
  return trackings.find(isEven) ?? null;
}

/** Word sets all letters closer, LibreOffice not those at the end of a word or before a soft hyphen. */
function waysToSet(flow: Flow, chunks: readonly Chunk[], tracking: number): readonly (readonly Chunk[])[] {
  if (tracking === 0) return [chunks];
  const all = setApart(chunks, (from, to) => tracking * lettersOf(flow, from, to));
  if (tracking > 0) return [all];
  return [
    all,
    setApart(chunks, (from, to) => tracking * (lettersOf(flow, from, to) - partsOf(flow, from, to))),
  ];
}

type Widened = (from: number, to: number) => number;

function setApart(chunks: readonly Chunk[], widened: Widened): readonly Chunk[] {
  return chunks.map((chunk) => ({
    ...chunk,
    width: chunk.width + widened(chunk.start, chunk.end),
    gap: chunk.gap + widened(chunk.end, chunk.next),
  }));
}

const PART_END = /[\u00ad\s]/;

function partsOf({ text }: Flow, from: number, to: number): number {
  let parts = 0;
  for (let at = from; at < to; at++) if (PART_END.test(text.charAt(at))) parts++;
  return parts;
}

interface Filled {
  readonly lines: number;
  readonly gaping: boolean;
}

/** How many lines the chunks fill, and whether one of them gapes. */
function filled(chunks: readonly Chunk[], { first, rest }: Room, tracking: number): Filled {
  let room = first;
  let lines = 0;
  let gaping = false;
  for (let at = 0; at < chunks.length; lines++) {
    const line = filledLine(chunks, at, room);
    gaping ||= line.next < chunks.length && gapes(room - line.width, line.blanks, tracking);
    at = line.next;
    room = rest;
  }
  return { lines, gaping };
}

interface FilledLine {
  /** Ems. */
  readonly width: number;
  readonly blanks: number;
  /** The chunk that begins the next line. */
  readonly next: number;
}

function filledLine(chunks: readonly Chunk[], from: number, room: number): FilledLine {
  let line: FilledLine = { width: 0, blanks: 0, next: from + 1 };
  let before = { width: 0, blanks: 0 };
  for (let at = from; at < chunks.length; at++) {
    const { width, gap, gapBlanks, hyphen } = chunks[at] as Chunk;
    const whole = before.width + width + hyphen;
    if (at > from && whole > room) break;
    line = { width: whole, blanks: before.blanks, next: at + 1 };
    before = { width: before.width + width + gap, blanks: before.blanks + gapBlanks };
  }
  return line;
}
