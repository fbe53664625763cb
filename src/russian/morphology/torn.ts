/* Words that are broken: «гр уппа», «завед ующий», «зам дир по УВР». */
import {
  ABBREVIATIONS,
  ADJECTIVE_ABBREVIATIONS,
  TAIL_ADJECTIVES,
  TAIL_NOUNS,
} from '../lexicon/abbreviations.ts';
import { SUBSTANTIVES } from '../lexicon/nouns.ts';
import { PREPOSITION } from '../lexicon/prepositions.ts';
import { SHORT_UNIT_WORDS } from '../lexicon/unit-words.ts';
import { asAdjective } from './adjective.ts';
import { knownNoun, nounOfPlural } from './noun.ts';

const PAIRS = /(?<![\p{L}.-])(\p{L}+)(?=( |-)(\p{Ll}+)(?![\p{L}-]))/gu;

/** «началь ных», «руководи тель»: what ends words and is none. */
const BARE_ENDING =
  /^(?:тел(?:ь|я|ю|ем|и|ей)|(?:н|ск)(?:ый|ий|ая|ое|ого|ому|ым|ых|ими|ыми)|ния|ние|нию|ция|ции|ности|ость|логия|логии|тики|щик|щика|щица|ующий|ующая|ующего|ующей)$/u;

/** The two halves of a word that a blank parts, «гр уппа»; null when there are none. */
export function tornWord(text: string): string | null {
  for (const [, first = '', between = '', second = ''] of text.matchAll(PAIRS)) {
    const [left, right] = [first.toLowerCase(), second];
    // «класс ы», where «класс а» is one of several.
    if (BARE_ENDING.test(right) || (between === ' ' && /^[ыьъй]$/u.test(right)))
      return `${first}${between}${second}`;
    // «мини-музей» is whole, «воспи-татель» is not.
    const isPart =
      between === '-'
        ? !isWord(left) && !isWord(right)
        : !isWord(left) || (!isWord(right) && !PREPOSITION.test(left));
    const isOther = right.length < 2 || /^\p{Lu}{2}/u.test(first) || ADJECTIVE_ABBREVIATIONS.has(`${left}.`);
    if (isPart && !isOther && isWord(left + right)) return `${first}${between}${second}`;
  }
  return null;
}

/** Endings of nouns, the longest first, and what a nominative has instead. */
const ENDING = /(?:ами|ями|ов|ев|ей|ам|ям|ах|ях|ом|ем|ой|ью|а|я|у|ю|ы|и|е|о|ь)$/u;
const NOMINATIVES = ['', 'а', 'я', 'о', 'е', 'ь', 'й'];

/** Whether a noun of the lexicon has this form. */
export function isWord(key: string): boolean {
  if (key.length < 3) return PREPOSITION.test(key);
  if (SUBSTANTIVES.has(key) || knownNoun(key) !== null || nounOfPlural(key) !== null) return true;
  const stem = key.replace(ENDING, '');
  return stem.length > 2 && stem !== key && NOMINATIVES.some((end) => knownNoun(stem + end) !== null);
}

/** Behind the head: «дир», «обр», that have lost their full stop and so are not opened. */
export function isBareAbbreviation(key: string): boolean {
  const written = `${key}.`;
  const isKnown = [ABBREVIATIONS, TAIL_ADJECTIVES, TAIL_NOUNS].some((words) => words.has(written));
  if (key.endsWith('.')) return false;
  // «лого», «тифло»: only the beginning of a word.
  if (/^(?:лого|тифло|сурдо|олиго|нейро|психо|физио|физ|мед|мат|био)$/u.test(key)) return true;
  // «сп», «хч»: no vowel, no capitals.
  if (/^[бвгджзйклмнпрстфхцчшщ]{2,4}$/u.test(key)) return true;
  if (SHORT_UNIT_WORDS.has(key) || /^(?:кат|катег|разр|квал|кв)$/u.test(key)) return true;
  return isKnown && key.length > 1 && key !== 'зав' && knownNoun(key) === null && asAdjective(key) === null;
}
