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
  const rooms = [room, { first: room.first - CLOSE, rest: room.rest - CLOSE }];
  const most = filled(chunks, room, () => false) ?? 0;
  const setApart = tracked(flow, chunks);
  const isEven = (tracking: number): boolean => {
    const isGaping: Gaping = (slack, blanks) => gapes(slack, blanks, tracking);
    if (tracking === 0) return rooms.every((one) => filled(chunks, one, isGaping) !== null);
    let lines: number | null = null;
    for (const set of setApart(tracking))
      for (const one of rooms) {
        const found = filled(set, one, isGaping);
        if (found === null || found > most || (lines !== null && found !== lines)) return false;
        lines = found;
      }
    return true;
  };
  return trackings.find(isEven) ?? null;
}

/** The ways in which programs set chunks with a tracking, one after the other: Word sets all letters closer, LibreOffice not those at the end of a word or before a soft hyphen. */
function tracked(flow: Flow, chunks: readonly Chunk[]): (tracking: number) => Iterable<readonly Chunk[]> {
  let counted: readonly Counts[] | null = null;
  const apart = (tracking: number, count: (letters: Letters) => number): readonly Chunk[] => {
    counted ??= chunks.map((chunk) => countsOf(flow, chunk));
    return chunks.map((chunk, index) => {
      const { inside = NONE, behind = NONE } = counted?.[index] ?? {};
      const [width, gap] = [tracking * count(inside), tracking * count(behind)];
      return { ...chunk, width: chunk.width + width, gap: chunk.gap + gap };
    });
  };
  return function* (tracking) {
    yield apart(tracking, ({ all }) => all);
    if (tracking < 0) yield apart(tracking, ({ all, parts }) => all - parts);
  };
}

interface Letters {
  readonly all: number;
  /** Those at the end of a word or before a soft hyphen. */
  readonly parts: number;
}

/** Of a chunk and of the blank behind it. */
interface Counts {
  readonly inside: Letters;
  readonly behind: Letters;
}

const NONE: Letters = { all: 0, parts: 0 };

function countsOf(flow: Flow, { start, end, next }: Chunk): Counts {
  const letters = (from: number, to: number): Letters => ({
    all: lettersOf(flow, from, to),
    parts: partsOf(flow, from, to),
  });
  return { inside: letters(start, end), behind: letters(end, next) };
}

function partsOf({ text }: Flow, from: number, to: number): number {
  let parts = 0;
  for (let at = from; at < to; at++) if (PART_END.test(text.charAt(at))) parts++;
  return parts;
}

const PART_END = /[\u00ad\s]/;

type Gaping = (slack: number, blanks: number) => boolean;

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
    if (at < chunks.length && isGaping(room - width, blanks)) return null;
    lines += 1;
    room = rest;
  }
  return lines;
}
