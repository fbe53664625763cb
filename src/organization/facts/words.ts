import { fold } from '../../reading/wording.ts';
import type { Word } from './describe.ts';

/** The answers to a question; `{{#if}}` takes «нет» for false. */
export const YES_NO = [
  { value: 'да', also: ['true', 'yes'] },
  { value: 'нет', also: ['false', 'no'] },
] as const satisfies readonly Word<string>[];

/** The documented words. */
export function wordsOf(words: readonly Word<unknown>[]): readonly string[] {
  return words.map(({ value, word }) => word ?? String(value));
}

/** The words with their meanings: «school – школа». */
export function explainedWords(words: readonly Word<unknown>[]): readonly string[] {
  return wordsOf(words).map((word, index) => {
    const meaning = words[index]?.meaning;
    return meaning === undefined ? word : `${word} – ${meaning}`;
  });
}

/** Every spelling, folded, with its value. */
export function spellingsOf<T>(words: readonly Word<T>[]): ReadonlyMap<string, T> {
  const known = SPELLINGS.get(words);
  if (known) return known as ReadonlyMap<string, T>;
  const spellings = words.flatMap(({ value, word, also = [] }) =>
    [word ?? String(value), ...also].map((text) => [fold(text), value] as const),
  );
  const made = new Map(spellings);
  SPELLINGS.set(words, made);
  return made;
}

/** Each cell of a column is held against the same words. */
const SPELLINGS = new WeakMap<readonly Word<unknown>[], ReadonlyMap<string, unknown>>();
