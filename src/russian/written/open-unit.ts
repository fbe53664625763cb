import { isCapitals } from '../letters.ts';
import { SHORT_UNIT_WORDS, UNIT_ADJECTIVES, UNIT_NOUNS } from '../lexicon/unit-words.ts';
import { type Adjective, adjectiveForms, asAdjective, firstHalf } from '../morphology/adjective.ts';
import { headNoun, pluralHead } from '../morphology/head-noun.ts';
import { type Agreement, knownNoun, nounForms, nounOfPlural } from '../morphology/noun.ts';
import { begunBy } from './begun.ts';
import { classesBefore } from './classes.ts';

/** No name of a unit with abbreviations is longer, and what is longer is not taken apart. */
const LONGEST = 300;

/** What parts units from one another, not «10 – 11», «5, 6», «5а, 5б». */
const SEPARATOR = /( [–—-] (?!\d)|(?<!\d) [–—-] |, (?!\d)|(?<!\d|\d\p{L}|«\p{L}»), )/u;

interface UnitWord {
  /** Blanks and marks before it. */
  readonly before: string;
  readonly text: string;
  readonly key: string;
}

/**
 * The name of a unit with the words in full that change with its cases: «ст. гр. «Радуга»» → «старшая группа «Радуга»», «5 кл.» → «5 класс».
 * What follows its noun stays as it is. Null when nothing is abbreviated there, or one is not known.
 */
export function openUnit(text: string): string | null {
  if (text.length > LONGEST) return null;
  // «2мл.гр.».
  const parts = text.replace(/(?<![\p{L}\p{N}])(\d{1,2})(?=\p{Ll}{2,5}\.)/gu, '$1 ').split(SEPARATOR);
  const opened = parts.map(openPart);
  return opened.some((part) => part !== null)
    ? parts.map((part, index) => opened[index] ?? part).join('')
    : null;
}

