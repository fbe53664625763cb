/* What a word at its place can be: by its cases, or, when nobody knows it, by its ending. */
import { ANY, bitsOf, bitsOfAll, type CaseBits, type Cases } from '../case-bits.ts';
import { STRESSED_OJ } from '../lexicon/adjectives.ts';
import { asAdjective } from '../morphology/adjective.ts';
import { knownNoun } from '../morphology/noun.ts';
import { ofOwnWords } from '../morphology/own-words.ts';
import { isBareAbbreviation } from '../morphology/torn.ts';
import { casesOf } from '../morphology/word-cases.ts';

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
export function casesAt(key: string, wanted: number): CaseBits {
  // «1-я смена».
  if (/^\d+-а?я$/u.test(key)) return { noun: 0, adjective: bitsOf('n', 'f') };
  if (key.length < 3 || key === 'зав' || /[\d./]/u.test(key) || isBareAbbreviation(key)) return EVERYTHING;
  const told = (key.length > 3 ? casesOf(key, wanted) : ofShort(key)) ?? byEnding(key);
  return LOCATIVE.test(key) ? { ...told, noun: told.noun | bitsOf('p', 'm') } : told;
}

export const EVERY_CASE = bitsOfAll(ANY);
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
