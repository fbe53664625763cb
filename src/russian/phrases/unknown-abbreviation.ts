/* Abbreviations behind the head of a title stay as they are; one that nobody can read is in doubt: «логопед внешн. сов.», «методист о/м». */
import { beginsWord } from '../dictionary.ts';
import {
  ABBREVIATIONS,
  ADJECTIVE_ABBREVIATIONS,
  TAIL_ADJECTIVES,
  TAIL_NOUNS,
} from '../lexicon/abbreviations.ts';
import { PREPOSITION } from '../lexicon/prepositions.ts';
import { SHORT_UNIT_WORDS, UNIT_ADJECTIVES } from '../lexicon/unit-words.ts';
import { isCutThing } from '../morphology/noun.ts';
import { casesOf } from '../morphology/word-cases.ts';
import { plain } from '../words.ts';
import type { Token } from './tokens.ts';

const NOUNS_CUT = /^(?:г|р|ч|им|кв|кат|разр|отд|корп|литер|л|стр|совм|спец|хоз|библ|физ|подразд)\.$/u;
const SLASHED =
  /^(?:[дмп]\/с|а\/м|п\/о|з\/п|[вб]\/к|[кг]\/о|к\/р|ж\/д|[дш]\/о|х\/ч|ф\/к|д\/д|т\/о|о\/т|м\/п|в\/ч)$/iu;

/** Whether a token of a title is an abbreviation that nothing accounts for. */
export function isUnknownAbbreviation(tokens: readonly Token[], index: number): boolean {
  const { kind, text, key } = tokens[index] as Token;
  if (kind === 'fixed') return /^\p{L}\/\p{L}$/u.test(text) && !SLASHED.test(text);
  if (kind !== 'word' || !key.endsWith('.') || /\d\s?$/u.test(tokens[index - 2]?.text ?? '')) return false;
  // «к.п.н.».
  const isLetter = key.length === 2 && [-1, 1].some((step) => tokens[index + step]?.key.length === 2);
  const isNoun =
    isLetter ||
    NOUNS_CUT.test(key) ||
    [ABBREVIATIONS, TAIL_NOUNS].some((words) => words.has(key)) ||
    isUnit(key);
  if (/^(?:ст|мл|уч|вед|гл)\.$/u.test(key) && index === tokens.length - 1) return true;
  return !isNoun && (index === tokens.length - 1 || !(isAdjective(key) || isBeforeNoun(tokens, index)));
}

/** Three letters or more that a word begins with, as «метлд.» does not. */
export function mayBeCut(key: string): boolean {
  return /^[а-яё]{3,}\.$/u.test(key) && beginsWord(plain(key.slice(0, -1)));
}

/** «рем. спецодежды», «прод. складом»: whatever it is in full, a noun stands behind it. */
function isBeforeNoun(tokens: readonly Token[], index: number): boolean {
  const { key } = tokens[index] as Token;
  // Of two letters only «эл.» is of more than one word: «эл. сетей», «эл. почты».
  if (!mayBeCut(key) && key !== 'эл.') return false;
  const next = tokens.slice(index + 1).find((one) => one.kind !== 'blank' && !/^.{3,}\.$/u.test(one.key));
  const isPlain = next?.kind === 'word' && next.text === next.key && !PREPOSITION.test(next.key);
  return isPlain && (TAIL_NOUNS.has(next.key) || (casesOf(next.key, 0)?.noun ?? 0) !== 0);
}

function isUnit(key: string): boolean {
  return SHORT_UNIT_WORDS.has(key) || isCutThing(key.slice(0, -1));
}

/** «уч.», «родит.»: an adjective stands behind it. */
export function isCutAttribute(key: string): boolean {
  return !TAIL_NOUNS.has(key) && isAdjective(key);
}

function isAdjective(key: string): boolean {
  if ([ADJECTIVE_ABBREVIATIONS, TAIL_ADJECTIVES].some((words) => words.has(key))) return true;
  return [...UNIT_ADJECTIVES].some((word) => word.startsWith(key.slice(0, -1)));
}
