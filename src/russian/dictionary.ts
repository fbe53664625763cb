/* A dictionary of Russian nouns, adjectives and participles, for words that the lexicon has not. */
import { inflateRawSync } from 'node:zlib';
import { readWords } from '../world/words.ts';
import type { CaseBits } from './case-bits.ts';
import { ADJECTIVE } from './case-bits.ts';

/** Endings with what they tell, in the bits of `CaseBits`. */
type Paradigm = Readonly<Record<string, number>>;

interface Dictionary {
  /** Lines in the order of their bytes: a stem, then the numbers of its paradigms. */
  readonly lines: Uint8Array;
  readonly paradigms: readonly Paradigm[];
}

let dictionary: Dictionary | undefined;

/** Whether this run has needed it: an ordinary staff list does without. */
export function isDictionaryLoaded(): boolean {
  return dictionary !== undefined;
}

function load(): Dictionary {
  const bytes = inflateRawSync(readWords());
  const length = bytes.readUInt32LE(0);
  const paradigms = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as readonly Paradigm[];
  return { lines: bytes.subarray(5 + length), paradigms };
}

const [LINE_END, HYPHEN, FIRST_NUMBER, LETTERS] = [0x0a, 0x2d, 0x90, 0x3d0];
const LONGEST_ENDING = 6;

/** What the dictionary tells of a form (small letters, е for ё); null when it has none like it. */
export function lookUp(form: string): CaseBits | null {
  dictionary ??= load();
  const shortest = Math.max(1, form.length - LONGEST_ENDING);
  // Most words that are only tried for a slip are refused by this.
  if (!beginsWord(form.slice(0, shortest))) return null;
  const bytes = encoded(form);
  let found: CaseBits | null = null;
  for (let length = shortest; length <= form.length; length += 1) {
    for (const paradigm of paradigmsOf(dictionary, bytes, length)) {
      const told = paradigm[form.slice(length)];
      if (told !== undefined) found = withReading(found, told);
    }
  }
  return found;
}

function withReading(found: CaseBits | null, told: number): CaseBits {
  const { noun, adjective } = found ?? { noun: 0, adjective: 0 };
  return told & ADJECTIVE ? { noun, adjective: adjective | told } : { noun: noun | told, adjective };
}

/** One byte a letter, as the lines have them. */
function encoded(form: string): Uint8Array {
  const bytes = new Uint8Array(form.length);
  for (let at = 0; at < form.length; at += 1)
    bytes[at] = form[at] === '-' ? HYPHEN : form.charCodeAt(at) - LETTERS;
  return bytes;
}

/** The paradigms of the stem that the first `length` letters are. */
function paradigmsOf(
  { lines, paradigms }: Dictionary,
  bytes: Uint8Array,
  length: number,
): readonly Paradigm[] {
  const stem = bytes.subarray(0, length);
  const line = lineAt(lines, stem, FIRST_NUMBER);
  const found: Paradigm[] = [];
  if (!stem.every((byte, at) => lines[line + at] === byte)) return found;
  for (let at = line + length; (lines[at] ?? 0) >= FIRST_NUMBER; at += 2) {
    const number = ((lines[at] ?? 0) - FIRST_NUMBER) * 100 + (lines[at + 1] ?? 0) - FIRST_NUMBER;
    found.push(paradigms[number] ?? {});
  }
  return found;
}

/** Whether a word of the dictionary begins so. */
export function beginsWord(start: string): boolean {
  dictionary ??= load();
  const { lines } = dictionary;
  const bytes = encoded(start);
  const line = lineAt(lines, bytes, 0);
  return bytes.every((byte, at) => lines[line + at] === byte);
}

/** Where the first line begins that is not before these letters and what stands behind them. */
function lineAt(lines: Uint8Array, letters: Uint8Array, behind: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : lines.lastIndexOf(LINE_END, middle - 1) + 1;
    if (isBefore(lines, start, letters, behind)) low = lines.indexOf(LINE_END, middle) + 1;
    else high = start;
  }
  return low;
}

function isBefore(lines: Uint8Array, line: number, letters: Uint8Array, behind: number): boolean {
  for (let at = 0; at <= letters.length; at += 1) {
    const difference = (lines[line + at] ?? 0) - (letters[at] ?? behind);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
