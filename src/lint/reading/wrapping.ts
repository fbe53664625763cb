import { parseMarker } from '../marker.ts';

/** A line that is not blank. */
export interface TextLine {
  readonly text: string;
  /** Blank lines before it. */
  readonly gap: number;
}

/** How a text file breaks its paragraphs into lines. */
export interface Wrapping {
  /** Length of its longest line, or null when every line is a whole paragraph. */
  readonly width: number | null;
  /** A blank line after every line says nothing. */
  readonly isSpread: boolean;
}

/** Lines broken by hand are as long as a page is wide; longer or shorter ones are paragraphs. */
const SHORTEST = 50;
const LONGEST = 140;

/** Looks at all lines of a file. */
export function wrappingOf(lines: readonly TextLine[]): Wrapping {
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const spread = lines.filter(({ gap }, index) => index > 0 && gap > 0).length;
  const continued = lines.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return {
    width: longest > LONGEST || longest < SHORTEST ? null : longest,
    isSpread: lines.length >= 6 && spread >= (lines.length - 1) * 0.8 && continued * 8 >= lines.length,
  };
}

/** True when the second line goes on with the paragraph of the first. `wrapping` is that of the whole file. */
export function goesOn(line: TextLine, next: TextLine, { width, isSpread }: Wrapping): boolean {
  if (width === null || (next.gap > 0 && !isSpread)) return false;
  if (/^\d{1,2}(?:\.\d{1,3})*\.$/u.test(line.text)) return !parseMarker(next.text);
  if (startsAnew(line, next, width)) return false;
  if (/\p{L}[-‑]$|,$/u.test(line.text)) return true;
  const isFull = !fits(line, next, width);
  if (/[.;:!?]$/u.test(line.text)) return isFull && !/[;:]$/u.test(line.text);
  return isFull || (/^\p{Ll}/u.test(next.text) && line.text.length * 2 >= width);
}

/** Words after which a number is a reference: «в пункте / 2.1. Положения». */
const REFERRING =
  /(?:^|[\s(«])(?:пункт\p{L}*|подпункт\p{L}*|пп?\.|раздел\p{L}*|стать\p{L}*|ст\.|част\p{L}*|ч\.|№|от|и|или|на|по|с|в|до|к)$/iu;

function startsAnew(line: TextLine, next: TextLine, width: number): boolean {
  const marker = parseMarker(next.text);
  if (!marker) return /^\p{Lu}{4,}(?!\p{L})/u.test(next.text) && !/\p{Lu}{2}$/u.test(line.text);
  if (marker.kind === 'dash') return !isMidSentence(line, next, width);
  return !(REFERRING.test(line.text) && !fits(line, next, width));
}

/** «… – / – это …»: a dash of the sentence came to the beginning of a line. */
function isMidSentence(line: TextLine, next: TextLine, width: number): boolean {
  return !parseMarker(line.text) && /[\p{Ll}»)]$/u.test(line.text) && !fits(line, next, width);
}

/** The first word of the next line would have had room on this one: whoever broke the line here meant it. */
function fits(line: TextLine, next: TextLine, width: number): boolean {
  const word = /^(?:[–—-]\s+)?\S+/u.exec(next.text)?.[0] ?? '';
  return line.text.length + 1 + word.length <= width * 0.95;
}
