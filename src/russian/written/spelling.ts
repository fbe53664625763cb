/* Words that are no form of anything and one letter off a form: «учитель начальных класов», «воспитатель подготовителной группы». */
import { distance } from 'fastest-levenshtein';
import { ANY, bitsOfAll } from '../case-bits.ts';
import { beginsWord, lookUp } from '../dictionary.ts';
import { isCapitals } from '../letters.ts';
import { FIXED_FIRST } from '../lexicon/nouns.ts';
import { PREPOSITION } from '../lexicon/prepositions.ts';
import { headNoun } from '../morphology/head-noun.ts';
import { isOwnForm } from '../morphology/own-words.ts';
import { casesOf, isForm, isInDictionary } from '../morphology/word-cases.ts';
import { nounIndex } from '../noun-index.ts';
import { type Token, tokenize } from '../phrases/tokens.ts';
import { plain } from '../words.ts';
import { isDerived, isKnown } from './derived.ts';

const [SHORTEST, SHORTEST_CUT] = [5, 4];

/** Why a word of a title or unit is a slip of the pen; null when none is. Takes normalised text. */
export function misspeltWord(text: string): string | null {
  const tokens = tokenize(isCapitals(text) ? text.toLowerCase() : text);
  for (const [index, { kind, text: word, key }] of tokens.entries()) {
    // What has a capital further on may be a name.
    const isPlain = kind === 'word' && /^[а-яё-]+$/u.test(index === 0 ? word.slice(1) : word);
    const isShort = key.length < SHORTEST_CUT || PREPOSITION.test(key);
    if (!isPlain || isShort || tokens[index + 1]?.text === '.' || headNoun(key)) continue;
    // «музыкальны», «переведена», «ночно».
    if (isShortForm(key) || isAdverbOfNoun(tokens, index)) return `Неясно, склоняется ли «${word}»`;
    const meant = nearForm(key);
    if (meant) return `Возможно, вместо «${word}» нужно «${meant}»`;
    const broken = isForm(key) || isDerived(plain(key)) ? null : brokenWord(tokens, index);
    if (broken) return broken;
  }
  return null;
}

/** «катего рии», «младшаямедицинская», «категор» at the end: of a word that is no form of anything. */
function brokenWord(tokens: readonly Token[], index: number): string | null {
  const [before = '', key = '', next = ''] = [index - 2, index, index + 2].map((at) =>
    plain(tokens[at]?.key ?? ''),
  );
  const halves = [`${before}${key}`, `${key}${next}`].find((whole) => whole !== key && isLongWord(whole));
  if (halves) return `Похоже, слово разорвано: «${halves}»`;
  if (isGlued(key)) return `В «${key}» не хватает пробела`;
  const isCut = index > 0 && index === tokens.length - 1 && key.length >= SHORTEST && beginsWord(key);
  return isCut ? `«${key}» обрывается на полуслове` : null;
}

function isLongWord(word: string): boolean {
  return word.length > 6 && lookUp(word) !== null;
}

/** «младшаямедицинская», «медицинскийрегистратор». */
function isGlued(key: string): boolean {
  return [...key.matchAll(/[ыи]й|[ая]я/gu)].some(({ index }) => {
    const [first, second] = [key.slice(0, index + 2), key.slice(index + 2)];
    return second.length >= SHORTEST && isForm(first) && isForm(second);
  });
}

function isShortForm(key: string): boolean {
  const cases = casesOf(key, EVERY_CASE);
  return cases !== null && (cases.noun | cases.adjective) === 0 && !/[оеи]$/u.test(key);
}

/** «ночно сторож», but not «временно исполняющий». */
function isAdverbOfNoun(tokens: readonly Token[], index: number): boolean {
  const [adverb, blank, next] = tokens.slice(index);
  if (!/.{3}о$/u.test(adverb?.key ?? '') || blank?.kind !== 'blank' || next?.kind !== 'word') return false;
  const before = casesOf(adverb?.key ?? '', EVERY_CASE);
  if (before === null || (before.noun | before.adjective) !== 0) return false;
  const behind = casesOf(next.key, 0);
  return (behind?.noun ?? 0) !== 0 && behind?.adjective === 0;
}

const EVERY_CASE = bitsOfAll(ANY);

/** The form that one slip makes of this word: a letter too many, too few, another one, two exchanged, unstressed vowels as they are heard. */
export function nearForm(key: string): string | null {
  const parts = plain(key).split('-');
  const shortest = parts.length > 1 ? SHORTEST : SHORTEST_CUT;
  for (const [at, part] of parts.entries()) {
    const isFirst = at < parts.length - 1;
    const meant = part.length < shortest || (isFirst && isFirstPart(part)) ? null : nearWord(part, isFirst);
    if (meant) return parts.with(at, meant).join('-');
  }
  return null;
}

