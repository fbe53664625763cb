import { NOUNS } from './lexicon/nouns.ts';
import { plain } from './words.ts';

export type GrammaticalGender = 'm' | 'f' | 'n';

/** What grammar has to know of a noun. */
export interface NounTraits {
  readonly gender: GrammaticalGender;
  readonly animate: boolean;
  readonly number: 'both' | 'plural-only';
  readonly fixed: boolean;
}

let index: ReadonlyMap<string, NounTraits> | undefined;

/** Every noun of the lexicon by its nominative (plural for plural-only ones), small letters, ё as е. */
export function nounIndex(): ReadonlyMap<string, NounTraits> {
  index ??= buildIndex();
  return index;
}

function buildIndex(): ReadonlyMap<string, NounTraits> {
  const base: NounTraits = { gender: 'm', animate: false, number: 'both', fixed: false };
  const lists: readonly [string, NounTraits][] = [
    [NOUNS.masculineAnimate, { ...base, animate: true }],
    [NOUNS.masculineOnA, { ...base, animate: true }],
    [NOUNS.feminineAnimate, { ...base, gender: 'f', animate: true }],
    [NOUNS.masculine, base],
    [NOUNS.feminine, { ...base, gender: 'f' }],
    [NOUNS.neuter, { ...base, gender: 'n' }],
    [NOUNS.pluralOnly, { ...base, number: 'plural-only' }],
    [NOUNS.fixedMasculine, { ...base, animate: true, fixed: true }],
    [NOUNS.fixedNeuter, { ...base, gender: 'n', fixed: true }],
  ];
  return new Map(
    lists.flatMap(([words, traits]) =>
      words
        .trim()
        .split(/\s+/u)
        .map((word) => [plain(word), traits] as const),
    ),
  );
}
