/** What we use of `russian-nouns-js` 2.3.0, which ships no types. */
export interface RussianNouns {
  readonly CASES: readonly string[];
  readonly Gender: { readonly FEMININE: string; readonly MASCULINE: string; readonly NEUTER: string };
  readonly Engine: new () => NounEngine;
  createLemma(options: LemmaOptions): Lemma;
}

export interface LemmaOptions {
  readonly text: string;
  readonly gender?: string;
  readonly animate?: boolean;
  readonly pluraleTantum?: boolean;
  readonly indeclinable?: boolean;
}

export interface NounEngine {
  /** Stress: seven singular and six plural cases, S on the stem, E on the ending: `SEEEEEE-EEEEEE`. */
  readonly sd: { put(lemma: Lemma, stress: string): void };
  decline(lemma: Lemma, grammaticalCase: string, plural?: string): readonly string[];
  pluralize(lemma: Lemma): readonly string[];
}

export type Lemma = { readonly __lemma: never };
