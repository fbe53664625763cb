import { remember } from '../../remember.ts';
import { CASES, type Forms, fixed, formsBy } from '../case.ts';
import { INSTRUMENTALS, PLURALS } from '../lexicon/nouns.ts';
import { russianNouns } from '../libraries.ts';
import { type GrammaticalGender, type NounTraits, nounIndex, nounsOn } from '../noun-index.ts';
import { attach } from '../paradigm.ts';
import type { Lemma, LemmaOptions, NounEngine } from '../russian-nouns.ts';
import { plain } from '../words.ts';
import { clippedPost } from './clipped-posts.ts';

export type { GrammaticalGender };

/** With what an adjective agrees. */
export type Agreement = GrammaticalGender | 'plural';

/** A noun as grammar sees it. */
export interface Noun extends NounTraits {
  /** Nominative, small letters, as it was written. */
  readonly word: string;
}

export interface NounForms {
  readonly singular: Forms;
  readonly plural: Forms;
}

/** First parts that make a known noun into another one: «метеоплощадка», «медиастудия». */
export const COMBINING =
  /^(?:метео|мини|медиа|видео|фото|аудио|радио|теле|авто|вело|мото|био|эко|гео|зоо|агро|нейро|психо|физио|гидро|электро|кино|этно|микро|мульти|супер|веб|кибер|игро|изо|лего|техно|аква|тифло|сурдо|лого|мед|вет|соц|тех|спец|физ|муз|худ|спорт|метод|проф|пед|нарко|арт)(?=.{4})/u;

/** The noun of our lexicon with this nominative singular (plural for plural-only ones), ё or е alike. */
export function knownNoun(word: string): Noun | null {
  const key = plain(word);
  const traits = nounIndex().get(key) ?? nounIndex().get(key.replace(COMBINING, '')) ?? clippedPost(key);
  return traits ? { word, ...traits } : null;
}

/** «логоп», «методис»: the beginning of a noun of our lexicon, no noun itself. */
export function isCutNoun(word: string): boolean {
  const key = plain(word);
  if (key.length < 4 || knownNoun(word)) return false;
  return nounsOn(key).some((noun) => nounIndex().get(noun)?.animate);
}

/** «помещ», «хоз»: the beginning of a noun that names a thing. */
export function isCutThing(key: string): boolean {
  return key.length > 2 && nounsOn(key).some((noun) => nounIndex().get(noun)?.animate === false);
}

/** «бугалтер», «воспиатель»: no noun of our lexicon, but one letter off a post (or a thing, «бугалтерия»); that noun, else null. */
export function nearNoun(word: string, animate: boolean): string | null {
  const key = heard(word);
  if (key.length < 6 || knownNoun(word)) return null;
  for (const [noun, traits] of nounIndex()) {
    const sound = remember(sounds, noun, () => heard(noun));
    if (traits.animate === animate && isOneLetterOff(key, sound)) return noun;
  }
  return null;
}

const sounds = new Map<string, string>();

/** «диффектолог» as it is heard: unstressed vowels and doubled letters are what people get wrong. */
function heard(word: string): string {
  return plain(word).replaceAll('о', 'а').replace(/[еэ]/gu, 'и').replace(/(.)\1/gu, '$1');
}

/** One letter too many, too few or another one, or two neighbours exchanged. */
function isOneLetterOff(first: string, second: string): boolean {
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const [left, right] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  return right.length < 2 || (right.length === 2 && left === right.charAt(1) + right.charAt(0));
}

const formsOfNouns = new Map<string, NounForms>();

/** Singular and plural forms; both are the plural ones for plural-only nouns. */
export function nounForms(noun: Noun): NounForms {
  const key = `${noun.gender}${noun.animate}${noun.number}${noun.fixed}${noun.word}`;
  return remember(formsOfNouns, key, () =>
    noun.fixed ? { singular: fixed(noun.word), plural: fixed(noun.word) } : computed(noun),
  );
}

