import { ADJECTIVE_OJ, NOUN_IJ, NOUN_OJ, POSSESSIVE_IJ } from '../lexicon/surnames.ts';
import { attach, type Paradigm } from '../paradigm.ts';
import { syllables } from '../words.ts';
import type { WordForms } from './word-forms.ts';

const ADJECTIVE_DOUBT = 'Фамилия может склоняться и как существительное, и как прилагательное';

/** A man's surname on -й: an adjective (Толстой, Широкий) or a noun (Герой, Гуржий). `key`: with е for ё. */
export function onIot(word: string, key: string): WordForms {
  if (!/[иоы]й$/u.test(key)) return asNoun(word, key);
  if (POSSESSIVE_IJ.has(key)) return { forms: attach(word, word.slice(0, -2), 'adjectivePossessive') };
  const reading = key.endsWith('ий') ? readingOfIj(key) : key.endsWith('ой') ? readingOfOj(key) : 'adjective';
  if (reading === 'adjective') return asAdjective(word, key);
  const noun = asNoun(word, key);
  return reading === 'noun' ? noun : { ...noun, other: asAdjective(word, key).forms, why: ADJECTIVE_DOUBT };
}

type Reading = 'noun' | 'adjective' | 'either';

function asNoun(word: string, key: string): WordForms {
  return { forms: attach(word, word.slice(0, -1), key.endsWith('ий') ? 'iy' : 'soft') };
}

function asAdjective(word: string, key: string): WordForms {
  return { forms: attach(word, word.slice(0, -2), adjectiveParadigm(key)) };
}

function adjectiveParadigm(key: string): Paradigm {
  if (key.endsWith('ый')) return /[цжшчщ]ый$/u.test(key) ? 'adjectiveTs' : 'adjective';
  if (/[кгх]ий$|[кгхжшчщ]ой$/u.test(key)) return 'adjectiveK';
  return key.endsWith('ой') ? 'adjective' : 'adjectiveSoft';
}

/** What is an adjective on -кий, -гий, -хий for certain; other words with a vowel before are Бокий, Огий, Василакий. */
const VELAR =
  /(?:[^аеиоуыэюя]к|(?:..|ши|вы)[рснл]ок|глубок|дал[её]к|жесток|[оеё]ок|рук|лик|[гй]як|до[лв]г|строг|убог|полог|пруг|ног|рог|глух|сух|ветх|верх|оух|брюх|^(?:дик|туг|наг|пег|друг|тих|лих|плох))ий$/u;

/** What is an adjective on -жий, -чий, -ший, -щий for certain; others are Гуржий, Надточий, Тупчий, Кричфалуший. */
const HUSHING =
  /(?:св[еэ]ж|рыж|дюж|гож|хож|[дтсч]уж|езж|б[оы]ж|саж|хорунж|сторож|[аяую]ч|ич|[дврсм]ч|япч|рабоч|[тд]ш|старш|больш|меньш|хорош|лучш|высш|пеш)ий$/u;

/** -ний after these is that of Загородний, Порожний; Стегний, Махний, Бубний are nouns. */
const SOFT = /(?:[дтжшлзрсчвнйь]|верх|зим)ний$|^(?:синий|куций)$|шеий$/u;

function readingOfIj(key: string): Reading {
  if (NOUN_IJ.has(key)) return 'noun';
  if (/[кгх]ий$/u.test(key)) return VELAR.test(key) ? 'adjective' : 'either';
  // Participles: Неминущий, but Плющий.
  if (/[аяую]щий$/u.test(key) && syllables(key) > 2) return 'adjective';
  if (/[жшчщ]ий$/u.test(key)) return HUSHING.test(key) ? 'adjective' : 'either';
  if (SOFT.test(key)) return 'adjective';
  return /[^аеиоуыэюя]ний$/u.test(key) ? 'either' : 'noun';
}

/** Adjectives with a hushing, -ц or a vowel and a velar before -ой; others are Moldavian: Попушой, Тоницой, Кирикой. */
const RARE_OJ =
  /(?:больш|меньш|старш|чуж|св[еэ]ж|раж|рыж|дорог|драг|друг|благ|наг|туг|долг|строг|глух|сух|лих|плох|глубок|широк|высок|велик|дик|[кт]ак)ой$/u;

function readingOfOj(key: string): Reading {
  if (NOUN_OJ.has(key) || (syllables(key) === 1 && !ADJECTIVE_OJ.has(key))) return 'noun';
  // Воскобой, Волобой, but Голубой, Рябой.
  if (/(?:[ое]бой|гной|(?<!хол|пр)остой)$/u.test(key) && syllables(key) > 2) return 'noun';
  // Перерой, Недорой; Нерой may be either.
  if (/^(?:пере|недо)рой$/u.test(key)) return 'noun';
  if (/^(?:не|за|вы|по)рой$/u.test(key)) return 'either';
  const isRare = /(?:[жшчщц]|[аеиоуыэюя][кгх]|[^аеоуыэюя]б)ой$/u.test(key);
  return isRare && !RARE_OJ.test(key) ? 'either' : 'adjective';
}
