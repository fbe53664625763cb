/* What a word at its place can be: by its cases, or, when nobody knows it, by its ending. */
import { ANY, bitsOf, bitsOfAll, type CaseBits, type Cases } from '../case-bits.ts';
import { STRESSED_OJ } from '../lexicon/adjectives.ts';
import { ofOwnWords } from '../morphology/own-words.ts';
import { isBareAbbreviation } from '../morphology/torn.ts';
import { casesOf } from '../morphology/word-cases.ts';
import { plain } from '../words.ts';

/** Endings and their cases: the first that a word has tells. */
const OF_ENDINGS: readonly (readonly [endings: string, Cases])[] = [
  ['ся', ANY],
  ['-ра -ка -тика -тура', 'n'],
  ['ого его', 'ga'],
  ['ых их', 'gap'],
  ['ах ях', 'p'],
  ['ому ему ам ям', 'd'],
  ['ыми ими ами ями ьми ью ией', 'i'],
  ['ую юю', 'a'],
  ['ая яя ое ее ые ие ый ь', 'na'],
  ['ой ей', 'gdip'],
  ['ом ем', 'ipna'],
  ['ым им', 'dina'],
  ['у ю', 'dap'],
  ['ги ки хи ы', 'gna'],
  ['и', 'gdpna'],
  ['а я', 'nga'],
  ['е', 'dpna'],
  ['ов ев', 'ga'],
  ['б в г д ж з к л м н п р с т ф х ц ч ш щ й', 'nag'],
];

/** Endings of adjectives that no dictionary has. */
const OF_ADJECTIVES =
  '-ой ого его ому ему ыми ими ым им ых их ую юю ной вой кой шей щей жей чей той ном вом ком шем щем жем чем том';

/** «саду», «посту»: where something is, in a case of their own. */
const LOCATIVE =
  /^(?:саду|дому|лесу|году|посту|углу|краю|строю|виду|ряду|бою|полу|цеху|отпуску|часу|быту|учету)$/u;

/** What a word (small letters) can be where these cases are wanted; a word that nobody knows by its ending. */
export function casesAt(key: string, wanted: number): CaseBits {
  // «1-я смена».
  if (/^\d+-а?я$/u.test(key)) return { noun: 0, adjective: bitsOf('n', 'f') };
  if (isUnclear(key)) return EVERYTHING;
  const told = casesOf(key, wanted) ?? byEnding(plain(key));
  return LOCATIVE.test(key) ? { ...told, noun: told.noun | bitsOf('p', 'm') } : told;
}

/** «обж», «хоз»: what has three letters is mostly no word of the dictionary. */
function isUnclear(key: string): boolean {
  const own = key.length < 4 ? ofOwnWords(key) : EVERYTHING;
  return (own.noun | own.adjective) === 0 || /[\d./]/u.test(key) || isBareAbbreviation(key);
}

export const EVERY_CASE = bitsOfAll(ANY);
const EVERYTHING: CaseBits = { noun: EVERY_CASE, adjective: 0 };

function byEnding(key: string): CaseBits {
  // A word of four letters, «ночной»: their ending tells nothing.
  const isOpen = /^.{3}[аеиоуыэюя]$/u.test(key) || STRESSED_OJ.has(key);
  const cases = isOpen ? ANY : (OF_ENDINGS.find(([endings]) => endsIn(key, endings))?.[1] ?? ANY);
  const bits = bitsOfAll(cases);
  return endsIn(key, OF_ADJECTIVES) ? { noun: 0, adjective: bits } : { noun: bits, adjective: 0 };
}

function endsIn(key: string, endings: string): boolean {
  return endings.split(' ').some((ending) => key.endsWith(ending));
}