function computed(noun: Noun): NounForms {
  const lemma = russianNouns().createLemma(optionsOf(noun));
  const plural = pluralForms(noun, lemma);
  if (noun.number === 'plural-only') return { singular: plural, plural };
  return { singular: corrected(noun, singularForms(noun, lemma)), plural };
}

function singularForms(noun: Noun, lemma: Lemma): Forms {
  return formsBy((name) => (name === 'nom' ? noun.word : decline(lemma, CASES.indexOf(name))));
}

/** What russian-nouns-js 2.3.0 gets wrong in the singular: «ребёнка», «секретаром», «судьей». */
function corrected(noun: Noun, forms: Forms): Forms {
  const ins = INSTRUMENTALS.get(noun.word) ?? forms.ins;
  if (!/[её]нок$/u.test(noun.word)) return { ...forms, ins };
  return attach(noun.word, `${noun.word.slice(0, -2)}к`, 'hard');
}

function pluralForms(noun: Noun, lemma: Lemma): Forms {
  const own = PLURALS.get(plain(noun.word));
  if (own) return ownPlural(noun, own);
  const nominative = noun.number === 'plural-only' ? noun.word : (engine().pluralize(lemma)[0] ?? noun.word);
  return formsBy((name) => decline(lemma, CASES.indexOf(name), nominative));
}

/** From «учителя/учителей» the other cases follow. */
function ownPlural(noun: Noun, text: string): Forms {
  const [nom = '', gen = ''] = text.split('/');
  const stem = nom.slice(0, -1);
  const vowel = /[яи]$/u.test(nom) && !/[гкхжшчщ]и$/u.test(nom) ? 'я' : 'а';
  const acc = noun.animate ? gen : nom;
  return { nom, gen, dat: `${stem}${vowel}м`, acc, ins: `${stem}${vowel}ми`, prep: `${stem}${vowel}х` };
}

/** The noun of our lexicon with this nominative plural. */
export function nounOfPlural(word: string): Noun | null {
  const key = plain(word);
  if (!/[аеиыя]$/u.test(key)) return null;
  const start = key.slice(0, 2);
  return remember(plurals, start, () => pluralsOn(start)).get(key) ?? null;
}

/** By their first two letters: a run asks for few. */
const plurals = new Map<string, ReadonlyMap<string, Noun>>();

/** A plural begins with the letters of its noun, unless it is another word: «ребёнок» – «дети». */
const OTHER_WORDS = ['ребенок', 'человек'];

function pluralsOn(start: string): ReadonlyMap<string, Noun> {
  // A short word may lose its only vowel: «день» – «дни».
  const nouns = nounsOn(start.charAt(0)).filter((noun) => noun.length < 5 || noun.startsWith(start));
  return new Map(
    [...nouns, ...OTHER_WORDS].flatMap((singular) => {
      const noun = knownNoun(singular);
      return noun && !noun.fixed ? [[plain(nominativePlural(noun)), noun] as const] : [];
    }),
  );
}

function nominativePlural(noun: Noun): string {
  const own = PLURALS.get(plain(noun.word))?.split('/')[0];
  return own ?? engine().pluralize(russianNouns().createLemma(optionsOf(noun)))[0] ?? '';
}

let shared: NounEngine | undefined;

function engine(): NounEngine {
  shared ??= new (russianNouns().Engine)();
  return shared;
}

const GENDERS = { m: 'мужской', f: 'женский', n: 'средний' } as const;

function optionsOf(noun: Noun): LemmaOptions {
  const base = { text: noun.word, animate: noun.animate };
  return noun.number === 'plural-only'
    ? { ...base, pluraleTantum: true }
    : { ...base, gender: GENDERS[noun.gender] };
}

function decline(lemma: Lemma, index: number, plural?: string): string {
  const name = russianNouns().CASES[index] ?? '';
  return engine().decline(lemma, name, plural)[0] ?? '';
}
