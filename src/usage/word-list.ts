import { fold } from '../reading/wording.ts';

/** The words that people write for a few ids: of each id its own name first, then synonyms; the id itself will do too. */
export class WordList<Id extends string> {
  readonly #words: Readonly<Record<Id, readonly string[]>>;
  readonly #ids: ReadonlyMap<string, Id>;
  readonly #keyOf: (word: string) => string;

  /** `keyOf` gives the same key for spellings that make no difference. */
  constructor(words: Readonly<Record<Id, readonly string[]>>, keyOf = fold) {
    const ids = Object.keys(words) as Id[];
    this.#words = words;
    this.#keyOf = keyOf;
    this.#ids = new Map(ids.flatMap((id) => [id, ...words[id]].map((word) => [keyOf(word), id] as const)));
  }

  /** The id that a word stands for, or null. */
  idOf(word: string): Id | null {
    return this.#ids.get(this.#keyOf(word)) ?? null;
  }

  /** The Russian name of an id. */
  nameOf(id: Id): string {
    return this.#words[id][0] ?? id;
  }

  /** All words, for «did you mean». */
  all(): readonly string[] {
    return Object.values<readonly string[]>(this.#words).flat();
  }
}
