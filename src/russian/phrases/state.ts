import type { Piece } from '../morphology/piece.ts';
import type { Nominal } from './nominal.ts';

/** What a phrase names: people have accusative = genitive, things accusative = nominative. */
export type PhraseKind = 'person' | 'thing';

/** What the walk through a phrase knows by the token it has come to. */
export interface State {
  readonly pieces: Piece[];
  readonly kind: PhraseKind;
  head: Nominal | null;
  /** The last noun phrase that changes. */
  latest: Nominal | null;
  headLength: number;
  /** How many tokens stand before what follows the last noun phrase that changes. */
  headTokens: number;
  /** The first reason to doubt. */
  why: string | null;
  /** A word that did not change has been seen since the last separator. */
  tail: boolean;
  preposition: boolean;
  /** One that may want an accusative, or a participle: «за питание», «осуществляющая обучение». */
  accusative: boolean;
  /** Right after a comma, bracket, dash or «и». */
  separated: boolean;
  /** That separator was «и». */
  conjunction: boolean;
  /** It was «и», a comma, a dash: what follows may stand beside what is before it. */
  row: boolean;
  /** Between brackets, where a note may stay as it is: «учитель (физика)». */
  bracketed: boolean;
  /** Organisation given by its abbreviation first: «МБДОУ детский сад № 5». */
  abbreviated: boolean;
  /** Right after «и. о.», «врио», which want a genitive. */
  acting: boolean;
}

export function initial(kind: PhraseKind): State {
  return {
    pieces: [],
    kind,
    head: null,
    latest: null,
    headLength: 0,
    headTokens: 0,
    why: null,
    tail: false,
    preposition: false,
    accusative: false,
    separated: false,
    conjunction: false,
    row: false,
    bracketed: false,
    abbreviated: false,
    acting: false,
  };
}
