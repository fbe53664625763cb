import { hyphenPlaces } from '../../russian/text/hyphenation.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { blanksOf, type Flow, hyphenWidth, type Room, spanAt, widthOf } from './flow.ts';
import { BLANK } from './metrics.ts';

/** A line gapes when its blanks are more than so many times as wide as natural ones. */
const GAPING = 2;
/** So many lines in a row may end with a hyphen. */
const IN_A_ROW = 2;

/**
 * Where a justified paragraph needs soft hyphens, in order. It is filled line by line, as office programs do; when a line
 * gapes, it takes the longest part of the next word that it has room for. The last word stays whole.
 */
export function softHyphens(flow: Flow, { first, rest }: Room): readonly number[] {
  const chunks = chunksOf(flow, 0, flow.text.length, Math.min(first, rest));
  const places: number[] = [];
  let line: OpenLine = { from: 0, room: first };
  let inARow = 0;
  for (let at = nextLine(flow, chunks, 0, line); at < chunks.length; at = nextLine(flow, chunks, at, line)) {
    const overflowing = chunks[at] as Chunk;
    const wanted = inARow < IN_A_ROW && gapes(flow, line, chunks[at - 1] as Chunk);
    const place = wanted ? longestPart(flow, line, overflowing) : undefined;
    if (place !== undefined) places.push(place);
    inARow = place === undefined ? 0 : inARow + 1;
    line = { from: place ?? overflowing.start, room: rest };
  }
  return places;
}

/** A line that is being filled from a place in the text on; `room` in ems. */
interface OpenLine {
  readonly from: number;
  readonly room: number;
}

/** The first chunk after chunk `at` that the line has no room for. */
function nextLine(flow: Flow, chunks: readonly Chunk[], at: number, { from, room }: OpenLine): number {
  let next = at + 1;
  for (; next < chunks.length; next++) {
    const { end, hyphen } = chunks[next] as Chunk;
    if (widthOf(flow, from, end) + hyphen > room) break;
  }
  return next;
}

function gapes(flow: Flow, { from, room }: OpenLine, { end }: Chunk): boolean {
  const slack = room - widthOf(flow, from, end);
  return slack > blanksOf(flow, from, end) * BLANK * (GAPING - 1);
}

/** Words without a capital letter, a digit or a dot inside, whole or joined by hyphens, with punctuation around them. */
const WORD = /(?<=(?:^|\s)[«„(]*(?:[а-яё]+-)*)[а-яё]+(?=(?:-[а-яё]+)*[»“),.;:!?]*(?:\s|$))/gu;

/** Longer than any word: so much of the text around a chunk shows what its words are joined to. */
const AROUND = 60;

/** The last place inside a word of the chunk that the line reaches with a hyphen. */
function longestPart(flow: Flow, { from, room }: OpenLine, chunk: Chunk): number | undefined {
  const fits = (place: number): boolean =>
    widthOf(flow, from, place) + hyphenWidth(flow, place - 1) <= room && spanAt(flow, place)?.link === null;
  return placesIn(flow.text, chunk).findLast(fits);
}

function placesIn(text: string, { start, end }: Chunk): number[] {
  const offset = Math.max(0, start - AROUND);
  const isInName = names(text);
  const words = [...text.slice(offset, end + AROUND).matchAll(WORD)];
  return words.flatMap(({ 0: word, index }) => {
    const at = offset + index;
    const own = at >= start && at < end && goesOn(text, at + word.length) && !isInName(at);
    return own ? hyphenPlaces(word).map((letters) => at + letters) : [];
  });
}

/**
 * An organisation's name in full: «…в Муниципальном бюджетном дошкольном образовательном учреждении «Сказка». A capital
 * letter inside a sentence begins it, quotation marks end it.
 */
const NAME = /(?<=[\p{Ll}\d,;)»–][ \u00a0])\p{Lu}\p{Ll}+(?:[ \u00a0]\p{Ll}+)+(?=[ \u00a0]«)/gu;

function names(text: string): (at: number) => boolean {
  const found = [...text.matchAll(NAME)];
  return (at) => found.some(({ 0: name, index }) => at >= index && at < index + name.length);
}

/** More words follow. */
function goesOn(text: string, at: number): boolean {
  return /\p{L}/u.test(text.slice(at));
}
