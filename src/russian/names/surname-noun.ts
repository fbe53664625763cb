import { fixed } from '../case.ts';
import { STRESSED_SHA } from '../lexicon/surnames.ts';
import { attach, type Paradigm } from '../paradigm.ts';
import { plain } from '../words.ts';
import type { WordForms } from './word-forms.ts';

const ZODA_DOUBT = 'Фамилии на -зода склоняют не все';

/**
 * A surname on -а, -я declined as a noun; it is the same for men and women. Small letters. The Eastern «Ма»,
 * «Ся», «Цзя» stay.
 */
export function nounOnA(word: string): WordForms {
  if (/[аеёиоуыэю]а$|^(?:[^аеиоуыэюя]|цз|чж|кх|тх)[ая]$/u.test(word)) return { forms: fixed(word) };
  const forms = attach(word, word.slice(0, -1), paradigmOnA(word));
  return word.endsWith('зода') ? { forms, why: ZODA_DOUBT } : { forms };
}

function paradigmOnA(word: string): Paradigm {
  if (word.endsWith('ия')) return 'iya';
  if (word.endsWith('я')) return 'ya';
  if (/[гкх]а$/u.test(word)) return 'ka';
  const stressed = STRESSED_SHA.has(plain(word));
  if (/[жшчщ]а$/u.test(word)) return stressed ? 'ka' : 'sha';
  return word.endsWith('ца') && !stressed ? 'tsa' : 'a';
}
