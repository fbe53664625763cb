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
  const way = bestWay({ starts: startsOf(flow, chunks), room, trackings: ems }, most);
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

/**
 * Where a line may begin: sums over all chunks before it, so that the width of a line is looked up and not walked to for each tracking, and what the
 * next chunk takes at the end of a line. Word sets all letters and blanks closer, LibreOffice not those at the end of a word or before a soft hyphen.
 */
interface Start {
  /** Ems, with the blanks behind each chunk. */
  readonly width: number;
  readonly letters: number;
  readonly partEnds: number;
  readonly blanks: number;
  readonly lastWidth: number;
  readonly lastLetters: number;
}

/** One for each chunk, and one behind them all. */
function startsOf(flow: Flow, chunks: readonly Chunk[]): readonly Start[] {
  let [width, letters, partEnds, blanks] = [0, 0, 0, 0];
  const starts = chunks.map((chunk) => {
    const lastLetters = lettersOf(flow, chunk.start, chunk.end);
    const start = { width, letters, partEnds, blanks, lastWidth: chunk.width + chunk.hyphen, lastLetters };
    width += chunk.width + chunk.gap;
    letters += lastLetters + lettersOf(flow, chunk.end, chunk.next);
    partEnds += partEndsOf(flow, chunk.start, chunk.next);
    blanks += chunk.gapBlanks;
    return start;
  });
  return [...starts, { width, letters, partEnds, blanks, lastWidth: 0, lastLetters: 0 }];
}

function partEndsOf(flow: Flow, from: number, to: number): number {
  let ends = 0;
  for (let at = from; at < to; at++) if (PART_END.test(flow.text.charAt(at))) ends++;
  return ends;
}

const PART_END = /[\u00ad\s]/;

interface Paragraph {
  readonly starts: readonly Start[];
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
function bestWay({ starts, room, trackings }: Paragraph, most: number): Way | null {
  const tightest = Math.min(...trackings);
  const end = starts.length - 1;
  let best: Way | null = null;
  let ways: readonly (Way | null)[] = [null];
  for (let line = 0; line < most && ways.length > 0; line++) {
    const reached = new Map<number, Way>();
    const measure = line === 0 ? room.first : room.rest;
    for (const before of ways) {
      const first = (before?.to ?? 0) + 1;
      const from = starts[first - 1] as Start;
      let to = first;
      for (const tracking of trackings) {
        const set = { from, tracking, room: measure };
        to = nextLine(starts, set, first, to);
        if (to < end && !endsThere(starts, set, to, tightest)) continue;
        const cost = (before?.cost ?? 0) + tracking * tracking;
        if (cost < (reached.get(to)?.cost ?? Number.POSITIVE_INFINITY))
          reached.set(to, { to, tracking, cost, before });
      }
    }
    const whole = reached.get(end);
    if (whole && whole.cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = whole;
    reached.delete(end);
    ways = [...reached.values()];
  }
  return best;
}

interface Line {
  readonly from: Start;
  readonly tracking: number;
  readonly room: number;
}

/** The chunk at which the next line begins, looked for from a guess on: the more chunks, the longer the line. */
function nextLine(starts: readonly Start[], line: Line, first: number, guess: number): number {
  const overflows = (at: number): boolean => {
    const last = starts[at] as Start;
    const loose = Math.max(0, -line.tracking) * (last.partEnds - line.from.partEnds);
    return widthWith(line, last) + loose > line.room - CLOSE;
  };
  let at = guess;
  while (at < starts.length - 1 && !overflows(at)) at++;
  while (at > first && overflows(at - 1)) at--;
  return at;
}

/** Ems of a line whose last chunk begins there and may itself have another tracking. */
function widthWith({ from, tracking }: Line, last: Start, itself = tracking): number {
  const before = last.width - from.width + (last.letters - from.letters) * tracking;
  return before + last.lastWidth + last.lastLetters * itself;
}

/** False where the end of a line is a question of rounding or of how the next one is set, at the `tightest` perhaps, and where the line gapes. */
function endsThere(starts: readonly Start[], line: Line, next: number, tightest: number): boolean {
  const last = starts[next - 1] as Start;
  if (widthWith(line, starts[next] as Start, tightest) <= line.room) return false;
  return !gapes(line.room - widthWith(line, last), last.blanks - line.from.blanks, line.tracking);
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
