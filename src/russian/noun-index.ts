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

let inOrder: readonly string[] | undefined;

/** Whether a noun of the lexicon begins so (small letters, ё as е). */
export function beginsNoun(start: string): boolean {
  const nouns = sortedNouns();
  return nouns[firstFrom(nouns, start)]?.startsWith(start) ?? false;
}

/** The nouns of the lexicon that begin so. */
export function nounsOn(start: string): readonly string[] {
  const nouns = sortedNouns();
  return nouns.slice(firstFrom(nouns, start), firstFrom(nouns, `${start}\u{FFFF}`));
}

function sortedNouns(): readonly string[] {
  inOrder ??= [...nounIndex().keys()].sort();
  return inOrder;
}

function firstFrom(sorted: readonly string[], start: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
