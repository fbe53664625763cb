import { nearest as nearestWord } from '../nearest.ts';
import { personal } from '../problem.ts';
import { remember } from '../remember.ts';
import { digitalDate } from '../russian/text/date.ts';

/** Latin letters and the Cyrillic ones that look the same. */
export const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** Text for comparison: capitals, ё, kinds and runs of blanks and of dashes make no difference. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ ?[\u{2010}-\u{2015}\u{2212}-] ?/gu, '-')
    .trim();
}

/** A header for comparison: letters and digits only, «Е-mail» with a Cyrillic «Е» is «E-mail», «Кол-во» «Количество». */
export function headerKey(text: string): string {
  return text.length > LONGEST_KNOWN ? keyOf(text) : remember(headerKeys, text, () => keyOf(text));
}

/** The same headers, and the names they are held against, come again in every file. */
const headerKeys = new Map<string, string>();

const LONGEST_KNOWN = 100;

function keyOf(header: string): string {
  return asCyrillic(withWholeCount(fold(header)).replace(/[^\p{L}\p{N}]/gu, ''));
}

/** «Кол-во детей» and «число детей» are «количество детей». */
function withWholeCount(folded: string): string {
  return folded.replace(/(?<!\p{L})(?:кол-?во(?!\p{L})|кол\.|число(?= \p{L}))/u, 'количество');
}

/** A folded text with Cyrillic letters for the Latin ones that look like them: for keys, not for reading. */
export function asCyrillic(folded: string): string {
  return folded.replace(/[a-z]/gu, (letter) => LOOKALIKES[letter] ?? letter);
}

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(LOOKALIKES).map(([latin, cyrillic]) => [cyrillic, latin]),
);

/** A folded text that mixes alphabets in the one it was meant in, where every stray letter has its like there. */
export function oneAlphabet(folded: string): string {
  if (!/\p{Script=Latin}/u.test(folded) || !/\p{Script=Cyrillic}/u.test(folded)) return folded;
  const latin = folded.replace(/\p{Script=Cyrillic}/gu, (letter) => LATIN[letter] ?? letter);
  if (!/\p{Script=Cyrillic}/u.test(latin)) return latin;
  const cyrillic = asCyrillic(folded);
  return /\p{Script=Latin}/u.test(cyrillic) ? folded : cyrillic;
}

/** The candidate that was probably meant, or null when none is near. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  if (text.length > 200) return null;
  const folded = candidates.map(fold);
  const found = nearestWord(fold(text), folded);
  return found === null ? null : (candidates[folded.indexOf(found)] ?? null);
}

/** «Может быть, «Имя»? » as a hint's beginning, or an empty string. The candidates are words of the program or names of units in the list of groups. */
export function didYouMean(text: string, candidates: readonly string[]): string {
  return guess(nearest(text, candidates));
}

/** {@link didYouMean} with the candidate itself, which is to stand in the place of the text. */
export function meant(
  text: string,
  candidates: readonly string[],
): { readonly guess: string; readonly cures: readonly string[] } {
  const found = nearest(text, candidates);
  return { guess: guess(found), cures: found === null ? [] : [found] };
}

function guess(found: string | null): string {
  return found === null ? '' : `Может быть, «${found}»? `;
}

/** A value of the input in a message, in quotes. Whatever a cell or a key holds may be personal: cells slip into wrong places. */
export function shown(value: string): string {
  return `«${personal(shorten(value))}»`;
}

/** An ISO date of the input in a message, as people write it. */
export function shownDate(date: string): string {
  return personal(digitalDate(date));
}

/** Not for others: what is cut to be shown came from the input, and is marked. */
function shorten(text: string, length = 40): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim();
  return line.length > length ? `${[...line].slice(0, length).join('')}…` : line;
}

/** What names are compared by, as people count: «Детский сад № 2» before «Детский сад № 10», in any case of letters. */
export function countingOrder(name: string): string {
  return name.toLowerCase().replace(/\d+/gu, (digits) => digits.padStart(8, '0'));
}
