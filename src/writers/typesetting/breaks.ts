import { BEFORE_NAME, BEFORE_NUMBER, SHORT_WORDS } from '../../russian/text/typography.ts';

/** A place where a line may end: it shows the text up to `end`, the next line starts at `next`. */
export interface Cut {
  readonly end: number;
  readonly next: number;
}

/** A place where a word may part: seen only at the end of a line, as a hyphen. */
export const SOFT_HYPHEN = '\u00AD';

/** Behind a hyphen, a word joiner: no line ends there, because a page would. */
export const SHUT = '\u2060';

export function withoutSoftHyphens(text: string): string {
  return text.replace(/\u00ad\u2060?/gu, '').replaceAll(`-${SHUT}`, '-');
}

const BLANKS = /[ \u1680\u2000-\u2006\u2008-\u200b\u205f\u3000]+/gu;
/** Words that must not end a line: «№», «§», one letter. Opening quotes and brackets may stand before them. */
const CLINGS = /(?:^|[\s\u00a0])[«„“"'([]*(?:№+|§+|\p{L})$/u;
/** Initials stay with the name behind them, or in front of them. */
const INITIAL = /(?:^|[\s\u00a0])[«„“"'([]*(?:\p{Lu}\p{Ll}?\.-?)+$/u;
/** «не», «по»: what the typographer binds in own text, values have as they were written. */
const SHORT_WORD = new RegExp(String.raw`(?:^|[\s\u00a0(«„])(?:${SHORT_WORDS})$`, 'iu');
/** «п. 5», «ст. 28», «д. 1»: an abbreviation and its number. */
const REFERENCE = new RegExp(String.raw`(?:^|[\s\u00a0(])(?:${BEFORE_NUMBER})\.$`, 'iu');
/** «им. Абрамова», «с. Сосновка»; but «2024 г. Приказ». */
const PLACE = new RegExp(String.raw`(?:^|[\s\u00a0(])(?<!\d[\s\u00a0])(?:${BEFORE_NAME})\.$`, 'iu');
const NAME = /^[«\p{Lu}]/u;
/** «ИКОП «Сферум», «ООО «Ромашка»: capitals and the name of one word behind them. */
const CAPITALS = /(?:^|[\s\u00a0(«„])\p{Lu}{2,5}$/u;
const ONE_WORD = /^«[^\s\u00a0«»]+»/u;
const NAMED = /\p{Lu}\p{Ll}+[ \u00a0](?:\p{Lu}\.[ \u00a0]?){1,2}$/u;
/** Long enough for a surname with its initials. */
const LONG_NAME = 40;
const SURNAME = /\p{Lu}\p{Ll}+$/u;
const INITIALS = /^\p{Lu}\.[ \u00a0]?\p{Lu}\./u;
const YEAR_SIGN = /^гг?\./u;
const STARTS_WITH_DASH = /^[-‐‑–—―]/u;
/** A hyphen or a tight dash between letters, or a soft hyphen. */
const HYPHEN = /(?<=\p{L}{2})[-‐–—](?=\p{L}{3})|\u00ad(?!\u2060)/gu;
const SOFT = /\u00ad(?!\u2060)/gu;
/** Addresses, phones, numbers and codes are never parted at their hyphens. */
const UNPARTED = /[\d@/\\_]|\.\p{L}/u;
/** Long enough for any word that clings to the next one. */
const REACH = 12;

/**
 * Where the text may be broken, in order. Breaks that a clerk would not make are left out even when the template has
 * forgotten its non-breaking blanks: before a dash, after «№», after an initial, after a one-letter word.
 */
export function cutsOf(text: string): Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  for (const blank of text.matchAll(BLANKS)) {
    hyphenCuts(text, from, blank.index, cuts);
    from = blank.index + blank[0].length;
    if (blank.index > 0 && mayPart(text, blank.index, from)) cuts.push({ end: blank.index, next: from });
  }
  hyphenCuts(text, from, text.length, cuts);
  return cuts;
}

function mayPart(text: string, end: number, next: number): boolean {
  const first = text.charAt(next);
  if (first === '' || STARTS_WITH_DASH.test(first)) return false;
  const before = text.slice(Math.max(0, end - REACH), end);
  if (isInitials(text, next) && SURNAME.test(before)) return false;
  if (first === '«' && CAPITALS.test(before)) return !ONE_WORD.test(text.slice(next, next + LONG_NAME));
  if (!mayCling(text, end)) return true;
  if (CLINGS.test(before) || SHORT_WORD.test(before)) return false;
  if (INITIAL.test(before))
    return !NAME.test(first) && NAMED.test(text.slice(Math.max(0, end - LONG_NAME), end));
  if (NAME.test(first) && PLACE.test(before)) return false;
  if (/\d/.test(first)) return !REFERENCE.test(before);
  return !(first === 'г' && /\d$/.test(before) && YEAR_SIGN.test(text.slice(next, next + 3)));
}

function isInitials(text: string, at: number): boolean {
  return text.charAt(at + 1) === '.' && INITIALS.test(text.slice(at, at + 5));
}

/** A quick look that spares the patterns after most words: they end with three letters. */
function mayCling(text: string, end: number): boolean {
  const letter = (at: number): boolean =>
    text.charCodeAt(at) > 0x40 && !/[\u00a0«»„“”№]/.test(text.charAt(at));
  return !(letter(end - 1) && letter(end - 2) && letter(end - 3));
}

function hyphenCuts(text: string, from: number, to: number, cuts: Cut[]): void {
  const word = text.slice(from, to);
  if (!/[-‐–—]/.test(word)) softCuts(word, from, cuts);
  else
    for (const { 0: hyphen, index } of word.matchAll(UNPARTED.test(word) ? SOFT : HYPHEN)) {
      const next = from + index + 1;
      cuts.push({ end: hyphen === SOFT_HYPHEN ? next - 1 : next, next });
    }
}

/** Of a word without hard hyphens, as most are: without a pattern. */
function softCuts(word: string, from: number, cuts: Cut[]): void {
  for (let at = word.indexOf(SOFT_HYPHEN); at >= 0; at = word.indexOf(SOFT_HYPHEN, at + 1))
    if (word[at + 1] !== SHUT) cuts.push({ end: from + at, next: from + at + 1 });
}

const RELIEF = [/[\s\u00a0\u202f]+/gu, /[/\\?&=_.,;:@)\]+-](?=[^\s/])/gu] as const;

/**
 * Where a run of text that is wider than a whole line may be broken after all: first at blanks that should not part,
 * then after punctuation of an address.
 */
export function reliefCuts(text: string, from: number, to: number, level: 0 | 1): Cut[] {
  return [...text.slice(from, to).matchAll(RELIEF[level])].flatMap((match) => {
    const end = from + match.index + (level === 0 ? 0 : 1);
    const next = from + match.index + match[0].length;
    return end > from && next < to ? [{ end, next }] : [];
  });
}

/** True inside a surrogate pair and before a combining mark: no break may come there. */
export function joinsPrevious(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) return true;
  return code >= 0x300 && /^[\p{M}\u200d]/u.test(text.slice(at, at + 2));
}
