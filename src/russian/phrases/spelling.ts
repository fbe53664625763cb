/* Words that are no form of anything and one letter off a form: «учитель начальных класов», «воспитатель подготовителной группы». */
import { ANY, bitsOfAll } from '../case-bits.ts';
import { beginsWord, lookUp } from '../dictionary.ts';
import { isCapitals } from '../letters.ts';
import { nounIndex } from '../noun-index.ts';
import { plain } from '../words.ts';
import { headNoun } from './head-noun.ts';
import { knownNoun } from './noun.ts';
import { PREPOSITION } from './row.ts';
import { tokenize } from './tokens.ts';
import { casesOf, isForm } from './word-cases.ts';

const SHORTEST = 5;

/** Why a word of a title or unit is a slip of the pen; null when none is. Takes normalised text. */
export function misspeltWord(text: string): string | null {
  const tokens = tokenize(isCapitals(text) ? text.toLowerCase() : text);
  for (const [index, { kind, text: word, key }] of tokens.entries()) {
    // What has a capital further on may be a name.
    const isWhole = kind === 'word' && (index === 0 || word === key) && tokens[index + 1]?.text !== '.';
    // «музыкальны», «переведена».
    if (isWhole && isShortForm(key)) return `Неясно, склоняется ли «${word}»`;
    const meant = isWhole && /^[а-яё-]{5,}$/u.test(key) && !isAccounted(key) ? nearForm(key) : null;
    if (meant) return `Возможно, вместо «${word}» нужно «${meant}»`;
  }
  return null;
}

function isShortForm(key: string): boolean {
  const { noun, adjective } = isAccounted(key) ? (casesOf(key, EVERY_CASE) ?? SOME) : SOME;
  return (noun | adjective) === 0 && !/[оеи]$/u.test(key) && headNoun(key) === null;
}

const EVERY_CASE = bitsOfAll(ANY);
const SOME = { noun: EVERY_CASE, adjective: 0 };

function isAccounted(key: string): boolean {
  return PREPOSITION.test(key) || headNoun(key) !== null || isForm(key);
}

/** The form that one slip makes of this word: a letter too many, too few, another one, two exchanged, unstressed vowels as they are heard. */
export function nearForm(key: string): string | null {
  const parts = plain(key).split('-');
  const at = parts.findIndex((part) => part.length >= SHORTEST && !isForm(part));
  const part = parts[at] ?? '';
  const meant = part === '' ? null : nearWord(part);
  return meant === null ? null : parts.with(at, meant).join('-');
}

function nearWord(word: string): string | null {
  const asHeard = firstKnown(word, [heard, doubled]);
  if (asHeard !== null) return asHeard;
  return isDerived(word) ? null : (firstKnown(word, [exchanged, missing, added, replaced]) ?? nearPost(word));
}

/** «востатель»: two letters off a post. */
function nearPost(word: string): string | null {
  if (word.length < 8) return null;
  for (const [noun, { animate }] of nounIndex())
    if (animate && !word.startsWith(noun) && distance(word, noun) === 2) return noun;
  return null;
}

/** How many letters have to be put in, taken out or changed. */
function distance(first: string, second: string): number {
  let above = [...second, ''].map((_, at) => at);
  for (const [row, letter] of [...first].entries()) {
    const line = [row + 1];
    for (let at = 0; at < second.length; at += 1)
      line.push(
        Math.min(
          (line[at] ?? 0) + 1,
          (above[at + 1] ?? 0) + 1,
          (above[at] ?? 0) + Number(second[at] !== letter),
        ),
      );
    above = line;
  }
  return above.at(-1) ?? 0;
}

function firstKnown(word: string, slips: readonly ((word: string) => Iterable<string>)[]): string | null {
  for (const slip of slips) for (const form of slip(word)) if (isKnown(form)) return form;
  return null;
}

/** «жестового», «программистка», «глажению»: what no dictionary has whole, made of what it has. */
function isDerived(word: string): boolean {
  const [, adjective = ''] =
    /^(.{4,}?(?=[ое]в)|.{5,}?)(?:[ое]в|[еи]?ск|ческ)(?:[ыи]й|[ао]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]ми?|[ое]м|[ыи]х|[ое]й|[ую]ю)$/u.exec(
      word,
    ) ?? [];
  const [, man = ''] = /^(.{4,}(?:ист|ант|ент|ер|тор))к(?:а|и|е|у|ой|ам|ами|ах)$/u.exec(word) ?? [];
  const [, doing = ''] = /^(.{3,}[^аеиоуыэюя])[еа]ни(?:е|я|ю|ем|и|й|ям|ями|ях)$/u.exec(word) ?? [];
  return (
    (adjective !== '' && isNoun(adjective)) ||
    (man !== '' && isKnown(man)) ||
    (doing !== '' && beginsWord(doing))
  );
}

function isNoun(stem: string): boolean {
  return ['', 'а', 'о', 'ь', 'я', 'е'].some((end) => isKnown(stem + end));
}

function isKnown(form: string): boolean {
  const told = knownNoun(form) ? null : lookUp(form);
  return told === null ? knownNoun(form) !== null : (told.noun | told.adjective) !== 0;
}

const LETTERS = [...'аеиоуыэюябвгджзйклмнпрстфхцчшщьъ'];
/** Vowels that are heard alike, or written so behind «ч» and «ш». */
const HEARD: Readonly<Record<string, string>> = {
  а: 'оя',
  о: 'а',
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
}

function* heardOnce(word: string): Generator<string> {
  for (const [at, letter] of [...word].entries())
    for (const other of HEARD[letter] ?? '') yield put(word, at, other);
}

function* exchanged(word: string): Generator<string> {
  for (let at = 1; at < word.length; at += 1)
    yield `${word.slice(0, at - 1)}${word.charAt(at)}${word.charAt(at - 1)}${word.slice(at + 1)}`;
}

/** «класов», «пассажжиров». */
function* doubled(word: string): Generator<string> {
  for (const [at, letter] of [...word].entries())
    yield put(word, at, letter === word[at + 1] ? '' : letter + letter);
}

const ALIKE = ['аеиоуыэюя', 'бп', 'вф', 'гкх', 'дт', 'жшщч', 'зсц', 'ьъ', 'лр', 'мн'];

/** Another root is another word: «аутистический» is no slip of «артистический», «дефиктолог» is one. */
function* replaced(word: string): Generator<string> {
  for (const [at, written] of [...word].entries())
    for (const letter of LETTERS)
      if (at > 2 || ALIKE.some((group) => group.includes(letter) && group.includes(written)))
        yield put(word, at, letter);
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
