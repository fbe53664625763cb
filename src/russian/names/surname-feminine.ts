import { fixed } from '../case.ts';
import { DISPUTED_INA, NOUN_AJA, NOUN_INA, POSSESSIVE_IJ, SHORT_OV } from '../lexicon/surnames.ts';
import { attach, type Paradigm } from '../paradigm.ts';
import { plain, syllables } from '../words.ts';
import { nounOnA } from './surname-noun.ts';
import type { WordForms } from './word-forms.ts';

const INA_DOUBT =
  'Фамилия женщины может склоняться и как русские фамилии на -ова и -ина, и как существительное';
const AJA_DOUBT = 'Фамилия женщины может склоняться и как прилагательное, и как существительное';

/** Endings that few Russian adjectives have: Карбая, Кердзая, Закарая, Шулая, Каджая. */
const MINGRELIAN = /(?:[^аеёиоуыэюя][бз]|(?<!^ст|^)ар|(?<!сут|сн)ул|дж)ая$/u;

/** A woman's surname, in small letters: only -а and -я change, everything else stays. */
export function feminineSurname(word: string): WordForms {
  if (!/[ая]$/u.test(word)) return { forms: fixed(word) };
  const adjective = adjectiveParadigm(word);
  if (adjective) {
    const forms = attach(word, word.slice(0, -2), adjective);
    return MINGRELIAN.test(word) ? { forms, other: nounOnA(word).forms, why: AJA_DOUBT } : { forms };
  }
  if (/(?:[нлрвкт]ьск|[оеи]вск|[аеиоуяьр]нск|ецк|[рм]ск)а$/u.test(word) && syllables(word) > 2) {
    return { forms: attach(word, word.slice(0, -1), 'feminineAdjective') };
  }
  if (POSSESSIVE_IJ.has(plain(word).replace(/ья$/u, 'ий'))) {
    return { forms: attach(word, word.slice(0, -1), 'femininePossessive') };
  }
  const [own, noun] = [{ forms: attach(word, word.slice(0, -1), 'surnameOva') }, nounOnA(word)];
  const isOwn = isPronominal(word);
  const [found, other] = isOwn ? [own, noun] : [noun, own];
  return isDisputed(plain(word)) ? { ...found, other: other.forms, why: INA_DOUBT } : found;
}

/** Белоголова is a woman of the Белоголов or of the Белоголова; Крутиголова, with a verb before, is a noun. */
function isDisputed(key: string): boolean {
  return DISPUTED_INA.has(key) || /[ое]голова$/u.test(key);
}

/** -ая, -яя: Толстая, Горячая, Завгородняя; «Гая», «Майя» are nouns. */
function adjectiveParadigm(word: string): Paradigm | null {
  if (NOUN_AJA.has(plain(word))) return null;
  if (syllables(word) < 3 && !/^(?:злая)$/u.test(word)) return null;
  if (word.endsWith('яя')) return 'feminineAdjectiveSoft';
  if (!word.endsWith('ая')) return null;
  return /(?:[жшчщц])ая$/u.test(word) && !/^(?:больш|чуж|меньш)ая$/u.test(word)
    ? 'feminineAdjectiveSh'
    : 'feminineAdjective';
}

/** Иванова, Ильина, Птицына as against Корова, Калина, Сова. */
function isPronominal(word: string): boolean {
  const long = syllables(word) > 2 || SHORT_OV.has(plain(word).slice(0, -1));
  return /(?:[оеё]ва|ина|ына)$/u.test(word) && long && !NOUN_INA.has(plain(word)) && !/иголова$/u.test(word);
}
