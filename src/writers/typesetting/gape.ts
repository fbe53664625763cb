import type { Tracking } from '../../document/tree.ts';
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

/** Room in ems of text of a size in points. */
export interface SizedRoom extends Room {
  readonly size: number;
}

/**
 * The least tracking, line by line one of those in points, with which no line of the flow gapes and there are no more lines than with none: empty
 * where none is needed, null where none helps. Each line takes what it has room for, as office programs fill them; those do not stretch a blank
 * that is bound.
 */
export function evenTracking(
  flow: Flow,
  room: SizedRoom,
  trackings: readonly number[],
): readonly Tracking[] | null {
  const chunks = chunksOf(flow, 0, flow.text.length, Math.min(room.first, room.rest));
  const narrower = { first: room.first - CLOSE, rest: room.rest - CLOSE };
  if ([room, narrower].every((one) => filled(chunks, one, gapes) !== null)) return [];
  const most = filled(chunks, room, () => false) ?? 0;
  const ems = trackings.map((points) => points / room.size);
  const way = bestWay({ chunks: chunks.map((chunk) => counted(flow, chunk)), room, trackings: ems }, most);
  return way && partsOf(way, chunks, flow.text.length, room.size);
}

type Gaping = (slack: number, blanks: number, tracking: number) => boolean;

/** How many lines the chunks fill, each as much as it has room for; null as soon as one gapes. The last one never does. */
function filled(chunks: readonly Chunk[], { first, rest }: Room, isGaping: Gaping): number | null {
  let lines = 0;
  let room = first;
  for (let at = 0; at < chunks.length; ) {
    let width = 0;
    let blanks = 0;
    let set = 0;
    let inner = 0;
    const from = at;
    for (; at < chunks.length; at++) {
      const chunk = chunks[at] as Chunk;
      const whole = set + chunk.width + chunk.hyphen;
      if (at > from && whole > room) break;
      width = whole;
      blanks = inner;
      set = set + chunk.width + chunk.gap;
      inner += chunk.gapBlanks;
    }
    if (at < chunks.length && isGaping(room - width, blanks, 0)) return null;
    lines += 1;
    room = rest;
  }
  return lines;
}

/** A chunk with its letters and the blank behind it: Word sets all of them closer, LibreOffice not those at the end of a word or before a soft hyphen. */
interface Counted extends Chunk {
  readonly letters: number;
  readonly gapLetters: number;
  readonly partEnds: number;
}

function counted(flow: Flow, chunk: Chunk): Counted {
  const { start, end, next } = chunk;
  let partEnds = 0;
  for (let at = start; at < next; at++) if (PART_END.test(flow.text.charAt(at))) partEnds++;
  return { ...chunk, letters: lettersOf(flow, start, end), gapLetters: lettersOf(flow, end, next), partEnds };
}

const PART_END = /[\u00ad\s]/;

interface Paragraph {
  readonly chunks: readonly Counted[];
  readonly room: Room;
  /** Ems. */
  readonly trackings: readonly number[];
}

/** Lines set one after the other, up to a chunk, the last one with a tracking in ems. */
interface Way {
  readonly to: number;
  readonly tracking: number;
  readonly cost: number;
  readonly before: Way | null;
}

/** The way through the whole paragraph in no more than so many lines that costs least. */
function bestWay({ chunks, room, trackings }: Paragraph, most: number): Way | null {
  const tightest = Math.min(...trackings);
  let best: Way | null = null;
  let ways: readonly (Way | null)[] = [null];
  for (let line = 0; line < most && ways.length > 0; line++) {
    const reached = new Map<number, Way>();
    const measure = line === 0 ? room.first : room.rest;
    for (const before of ways)
      for (const tracking of trackings) {
        const to = lineEnd(chunks, before?.to ?? 0, measure, tracking, tightest);
        if (to === null) continue;
        const cost = (before?.cost ?? 0) + tracking * tracking;
        if (cost < (reached.get(to)?.cost ?? Number.POSITIVE_INFINITY))
          reached.set(to, { to, tracking, cost, before });
      }
    const whole = reached.get(chunks.length);
    if (whole && whole.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = whole;
    reached.delete(chunks.length);
    ways = [...reached.values()];
  }
  return best;
}

/**
 * The chunk at which the next line begins; null where that is a question of rounding or of how the next line is set, at the `tightest` perhaps, and
 * where the line gapes.
 */
function lineEnd(
  chunks: readonly Counted[],
  from: number,
  room: number,
  tracking: number,
  tightest: number,
): number | null {
  let set = 0;
  let loose = 0;
  let blanks = 0;
  let inner = 0;
  let width = 0;
  for (let at = from; at < chunks.length; at++) {
    const { letters, partEnds, hyphen, gap, gapLetters, gapBlanks, ...chunk } = chunks[at] as Counted;
    const whole = set + chunk.width + letters * tracking + hyphen;
    if (at > from && whole + loose > room - CLOSE) {
      const least = set + chunk.width + letters * tightest + hyphen;
      return least > room && !gapes(room - width, blanks, tracking) ? at : null;
    }
    width = whole;
    blanks = inner;
    set += chunk.width + gap + (letters + gapLetters) * tracking;
    loose += partEnds * Math.max(0, -tracking);
    inner += gapBlanks;
  }
  return chunks.length;
}

/** The way in parts of the text: lines that are set alike are one part. */
function partsOf(way: Way, chunks: readonly Chunk[], end: number, size: number): readonly Tracking[] {
  const parts: Tracking[] = [];
  for (let line: Way | null = way; line; line = line.before) {
    const points = Math.round(20 * line.tracking * size) / 20;
    if (parts[0]?.points !== points) parts.unshift({ end: chunks[line.to]?.start ?? end, points });
  }
  return parts;
}
