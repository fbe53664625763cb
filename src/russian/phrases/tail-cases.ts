/* The cases that a word behind the head can be in, and those that its place wants: «рабочий по обслуживанию зданием», «специалист сфере». */

import { ANY, bitsOf, bitsOfAll, type CaseBits, type Cases, spread } from '../case-bits.ts';
import { STRESSED_OJ } from '../lexicon/adjectives.ts';
import { asAdjective } from './adjective.ts';
import { knownNoun } from './noun.ts';
import { ofOwnWords } from './own-words.ts';
import type { Token } from './tokens.ts';
import { isBareAbbreviation } from './torn.ts';
import { isCutAttribute } from './unknown-abbreviation.ts';
import { casesOf } from './word-cases.ts';

const OF_PREPOSITIONS: Readonly<Record<string, Cases>> = {
  по: 'd',
  к: 'd',
  ко: 'd',
  в: 'ap',
  во: 'ap',
  на: 'ap',
  за: 'ai',
  с: 'gi',
  со: 'gi',
  для: 'g',
  без: 'g',
  от: 'g',
  из: 'g',
  при: 'p',
  о: 'p',
  об: 'p',
  над: 'i',
  под: 'ai',
  перед: 'i',
  между: 'i',
  через: 'a',
  до: 'g',
  у: 'g',
  после: 'g',
  против: 'g',
  вне: 'g',
};

const OF_ENDINGS: readonly (readonly [RegExp, Cases])[] = [
  [/[ое]го$/u, 'ga'],
  [/[ое]му$/u, 'd'],
  [/(?:[ыи]ми|[ая]ми|ьми|ью)$/u, 'i'],
  [/[ыи]х$/u, 'gap'],
  [/[ая]х$/u, 'p'],
  [/[ая]м$/u, 'd'],
  [/[ую]ю$/u, 'a'],
  [/[ая]я$/u, 'n'],
  [/[ое]е$|ые$|мя$/u, 'na'],
  [/ие$/u, 'na'],
  [/ый$/u, 'na'],
  [/ий$/u, 'nag'],
  [/ией$/u, 'i'],
  [/[оеё]й$/u, 'gdip'],
  [/[оеё]м$/u, 'ipna'],
  [/[ыи]м$/u, 'dina'],
  [/[ую]$/u, 'dap'],
  [/[гкх]и$/u, 'gna'],
  [/и$/u, 'gdpna'],
  [/ы$/u, 'gna'],
  [/[ая]$/u, 'nga'],
  [/е$/u, 'dpna'],
  [/ь$/u, 'na'],
  [/[оё]в$|ев$/u, 'ga'],
  [/[бвгджзклмнпрстфхцчшщй]$/u, 'nag'],
];

/** «саду», «посту»: where something is, in a case of their own. */
const LOCATIVE =
  /^(?:саду|дому|лесу|году|посту|углу|краю|строю|виду|ряду|бою|полу|цеху|отпуску|часу|быту|учету)$/u;

/** What a word (small letters) can be where these cases are wanted; a word that nobody knows by its ending. */
function casesAt(key: string, wanted: number): CaseBits {
  if (key.length < 3 || key === 'зав' || /[\d.]/u.test(key) || isBareAbbreviation(key)) return EVERYTHING;
  const told = (key.length > 3 ? casesOf(key, wanted) : ofShort(key)) ?? byEnding(key);
  return LOCATIVE.test(key) ? { ...told, noun: told.noun | bitsOf('p', 'm') } : told;
}

const EVERY_CASE = bitsOfAll(ANY);
const EVERYTHING: CaseBits = { noun: EVERY_CASE, adjective: 0 };

/** «обж», «хоз»: what has three letters is mostly no word of the dictionary. */
function ofShort(key: string): CaseBits | null {
  const own = ofOwnWords(key);
  return (own.noun | own.adjective) === 0 ? null : own;
}

function byEnding(key: string): CaseBits {
  if (CONTRACTED.test(key)) return { noun: bitsOfAll('n'), adjective: 0 };
  const isShort = key.length < shortest(key) || key.endsWith('ся') || STRESSED_OJ.has(key);
  const cases = isShort ? ANY : (OF_ENDINGS.find(([ending]) => ending.test(key))?.[1] ?? ANY);
  const bits = bitsOfAll(cases);
  return isAttribute(key) ? { noun: 0, adjective: bits } : { noun: bits, adjective: 0 };
}

/** «физ-ра». */
const CONTRACTED = /^[а-яё]{2,6}-(?:ра|ка|тика|тура)$/u;

/** Shorter words that the program does not know tell nothing by their ending. */
function shortest(key: string): number {
  if (key.endsWith('ь')) return 3;
  return /[аеёиоуыэюя]$/u.test(key) ? 5 : 4;
}

const OF_INSTRUMENTAL =
  /^(?:управлени|руководств|заведовани|пользовани|владени|обеспечени|заняти|торговл|командовани|обмен)/u;