/** «психолого-», «онлайн-». */
function isFirstPart(part: string): boolean {
  const stem = part.replace(/[оеи]$/u, '');
  const isOwn = ['ый', 'ий', ''].some((end) => isOwnForm(stem + end));
  return FIXED_FIRST.has(part) || (stem !== part && (isOwn || beginsWord(stem)));
}

function nearWord(part: string, isFirst: boolean): string | null {
  // «воспитателно-» is found as an adjective.
  if (isFirst && part.endsWith('о'))
    return nearWord(`${part.slice(0, -1)}ый`, false)?.replace(/.й$/u, 'о') ?? null;
  if (isInDictionary(part)) return part.length < SHORTEST ? null : unlikeOwn(part);
  const asHeard = part.length < SHORTEST ? null : firstKnown(part, [doubled, heard]);
  if (asHeard !== null || isForm(part) || isDerived(part)) return asHeard;
  // Of «хими» a letter is missing; what else is as short is near to everything.
  const slips = part.length < SHORTEST ? [missing] : [exchanged, missing, added, replaced];
  return firstKnown(part, slips) ?? nearPost(part);
}

/** «шкалы», «прибывания», «завидующий»: a word of the dictionary that is heard as one of ours. */
function unlikeOwn(form: string): string | null {
  if (isOwnForm(form)) return null;
  for (const heard of heardOnce(form)) if (isOwnForm(heard)) return heard;
  return null;
}

/** «востатель»: two letters off a post. */
function nearPost(word: string): string | null {
  if (word.length < 8) return null;
  for (const [noun, { animate }] of nounIndex())
    if (animate && !word.startsWith(noun) && distance(word, noun) === 2) return noun;
  return null;
}

function firstKnown(word: string, slips: readonly ((word: string) => Iterable<string>)[]): string | null {
  for (const slip of slips) for (const form of slip(word)) if (isKnown(form)) return form;
  return null;
}

const LETTERS = [...'аеиоуыэюябвгджзйклмнпрстфхцчшщьъ'];
/** Vowels that are heard alike, or written so behind «ч» and «ш». */
const HEARD: Readonly<Record<string, string>> = {
  а: 'оя',
  о: 'ау',
  е: 'ияэ',
  и: 'еы',
  э: 'е',
  ы: 'и',
  я: 'аеи',
  ю: 'у',
  у: 'ю',
};

/** «подгатавительной»: one or two unstressed vowels. */
function* heard(word: string): Generator<string> {
  const once = [...heardOnce(word)];
  yield* once;
  for (const one of once) yield* heardOnce(one);
  for (const one of once) yield* doubled(one);
}

function* heardOnce(word: string): Generator<string> {
  for (const [at, letter] of [...word].entries())
    for (const other of HEARD[letter] ?? '') yield put(word, at, other);
}

function* exchanged(word: string): Generator<string> {
  for (let at = 1; at < word.length; at += 1)
    yield `${word.slice(0, at - 1)}${word.charAt(at)}${word.charAt(at - 1)}${word.slice(at + 1)}`;
}

/** «класов», «пассажжиров», «родителской». */
function* doubled(word: string): Generator<string> {
  for (const [at, letter] of [...word].entries()) {
    yield put(word, at, letter === word[at + 1] ? '' : letter + letter);
    yield put(word, at, letter === 'ь' ? '' : `${letter}ь`);
  }
}

const ALIKE = ['аеиоуыэюя', 'бп', 'вф', 'гкх', 'дт', 'жшщч', 'зсц', 'ьъ'];
const KEYBOARD = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];

/** Another root is another word: «аутистический» is no slip of «артистический», «дефиктолог» and «вринский» are. */
function* replaced(word: string): Generator<string> {
  for (const [at, written] of [...word].entries())
    for (const letter of LETTERS) if (at > 2 || isLike(letter, written)) yield put(word, at, letter);
}

/** Heard alike, or beside one another on the keyboard. */
function isLike(one: string, other: string): boolean {
  const isNeighbour = KEYBOARD.some((row) => row.includes(one + other) || row.includes(other + one));
  return isNeighbour || ALIKE.some((group) => group.includes(one) && group.includes(other));
}

function* missing(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at += 1)
    for (const letter of LETTERS) yield word.slice(0, at) + letter + word.slice(at);
}

function* added(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) yield put(word, at, '');
}

function put(word: string, at: number, letters: string): string {
  return word.slice(0, at) + letters + word.slice(at + 1);
}
