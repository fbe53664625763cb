import type { Person } from './dossier.ts';
import { type NameWord, wordsOf } from './name-words.ts';
import { isPostOf } from './reference-post.ts';

/** How well a text names a person: by the name alone, with something of the post, with the whole post. */
export type NamedBy = 'name' | 'post' | 'whole-post';

/** A person's name in words that are compared: ё, capitals, hyphens and blanks make no difference any more. */
export interface NameWords {
  /** Of «Иванова (Сидорова)» three: both names, and either. */
  readonly lasts: readonly (readonly string[])[];
  readonly first: readonly string[];
  readonly middle: readonly string[];
}

/** The words of a name as they are compared. */
export function nameWords({ last, first, middle }: Pick<Person, 'last' | 'first' | 'middle'>): NameWords {
  const keys = (text: string): readonly string[] => wordsOf(text).map(({ key }) => key);
  const [, outside = '', inside = ''] = /^([^()]*)\(([^()]*)\)\s*$/u.exec(last) ?? [];
  const lasts = [last, outside, inside].map(keys).filter(({ length }) => length > 0);
  return { lasts, first: keys(first), middle: keys(middle) };
}

/** How the words name this person; null when they do not, or say something that is not so. */
export function fitOf(words: readonly NameWord[], name: NameWords, person: Person): NamedBy | null {
  return best(restsBySurname(words, name), person);
}

/** The same for «Мария Ивановна»: without a surname the other names are wanted in full. */
export function fitWithoutSurname(
  words: readonly NameWord[],
  name: NameWords,
  person: Person,
): NamedBy | null {
  const whole = [...name.first, ...name.middle];
  if (name.middle.length === 0) return null;
  return best(
    placesOf(whole, words).map((at) => without(words, at, at + whole.length)),
    person,
  );
}

function best(rests: readonly (readonly NameWord[])[], person: Person): NamedBy | null {
  const fits = rests.map((rest) => (rest.length === 0 ? 'name' : isPostOf(rest, person)));
  return (['whole-post', 'name', 'post'] as const).find((fit) => fits.includes(fit)) ?? null;
}

/** What the words say beside the name, for each way in which they may hold it. */
function restsBySurname(words: readonly NameWord[], name: NameWords): readonly (readonly NameWord[])[] {
  return name.lasts.flatMap((last) =>
    placesOf(last, words).flatMap((at) => {
      const end = at + last.length;
      const after = givenLengths(words.slice(end), name).map((length) => [at, end + length] as const);
      const before = givenLengths(words.slice(0, at), name, true).map(
        (length) => [at - length, end] as const,
      );
      return [...after, ...before].map(([from, to]) => without(words, from, to));
    }),
  );
}

function placesOf(sought: readonly string[], words: readonly NameWord[]): readonly number[] {
  return words.flatMap((_, at) => (sought.every((key, index) => words[at + index]?.key === key) ? [at] : []));
}

function without(words: readonly NameWord[], from: number, to: number): readonly NameWord[] {
  return [...words.slice(0, from), ...words.slice(to)];
}

/** How many words at the beginning, or at the end, are first name and patronymic, whole or as initials; each way to see it. */
function givenLengths(
  words: readonly NameWord[],
  { first, middle }: NameWords,
  atEnd = false,
): readonly number[] {
  const ways = waysToWrite(first, middle);
  const lengths = ways
    .map(({ length }) => length)
    .filter((length, index) => {
      const part = atEnd ? words.slice(words.length - length) : words.slice(0, length);
      return length <= words.length && (ways[index] ?? []).every((key, at) => isWord(part[at], key));
    });
  const pair = atEnd ? words.at(-1) : words[0];
  const isPair = pair?.isCapitals && pair.key === `${first[0]?.[0]}${middle[0]?.[0]}`;
  return [0, ...lengths, ...(isPair ? [1] : [])];
}

/** Each whole or as an initial, the patronymic perhaps not at all. */
function waysToWrite(first: NameWords['first'], middle: NameWords['middle']): readonly (readonly string[])[] {
  const firsts = [first, first.slice(0, 1)];
  const middles = [[], middle, middle.slice(0, 1)];
  return firsts.flatMap((one) => middles.map((other) => [...one, ...other]));
}

function isWord(word: NameWord | undefined, key: string): boolean {
  return word !== undefined && (word.key === key || (word.isShort && key.startsWith(word.key)));
}