const OF_DATIVE = /^(?:обучени|содействи|помощ|противодействи|подготовк|соответстви|услуг)/u;
const PARTICIPLE =
  /(?:[уюая]щ|вш|едш)(?:его|ему|им|ем|ей|ую|их|ими|ий|ая|ее|ие)$|ся$|(?:[аея]нн|ведомственн)(?:ый|ая|ое|ые)$/u;

/** What stands behind some nouns beside a genitive. */
function governed(key: string): number {
  if (OF_INSTRUMENTAL.test(key)) return bitsOfAll('i');
  return OF_DATIVE.test(key) ? bitsOfAll('d') : 0;
}

/** «нового», «школьной»: an adjective, of whose noun the case is asked next. */
function isAttribute(key: string): boolean {
  if (knownNoun(key) !== null) return false;
  if (/[ыио]й$|[ая]я$|[ыиое]е$/u.test(key) && asAdjective(key)) return true;
  const surely = key.replace(/(?:[ое]го|[ое]му|[ыи]ми?|[ыи]х|[ую]ю)$/u, '');
  const maybe = key.replace(/(?:[ое]й|[ое]м)$/u, '');
  const isOfNoun = ['', 'а', 'я', 'о', 'ь'].some((end) => knownNoun(maybe + end) !== null);
  return (
    surely !== key ||
    (maybe !== key && !isOfNoun && /(?:[нсц]к|[^аеиоуыэюя]н|[оаие]н|[оеи]в|[шщжчт])$/u.test(maybe))
  );
}

/** Whether the last word of a run that begins right behind the head, a preposition or a sign can be in no case that its place wants. */
export function isInNoCase(run: readonly Token[], first: Cases): boolean {
  const last = run.at(-1)?.key ?? '';
  // «сторож в ночь»: right behind a post they tell where.
  const isWhere =
    first !== ANY && run.length > 1 && /^(?:в|на)$/u.test(run[0]?.key ?? '') && !WHEN.test(run[1]?.key ?? '');
  const [start, rest]: readonly [Cases, readonly Token[]] = isWhere
    ? ['p', run.slice(1, -1)]
    : [first, run.slice(0, -1)];
  const wanted = rest.reduce<Wanted>(next, {
    here: bitsOfAll(start),
    row: 0,
    besides: 0,
    attribute: 'none',
  }).here;
  return OF_PREPOSITIONS[last] === undefined && last !== 'и' && !fits(casesAt(last, wanted), wanted);
}

function fits({ noun, adjective }: CaseBits, wanted: number): boolean {
  return ((noun | adjective) & wanted) !== 0;
}

/** «на период отсутствия», «на полставки». */
const WHEN = /^(?:период|время|полставки|ставк|условиях|общественн)/u;

/** What the next word may be in. */
interface Wanted {
  readonly here: number;
  /** The cases of the nouns so far, which «и» takes up again. */
  readonly row: number;
  /** What a noun before wants besides: «обучение детей плаванию». */
  readonly besides: number;
  /** Behind an adjective, and behind «и» that joins it to the next: «английского и немецкого языков». */
  readonly attribute: 'none' | 'one' | 'linked';
}

function next(wanted: Wanted, { key }: Token): Wanted {
  const { here, row, besides, attribute } = wanted;
  const preposition = OF_PREPOSITIONS[key];
  const plain = { row, besides: 0, attribute: 'none' } as const;
  if (preposition !== undefined) return { ...plain, here: bitsOfAll(preposition) };
  // Behind a comma another post may stand, too.
  if (key === ',') return { ...plain, here: row === 0 ? EVERY_CASE : row | bitsOfAll('n'), row };
  if (key === 'и')
    return { here: row || EVERY_CASE, row, besides, attribute: attribute === 'none' ? 'none' : 'linked' };
  if (/^(?:заведу|управля)ющ|^зав\.$/u.test(key)) return { ...plain, here: bitsOfAll('gi'), row: row | here };
  if (PARTICIPLE.test(key)) return { ...plain, here: EVERY_CASE, row: EVERY_CASE };
  if (key.endsWith('.'))
    return { ...plain, here: isCutAttribute(key) ? here : here | bitsOfAll('g'), row: row | here };
  return behindWord(wanted, key);
}

function behindWord({ here, row, besides, attribute }: Wanted, key: string): Wanted {
  const told = casesAt(key, here);
  const [noun, adjective] = [told.noun & here, told.adjective & here];
  const all = row | spread(noun | adjective);
  // «воспитательно» of «воспитательно методической».
  if ((told.noun | told.adjective) === 0) return { here, row, besides, attribute };
  if ((noun | adjective) === 0) return { here: EVERY_CASE, row: EVERY_CASE, besides, attribute: 'none' };
  const further = noun === 0 ? 0 : governed(key);
  const ofNoun = noun === 0 ? 0 : bitsOfAll('g') | further | besides;
  const ofAdjective = attribute === 'linked' ? spread(adjective) : adjective;
  const isLinked = attribute === 'linked' ? 'linked' : 'one';
  return {
    here: ofAdjective | ofNoun,
    row: all,
    besides: besides | further,
    attribute: adjective === 0 ? 'none' : isLinked,
  };
}
