import type { Forms } from './case.ts';

/** Endings after the stem: genitive, dative, accusative, instrumental, prepositional; `-` for no ending. */
export type Endings = string;

/** Endings of Russian declensions, by what they are called for in {@link attach}. */
export const ENDINGS = {
  hard: 'а у а ом е',
  sibilant: 'а у а ем е',
  soft: 'я ю я ем е',
  softStressed: 'я ю я ём е',
  iy: 'я ю я ем и',
  a: 'ы е у ой е',
  ka: 'и е у ой е',
  sha: 'и е у ей е',
  tsa: 'ы е у ей е',
  ya: 'и е ю ей е',
  yaStressed: 'и е ю ёй е',
  iya: 'и и ю ей и',
  feminineSoft: 'и и ь ью и',
  adjective: 'ого ому ого ым ом',
  adjectiveK: 'ого ому ого им ом',
  adjectiveSoft: 'его ему его им ем',
  adjectiveTs: 'его ему его ым ем',
  adjectivePossessive: 'ьего ьему ьего ьим ьем',
  feminineAdjective: 'ой ой ую ой ой',
  feminineAdjectiveSh: 'ей ей ую ей ей',
  feminineAdjectiveSoft: 'ей ей юю ей ей',
  femininePossessive: 'ей ей ю ей ей',
  surnameOv: 'а у а ым е',
  surnameOva: 'ой ой у ой ой',
} as const satisfies Record<string, Endings>;

export type Paradigm = keyof typeof ENDINGS;

/** The forms of a word from its nominative, its oblique stem and the name of its endings. */
export function attach(nominative: string, stem: string, paradigm: Paradigm): Forms {
  const [gen, dat, acc, ins, prep] = ENDINGS[paradigm].split(' ');
  return {
    nom: nominative,
    gen: stem + gen,
    dat: stem + dat,
    acc: stem + acc,
    ins: stem + ins,
    prep: stem + prep,
  };
}
