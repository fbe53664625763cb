import { normalizeName, restoreCapitals } from '../russian/names/normalize.ts';
import { fullName } from './name.ts';
import { nameKey, wordsOf } from './name-words.ts';
import type { People } from './people.ts';

/** A text that names somebody of the staff list, in whatever order and letters. */
export interface NameLike {
  /** As the staff list has it. */
  readonly full: string;
  /** Which word of the text each word of the full name is. */
  readonly order: readonly number[];
  /** Some words are not there, or are initials only. */
  readonly isShort: boolean;
}

/** The name that is meant when one fits; namesakes in one name are one. Null for a text that names nobody, or many, or has one word. */
export function nameLike(text: string, people: People): NameLike | null {
  const found = people.called(text);
  const [person] = found;
  if (!person || new Set(found.map(nameKey)).size > 1 || wordsOf(text).length < 2) return null;
  const full = fullName(person);
  const words = wordsIn(text).map(keyOf);
  const order = wordsIn(full).map((word) => words.indexOf(keyOf(word)));
  const isShort = words.length !== order.length || order.includes(-1);
  return { full, order, isShort };
}

/** A form of the text in the order and with the capitals of the full name. */
export function reordered(form: string, { order, isShort }: NameLike): string {
  const words = wordsIn(form);
  if (isShort || words.length !== order.length) return form;
  return restoreCapitals(order.map((at) => words[at] ?? '').join(' '));
}

function wordsIn(text: string): readonly string[] {
  return normalizeName(text).split(/\s/u);
}

function keyOf(word: string): string {
  return wordsOf(word)
    .map(({ key }) => key)
    .join('-');
}
