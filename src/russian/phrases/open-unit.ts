import { isCapitals } from '../letters.ts';
import { SHORT_UNIT_WORDS, UNIT_ADJECTIVES, UNIT_NOUNS } from '../lexicon/unit-words.ts';
import { type Adjective, adjectiveForms, asAdjective, firstHalf } from './adjective.ts';
import { classesBefore } from './classes.ts';
import { headNoun, pluralHead } from './head-noun.ts';
import { type Agreement, knownNoun, nounForms, nounOfPlural } from './noun.ts';

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
  const parts = text.split(SEPARATOR);
  const opened = parts.map(openPart);
  return opened.some((part) => part !== null)
    ? parts.map((part, index) => opened[index] ?? part).join('')
    : null;
}

function openPart(text: string): string | null {
  const words = unitWords(text);
  const at = words.findIndex((_, index) => nounAt(words, index) !== null && !isAdjectiveAt(words, index));
  const noun = nounAt(words, at);
  // «библ. центр»: an adjective that the program does not know.
  const next = words[at + 1];
  const isBeforeNoun = words[at]?.key.includes('.') && next?.before === ' ' && knownNoun(next.key) !== null;
  if (isBeforeNoun && knownNoun(next.key)?.animate === false) return null;
  const agreement = noun && (headNoun(noun) ?? pluralHead(noun) ?? asAdjective(noun))?.agreement;
  if (!noun || !agreement) return null;
  const taken = words.slice(0, at + 1);
  const full = taken.map((word, index) =>
    index === at ? likeWritten(word, noun) : leadingWord(words, index, agreement),
  );
  if (full.includes(null) || full.every((word, index) => word === taken[index]?.text)) return null;
  const opened = full.map((word, index) => blankBefore(taken[index]?.before ?? '', index) + word).join('');
  const rest = text.slice(
    taken.reduce((length, { before, text: word }) => length + before.length + word.length, 0),
  );
  return opened + (/^[\p{L}\p{N}№«"]/u.test(rest) ? ' ' : '') + rest;
}

/** «ст.гр.» gets the blank that it lacks. */
function blankBefore(before: string, index: number): string {
  return before === '' && index > 0 ? ' ' : before;
}

/** A word that is whole stays as it is. */
function likeWritten({ text, key }: UnitWord, full: string): string {
  if (key === full || !(key.includes('.') || SHORT_UNIT_WORDS.has(key))) return text;
  if (isCapitals(text)) return full.toUpperCase();
  return /^\p{Lu}/u.test(text) ? full.charAt(0).toUpperCase() + full.slice(1) : full;
}

function unitWords(text: string): readonly UnitWord[] {
  const found = text.matchAll(
    /([^\p{L}\p{N}«"]*)(«[^«»]*»|"[^"]*"|\p{L}+(?:\.?-\p{L}+)+\.|\p{L}+\.(?:-\p{L}+)+|[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*\.?)/gu,
  );
  return [...found].map(([, before = '', word = '']) => ({ before, text: word, key: word.toLowerCase() }));
}

/** The noun that a word is, in full. A dotted beginning that fits several nouns («отд.») is none. */
function nounAt(words: readonly UnitWord[], index: number): string | null {
  const { key = '' } = words[index] ?? {};
  if (words[index - 1]?.key === 'к') return null;
  const full = fullWord(key, UNIT_NOUNS);
  if (full === 'класс') return isOfSeveral(words, index) ? 'классы' : full;
  if (full) return full;
  if (UNIT_NOUNS.has(key)) return key;
  return key.includes('.') ? null : (knownNoun(key)?.word ?? (pluralHead(key) ? key : null));
}

/** «нач. кл.», «10-11 кл.», «9-е кл.». */
function isOfSeveral(words: readonly UnitWord[], index: number): boolean {
  const before = words.slice(0, index).map((word) => word.before + word.text);
  return (
    /^нач(?:\.|альн\p{L}*\.?)$/u.test(words[index - 1]?.key ?? '') ||
    classesBefore(before.join('')) === 'several'
  );
}

/** «адм.» of «адм. корпус», which alone is «администрация»; of «упр. образования» the second word is a genitive. */
function isAdjectiveAt(words: readonly UnitWord[], index: number): boolean {
  const isFollowed = words
    .slice(index + 1)
    .some((word, next) => !isGenitive(word) && mayBeNoun(words, index + 1 + next));
  return isFollowed && fullWord(words[index]?.key ?? '', UNIT_ADJECTIVES) !== null;
}

/** A noun, or the beginning of several («отд.»). */
function mayBeNoun(words: readonly UnitWord[], index: number): boolean {
  const { key = '' } = words[index] ?? {};
  const isBeginning =
    /^\p{L}{3,}\.$/u.test(key) && [...UNIT_NOUNS].some((word) => word.startsWith(key.slice(0, -1)));
  return isBeginning || nounAt(words, index) !== null;
}

/** «образования», «школы»: a genitive that is a plural, too. */
function isGenitive({ key }: UnitWord): boolean {
  const noun = knownNoun(key) === null && /[аяыи]$/u.test(key) ? nounOfPlural(key) : null;
  return noun !== null && nounForms(noun).singular.gen === key;
}

function fullWord(key: string, full: ReadonlySet<string>): string | null {
  const short = SHORT_UNIT_WORDS.get(key)?.split('/');
  if (short !== undefined) return short.find((word) => full.has(word)) ?? null;
  if (!/^\p{L}{3,}\.$/u.test(key)) return null;
  const [only, ...others] = [...full].filter((word) => word.startsWith(key.slice(0, -1)));
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
  const last = asAdjective(
    fullWord(parts.at(-1) ?? '', UNIT_ADJECTIVES) ?? (parts.length > 1 ? (parts.at(-1) ?? '') : ''),
  );
  const first = parts.slice(0, -1).map(halfOf);
  if (!last || first.includes(null)) return null;
  const before = first.join('');
  return { ...last, word: before + last.word, stem: before + last.stem };
}

/** «соц.», «соц» and «социально» of a compound. */
function halfOf(part: string): string | null {
  if (/\p{L}{3}о$/u.test(part)) return `${part}-`;
  const adjective = asAdjective(fullWord(part.endsWith('.') ? part : `${part}.`, UNIT_ADJECTIVES) ?? '');
  return adjective && firstHalf(adjective);
}
