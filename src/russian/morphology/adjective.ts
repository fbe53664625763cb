import { type Forms, formsBy } from '../case.ts';
import { FIRST_HALVES } from '../lexicon/adjectives.ts';
import { POSSESSIVE_IJ } from '../lexicon/surnames.ts';
import { plain } from '../words.ts';
import type { Agreement } from './noun.ts';

/** An adjective or participle in the nominative, taken apart. */
export interface Adjective {
  /** The nominative as it was written, without «ся». */
  readonly word: string;
  readonly stem: string;
  readonly type: AdjectiveType;
  readonly agreement: Agreement;
  /** «ся» of «обучающийся», else empty. */
  readonly reflexive: string;
}

type AdjectiveType = 'hard' | 'velar' | 'hushing' | 'soft' | 'possessive' | 'digits' | 'hushingStressed';

/** Endings of nom gen dat ins prep by gender; the accusative follows from gender and animacy. */
const ENDINGS: Readonly<Record<AdjectiveType, Readonly<Record<Agreement, string>>>> = {
  hard: {
    m: 'ый ого ому ым ом',
    f: 'ая ой ой ой ой',
    n: 'ое ого ому ым ом',
    plural: 'ые ых ым ыми ых',
  },
  velar: {
    m: 'ий ого ому им ом',
    f: 'ая ой ой ой ой',
    n: 'ое ого ому им ом',
    plural: 'ие их им ими их',
  },
  hushing: {
    m: 'ий его ему им ем',
    f: 'ая ей ей ей ей',
    n: 'ее его ему им ем',
    plural: 'ие их им ими их',
  },
  hushingStressed: {
    m: 'ой ого ому им ом',
    f: 'ая ой ой ой ой',
    n: 'ое ого ому им ом',
    plural: 'ие их им ими их',
  },
  soft: {
    m: 'ий его ему им ем',
    f: 'яя ей ей ей ей',
    n: 'ее его ему им ем',
    plural: 'ие их им ими их',
  },
  possessive: {
    m: 'ий ьего ьему ьим ьем',
    f: 'ья ьей ьей ьей ьей',
    n: 'ье ьего ьему ьим ьем',
    plural: 'ьи ьих ьим ьими ьих',
  },
  digits: {
    m: 'й го му м м',
    f: 'я й й й й',
    n: 'е го му м м',
    plural: 'е х м ми х',
  },
};

const FEMININE_ACCUSATIVE: Readonly<Record<AdjectiveType, string>> = {
  hard: 'ую',
  velar: 'ую',
  hushing: 'ую',
  hushingStressed: 'ую',
  soft: 'юю',
  possessive: 'ью',
  digits: 'ю',
};

const BY_ENDING: readonly (readonly [RegExp, Agreement, number])[] = [
  [/(?:ый|ий|ой)$/u, 'm', 2],
  [/(?:ая|яя)$/u, 'f', 2],
  [/(?:ое|ее)$/u, 'n', 2],
  [/(?:ые|ие)$/u, 'plural', 2],
];

/** «2-я», «II-й», and as they are written by mistake «2-ая», «5-ый». */
export const ORDINAL = /^((?:\d+-)+|[ivx]+-)[ыиоаь]?([йяеи])$/iu;

/** «экскурсий», «соревнований», «условие»: forms of nouns that look like an adjective on -ий, -ие. */
const NOUN_LIKE = /(?:[аеёиоуыэюя]н|[бвдзлмпрстфц]|олог|тег|лег|ерг|арх)и[йе]$/u;

/** Reads a word (small letters) as an adjective in the nominative, or null when its ending is not one. */
export function asAdjective(word: string): Adjective | null {
  const reflexive = /(?:щ|вш)(?:ий|ая|ее|ие)ся$/u.test(word) ? 'ся' : '';
  const bare = reflexive ? word.slice(0, -2) : word;
  const possessive = POSSESSIVE_IJ.has(plain(bare).replace(/ь[яеи]$/u, 'ий'));
  if (possessive) return possessiveAdjective(bare);
  const [, number, ending = ''] = ORDINAL.exec(bare) ?? [];
  if (number !== undefined) return ordinal(bare, number, ending);
  const rule = BY_ENDING.find(([pattern]) => pattern.test(bare));
  if (!rule || bare.length < 5) return null;
  if (NOUN_LIKE.test(bare) && !/^(?:синий|карий)$/u.test(bare)) return null;
  const [, agreement, drop] = rule;
  const stem = bare.slice(0, -drop);
  return { word: bare, stem, type: typeOf(bare, stem), agreement, reflexive };
}

function ordinal(word: string, stem: string, ending: string): Adjective {
  const agreement = ({ й: 'm', я: 'f', е: 'n', и: 'plural' } as const)[ending] ?? 'm';
  return { word, stem, type: 'digits', agreement, reflexive: '' };
}

/** «третий», «казачья». */
function possessiveAdjective(word: string): Adjective {
  const agreement = { й: 'm', я: 'f', е: 'n', и: 'plural' } as const;
  return {
    word,
    stem: word.slice(0, -2),
    type: 'possessive',
    agreement: agreement[word.slice(-1) as keyof typeof agreement],
    reflexive: '',
  };
}

function typeOf(word: string, stem: string): Exclude<AdjectiveType, 'digits'> {
  if (/[кгх]$/u.test(stem)) return 'velar';
  if (/^(?:больш|чуж|меньш)$/u.test(stem) && !/(?:ий|ее)$/u.test(word)) return 'hushingStressed';
  if (/[жшчщ]$/u.test(stem)) return 'hushing';
  return /(?:ий|яя|ее|ие)$/u.test(word) ? 'soft' : 'hard';
}

/** Six forms of an adjective that agrees with a noun; of another gender or number when asked. */
export function adjectiveForms(
  adjective: Adjective,
  animate: boolean,
  agreement: Agreement = adjective.agreement,
): Forms {
  const { stem, type, reflexive } = adjective;
  const [usual = '', gen = '', dat = '', ins = '', prep = ''] = ENDINGS[type][agreement].split(' ');
  // «городской» has the endings of «новый» but for its nominative.
  const nom = agreement === adjective.agreement ? adjective.word.slice(stem.length) : usual;
  const same = agreement === 'm' || agreement === 'plural';
  const acc = agreement === 'f' ? FEMININE_ACCUSATIVE[type] : same && animate ? gen : nom;
  const endings: Forms = { nom, gen, dat, acc, ins, prep };
  return formsBy((name) => stem + endings[name] + reflexive);
}

/** An adjective as the first half of a compound: «социально-», «медико-». */
export function firstHalf({ word, stem }: Adjective): string {
  return `${FIRST_HALVES.get(word) ?? `${stem}о`}-`;
}
