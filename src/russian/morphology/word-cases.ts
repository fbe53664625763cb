/* What a word behind the head can be: by our own lexicon, by the dictionary, or as a compound of what these know. */
import { remember } from '../../remember.ts';
import { ANY, bitsOf, bitsOfAll, type CaseBits, fits, spread } from '../case-bits.ts';
import { beginsWord, lookUp } from '../dictionary.ts';
import { FIXED_FIRST } from '../lexicon/nouns.ts';
import { plain } from '../words.ts';
import { COMBINING } from './noun.ts';
import { ofOwnWords } from './own-words.ts';

const UNKNOWN: CaseBits = { noun: 0, adjective: 0 };
const RUSSIAN = /^[а-яё]+(?:-[а-яё]+)*$/u;

/** What a form (small letters) can be; the dictionary is asked only where our own words fit none of the `wanted` cases. Null of an unknown word. */
export function casesOf(key: string, wanted: number): CaseBits | null {
  const own = ofOwnWords(lastHalf(key));
  if (fits(own, wanted)) return own;
  const found = RUSSIAN.test(key)
    ? remember(known, plain(key), () => ofDictionary(plain(key)) ?? UNKNOWN)
    : UNKNOWN;
  const isOwn = (own.noun | own.adjective) !== 0;
  return isOwn || found !== UNKNOWN ? both(own, found) : null;
}

/** Whether our own words or the dictionary have a word as it is, or behind a usual first part. */
export function isInDictionary(form: string): boolean {
  const { noun, adjective } = ofOwnWords(form);
  return (noun | adjective) !== 0 || (lookUp(form) ?? ofAdverb(form) ?? ofPrefixed(form)) !== null;
}

/** «временно». */
export function isAdverb(form: string): boolean {
  return ofAdverb(form) !== null;
}

/** Whether a word is a form of anything. */
export function isForm(key: string): boolean {
  return casesOf(key, bitsOfAll(ANY)) !== null;
}

const known = new Map<string, CaseBits>();

/** Whose accusative a genitive is our own words know: «за сайта» is none. */
function both(own: CaseBits, other: CaseBits): CaseBits {
  const noun = own.noun === 0 ? other.noun : other.noun & ~bitsOfAll('a');
  return { noun: own.noun | noun, adjective: own.adjective | other.adjective };
}

/** «хозяйственной» of «административно-хозяйственной», «педагога» of «учителя-педагога». */
function lastHalf(key: string): string {
  const [, first = '', last = ''] = /^(.+)-([^-]+)$/u.exec(key) ?? [];
  return /[ое]$/u.test(first) ? last : key;
}

function ofDictionary(form: string): CaseBits | null {
  const found = lookUp(form);
  // «пианино» never changes, «перво» is no noun.
  if (found?.noun === bitsOf(ANY, 'n')) return ofAdverb(form) ?? { ...found, noun: bitsOfAll(ANY) };
  return found ?? ofAdverb(form) ?? (form.includes('-') ? ofHyphenated(form) : ofCompound(form));
}

/** «временно», «психологически»: adverbs of adjectives have no cases. */
function ofAdverb(form: string): CaseBits | null {
  const stem = form.replace(/о$|(?<=[сц]к)и$/u, '');
  const isOfAdjective =
    stem !== form && ['ый', 'ий', 'ой'].some((end) => (lookUp(stem + end)?.adjective ?? 0) !== 0);
  return isOfAdjective ? { noun: 0, adjective: 0 } : null;
}

/** «учителями-логопедами», «онлайн-занятий»: the last part tells the case; what stands before may agree with the first, «детской библиотекой-филиалом». */
function ofHyphenated(form: string): CaseBits | null {
  const parts = form.split('-');
  const last = parts.pop() ?? '';
  const isFirst = (part: string): boolean =>
    /[ое]$/u.test(part) || part.length < 4 || FIXED_FIRST.has(part) || isForm(part);
  const told = parts.every(isFirst) && last.length > 2 ? casesOf(last, 0) : null;
  const first = casesOf(parts[0] ?? '', 0)?.noun ?? 0;
  return told && { ...told, noun: told.noun | (first & spread(told.noun)) };
}

const PREFIX =
  /^(?:анти|контр|меж|пред|пост|много|разно|обще|полу|сверх|поли|моно|само|взаимо|интер|мета|не|до|под|бес|без|вне|внутри)(?=.{5})/u;
/** Shorter halves are found in slips: «дире» and «тора» in «диретора». */
const [SHORTEST_FIRST, SHORTEST] = [5, 5];

/** «робототехникой», «нейропсихолога», «профнавигации»: a first half before a word that is known. */
function ofCompound(form: string): CaseBits | null {
  const prefixed = ofPrefixed(form);
  if (prefixed) return prefixed;
  for (let at = SHORTEST_FIRST; at <= form.length - SHORTEST; at += 1) {
    const [first, rest] = [form.slice(0, at - 1), form.slice(at)];
    // No «обра-о-звания».
    if (/[^аеиоуыэюя][ое]/u.test(form.slice(at - 2, at)) && isPlainForm(rest) && beginsWord(first))
      return { noun: bitsOfAll(ANY), adjective: 0 };
  }
  return null;
}

function ofPrefixed(form: string): CaseBits | null {
  for (const beginning of [COMBINING, PREFIX]) {
    const rest = form.replace(beginning, '');
    if (rest !== form && isPlainForm(rest)) return casesOf(rest, 0);
  }
  return null;
}

/** A form that is no compound itself. */
function isPlainForm(form: string): boolean {
  const told = lookUp(form) ?? ofOwnWords(form);
  return (told.noun | told.adjective) !== 0;
}
