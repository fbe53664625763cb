import { type Chunk, chunksOf } from './chunks.ts';
import type { Flow, Room } from './flow.ts';
import { BLANK } from './metrics.ts';

/** A line gapes when its blanks are more than so many times as wide as natural ones. */
const GAPING = 2;

/** True of a line with so much room left, ems, that its blanks cannot fill. */
export function gapes(slack: number, blanks: number): boolean {
  return slack > blanks * BLANK * (GAPING - 1);
}

/**
 * True when a line of the paragraph gapes where each takes what it has room for, as office programs fill them. Those do not stretch a blank that
 * is bound.
 */
export function gapesFilled(flow: Flow, room: Room): boolean {
  const chunks = chunksOf(flow, 0, flow.text.length, Math.min(room.first, room.rest));
  return [0, CLOSE].some((less) => gapesIn(chunks, { first: room.first - less, rest: room.rest - less }));
}

/** Ems: whether a line takes what fits it so closely is a question of rounding. */
const CLOSE = 0.05;

function gapesIn(chunks: readonly Chunk[], { first, rest }: Room): boolean {
  let room = first;
  for (let at = 0; at < chunks.length; ) {
    const line = filled(chunks, at, room);
    if (line.next < chunks.length && gapes(room - line.width, line.blanks)) return true;
    at = line.next;
    room = rest;
  }
  return false;
}

interface FilledLine {
  /** Ems. */
  readonly width: number;
  readonly blanks: number;
  /** The chunk that begins the next line. */
  readonly next: number;
}

function filled(chunks: readonly Chunk[], from: number, room: number): FilledLine {
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
