import { knownFirstName } from '../known-first-name.ts';
import { isCapitals } from '../letters.ts';
import { LAST_SURNAME_ENDING, SURNAME_ENDING } from '../lexicon/surname-endings.ts';
import { knownNoun } from '../morphology/noun.ts';
import { isUnknownNominative } from './row.ts';

/** What stands in quotes or is called after somebody or something: «имени Юрия Гагарина», «города Кирова». */
const QUOTED = /«[^«»]*»/gu;
const CALLED =
  /\s(?:имени|им\.|памяти|героя|города|городского|г\.|гор\.|села|с\.|пос[её]лка|пос\.|станицы|деревни|хутора|улицы|ул\.)\s.*/iu;
/** «и. о. директора»: a post whose head does not change. */
export const ACTING = /^(?:(?:вр\.?\s?)?и\.?\s?о\.?|врио|врид)(?!\p{L})/iu;

/** «воспитатель Зимина (м/д)». */
const NOTE = /\s\([^()А-ЯЁ]{1,40}\)$/u;
const INITIAL = /(?<!\p{L})(?:\p{Lu}\p{Ll}+ \p{Lu}\.|\p{Lu}\. ?\p{Lu}\p{Ll})/u;
const SURNAME = new RegExp(`${SURNAME_ENDING}$`, 'u');
/** «учитель физики Петрова», «учитель математики Ли»: an ending of surnames, or too short for a place. */
const LAST = new RegExp(`^\\p{Lu}(?:\\p{Ll}{1,2}|\\p{Ll}+${LAST_SURNAME_ENDING})$`, 'u');
/** «воспитатель Петрова»: right behind the post. */
const BEHIND = /^(?:\S+(?:ый|ий|ой|ая|\.) )?\S{3,} (\p{Lu}\p{Ll}+)$/u;
const PAIR = / (\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)/u;

/** Whether a person's name stands beside a post (`changed`: words that belong to it): «учитель Иванова Анна Ивановна», «методист Ким Светлана», «воспитатель Петрова». */
export function namesPerson(text: string, changed: readonly string[]): boolean {
  const rest = text.replace(ACTING, '').replace(QUOTED, '').replace(CALLED, '').replace(NOTE, '');
  if (INITIAL.test(rest)) return true;
  const [, ...words] = rest.match(/[\p{L}-]+/gu) ?? [];
  const isWritten = isCapitals(rest) ? /^\p{Lu}{3}/u : /^\p{Lu}\p{Ll}/u;
  if (words.some((word) => isWritten.test(word) && !changed.includes(word) && knownFirstName(word)))
    return true;
  const others = words.filter((word) => !changed.includes(word));
  if (isTitleCase(rest)) return isOfOne(words.at(-1) ?? '') && words.at(-1) === others.at(-1);
  return isShouted(rest, words) || isSmallName(words) || isSurname(rest, words, others);
}

/** «Воспитатель СИЗОВА». */
function isShouted(text: string, words: readonly string[]): boolean {
  const isInCapitals = (word: string): boolean => /^[А-ЯЁ]{5,}$/u.test(word) && isOfOne(word.toLowerCase());
  return !isCapitals(text) && words.some(isInCapitals);
}

/** «Котов», «Котов Н», «дворник Котов, сторож». */
function isSurname(text: string, words: readonly string[], others: readonly string[]): boolean {
  const last = (words.at(-1)?.length === 1 ? words.at(-2) : words.at(-1)) ?? '';
  if (others.includes(last) && LAST.test(last) && !isOfMany(last)) return true;
  const behind = text.split(/[,;/+]/u).map((part) => BEHIND.exec(part.trim())?.[1] ?? '');
  const pair = PAIR.exec(text)?.slice(1) ?? [];
  return [...behind, ...pair].some((word) => isSurnameLike(word) && others.includes(word));
}

/** «Хранитель Музейных Предметов»: where each word has a capital, a capital is no sign of a name. */
function isTitleCase(text: string): boolean {
  const long = text.match(/[а-яё]{4,}/giu) ?? [];
  return long.length > 2 && long.every((word) => /^[А-ЯЁ]/u.test(word));
}

/** «Гончарук», «Зимина», but not «Предметов». */
function isOfOne(word: string): boolean {
  return SURNAME.test(word) && !/[оеё]в$/u.test(word);
}

/** A capitalised word that is a nominative or has an ending of surnames. */
function isSurnameLike(word: string): boolean {
  if (isOfMany(word)) return false;
  return SURNAME.test(word) || /(?:ь|[ау]й|ко)$/u.test(word) || isUnknownNominative(word.toLowerCase());
}

/** «Классов» of «Учитель Начальных Классов». */
function isOfMany(word: string): boolean {
  const key = word.toLowerCase();
  return knownNoun(key.replace(/[ое]в$/u, '')) !== null;
}

/** «иванова мария», typed without capitals. */
function isSmallName(pair: readonly string[]): boolean {
  const name = pair.find((word) => knownFirstName(word) !== null && knownNoun(word.toLowerCase()) === null);
  return name !== undefined && pair.some((word) => word !== name && SURNAME.test(word) && word.length > 4);
}
