import { FEMININE, MASCULINE } from './lexicon/first-names.ts';
import { FEMININE_OF_PEOPLES, MASCULINE_OF_PEOPLES } from './lexicon/first-names-of-peoples.ts';
import { plain } from './words.ts';

/** Whose first name a word is, by the lists of common ones; null for others and for names of both sexes. */
export function knownFirstName(word: string): 'm' | 'f' | null {
  const key = plain(word);
  if (MASCULINE.has(key) || MASCULINE_OF_PEOPLES.has(key)) return 'm';
  return FEMININE.has(key) || FEMININE_OF_PEOPLES.has(key) ? 'f' : null;
}