function openPart(text: string): string | null {
  const words = unitWords(text);
  const at = words.findIndex((_, index) => nounAt(words, index) !== null && !isAdjectiveAt(words, index));
  if (at === -1 || isBeforeNoun(words, at)) return null;
  const noun = nounAt(words, at) as string;
  const agreement = (headNoun(noun) ?? pluralHead(noun) ?? asAdjective(noun))?.agreement;
  if (!agreement) return null;
  const taken = words.slice(0, at + 1);
  const full = taken.map((word, index) =>
    index === at ? likeWritten(word, noun) : leadingWord(words, index, agreement),
  );
  if (full.includes(null) || full.join() === taken.map((word) => word.text).join()) return null;
  const opened = taken.map((word, index) => blankBefore(word, index) + full[index]).join('');
  const rest = text.slice(taken.map((word) => word.before + word.text).join('').length);
  return opened + (/^[\p{L}\p{N}№«"]/u.test(rest) ? ' ' : '') + rest;
}

/** «библ. центр»: an adjective that the program does not know. */
function isBeforeNoun(words: readonly UnitWord[], at: number): boolean {
  const next = words[at + 1];
  return keyAt(words, at).includes('.') && next?.before === ' ' && knownNoun(next.key) !== null;
}

function keyAt(words: readonly UnitWord[], index: number): string {
  return (words[index] as UnitWord).key;
}

/** «ст.гр.» gets the blank that it lacks. */
function blankBefore({ before }: UnitWord, index: number): string {
  return before === '' && index > 0 ? ' ' : before;
}

function likeWritten({ text, key }: UnitWord, full: string): string {
  if (isCapitals(text)) return full.toUpperCase();
  return text.charAt(0) === key.charAt(0) ? full : full.charAt(0).toUpperCase() + full.slice(1);
}

function unitWords(text: string): readonly UnitWord[] {
  const found = text.matchAll(
    /([^\p{L}\p{N}«"]*)(«[^«»]*»|"[^"]*"|\p{L}+(?:\.?-\p{L}+)+\.|\p{L}+\.(?:-\p{L}+)+|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*\.?)/gu,
  );
  return [...found].map((match) => {
    const word = match[2] as string;
    return { before: match[1] as string, text: word, key: word.toLowerCase() };
  });
}

/** The noun that a word is, in full. A dotted beginning that fits several nouns («отд.») is none. */
function nounAt(words: readonly UnitWord[], index: number): string | null {
  const key = keyAt(words, index);
  const full = fullWord(key, UNIT_NOUNS);
  if (full === 'класс') return isOfSeveral(words, index) ? 'классы' : full;
  if (full) return full;
  if (UNIT_NOUNS.has(key)) return key;
  return key.includes('.') ? null : (knownNoun(key)?.word ?? (pluralHead(key) ? key : null));
}

/** «нач. кл.», «10-11 кл.», «9-е кл.». */
function isOfSeveral(words: readonly UnitWord[], index: number): boolean {
  const before = words.slice(0, index).map((word) => word.before + word.text);
  return words[index - 1]?.key.startsWith('нач') === true || classesBefore(before.join('')) === 'several';
}

/** «адм.» of «адм. корпус», which alone is «администрация»; of «упр. образования» the second word is a genitive. */
function isAdjectiveAt(words: readonly UnitWord[], index: number): boolean {
  const isFollowed = words
    .slice(index + 1)
    .some((word, next) => !isGenitive(word) && mayBeNoun(words, index + 1 + next));
  return isFollowed && fullWord(keyAt(words, index), UNIT_ADJECTIVES) !== null;
}

/** A noun, or the beginning of several («отд.»). */
function mayBeNoun(words: readonly UnitWord[], index: number): boolean {
  return begunBy(keyAt(words, index), UNIT_NOUNS).length > 0 || nounAt(words, index) !== null;
}

/** «образования», «школы»: a genitive that is a plural, too. */
function isGenitive({ key }: UnitWord): boolean {
  const noun = nounOfPlural(key);
  return noun !== null && nounForms(noun).singular.gen === key;
}

function fullWord(key: string, full: ReadonlySet<string>): string | null {
  const short = SHORT_UNIT_WORDS.get(key)?.split('/');
  if (short !== undefined) return short.find((word) => full.has(word)) ?? null;
  const [only, ...others] = begunBy(key, full);
  return others.length === 0 ? (only ?? null) : null;
}

/** A word before the noun: a number, a letter in quotes, an adjective, «к шк.»; null for any other. */
function leadingWord(words: readonly UnitWord[], index: number, agreement: Agreement): string | null {
  const word = words[index] as UnitWord;
  const { text, key } = word;
  if (/^(?:\d|[IVX]+$|[«"]|[кдси]$)/u.test(text)) return text;
  if (words[index - 1]?.key === 'к') return key === 'шк.' ? 'школе' : text;
  const adjective = adjectiveOf(key);
  if (adjective) return likeWritten(word, adjectiveForms(adjective, false, agreement).nom);
  return asAdjective(key)?.agreement === agreement ? text : null;
}

/** «мед.», «соц.-псих.», «соц.-психологическая» in full. */
function adjectiveOf(key: string): Adjective | null {
  const parts = key.includes('.') ? key.split('-') : [key];
  const end = parts.at(-1) as string;
  const full = fullWord(end, UNIT_ADJECTIVES) ?? (parts.length > 1 ? end : null);
  const last = full === null ? null : asAdjective(full);
  const first = parts.slice(0, -1).map(halfOf);
  if (!last || first.includes(null)) return null;
  const before = first.join('');
  return { ...last, word: before + last.word, stem: before + last.stem };
}

/** «соц.», «соц» and «социально» of a compound. */
function halfOf(part: string): string | null {
  if (part.endsWith('о')) return `${part}-`;
  const full = fullWord(part.endsWith('.') ? part : `${part}.`, UNIT_ADJECTIVES);
  const adjective = full === null ? null : asAdjective(full);
  return adjective && firstHalf(adjective);
}
