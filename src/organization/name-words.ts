import { asCyrillic } from '../reading/wording.ts';
import { remember } from '../remember.ts';
import type { FullName } from '../russian/names/full-name.ts';

/** A word as it is compared. */
export interface NameWord {
  readonly key: string;
  /** A letter, or with a dot behind it: the beginning of a word. */
  readonly isShort: boolean;
  /** Two to five capitals among small letters: initials, «УВР». */
  readonly isCapitals: boolean;
}

/** Names and posts of the staff are held against every text that names somebody. */
const known = new Map<string, readonly NameWord[]>();

/** The words of a text, in which ё, capitals, Latin letters, hyphens and blanks make no difference; of «И.Л.» two. */
export function wordsOf(text: string): readonly NameWord[] {
  return remember(known, text, () => splitWords(text));
}

function splitWords(text: string): readonly NameWord[] {
  const isMixed = /\p{Ll}/u.test(text);
  const bare = text.normalize('NFC').replace(/[\u{AD}\u{200B}-\u{200D}\u{2060}\u{FEFF}'’ʼ`]/gu, '');
  return [...bare.matchAll(/([\p{L}\p{M}\p{N}]+)(\.?)/gu)].map(([, word = '', dot]) => ({
    key: asCyrillic(word.toLowerCase().replace(/ё/gu, 'е')),
    isShort: dot === '.' || word.length === 1,
    isCapitals: isMixed && /^\p{Lu}{2,5}$/u.test(word),
  }));
}

/** One for a name in all its spellings. */
export function nameKey({ last, first, middle }: FullName): string {
  const words = wordsOf(`${last} ${first} ${middle}`);
  return words.map(({ key }) => key).join(' ');
}
