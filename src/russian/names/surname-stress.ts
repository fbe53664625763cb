import {
  KEEP_E,
  STRESSED_EC,
  STRESSED_SIBILANT,
  UNSTRESSED_EC,
  UNSTRESSED_SIBILANT,
} from '../lexicon/surnames.ts';
import { attach } from '../paradigm.ts';
import { syllables } from '../words.ts';
import type { WordForms } from './word-forms.ts';

const STRESS_DOUBT = 'Окончание творительного падежа зависит от ударения в фамилии';

/** Forms of a word on a hushing letter or -ц by its stress: on the ending, on the stem, or null when that cannot be known. */
export function byStress(word: string, stem: string, stressed: boolean | null): WordForms {
  const [onEnding, onStem] = [attach(word, stem, 'hard'), attach(word, stem, 'sibilant')];
  if (stressed !== null) return { forms: stressed ? onEnding : onStem };
  // The likelier reading first.
  const [forms, other] =
    word.endsWith('вец') && syllables(word) < 4 ? [onEnding, onStem] : [onStem, onEnding];
  return { forms, other, why: STRESS_DOUBT };
}

/** Whether the ending of a word on -ец is stressed; null when that cannot be known (Заец, Лободовец). */
export function stressedEc(key: string): boolean | null {
  if (UNSTRESSED_EC.has(key)) return false;
  if (STRESSED_EC.has(key) || KEEP_E.has(key)) return true;
  if (syllables(key) < 3) return /[аеиоуыэюя]ец$/u.test(key) ? null : true;
  if (/[^аеиоуыэюя]ковец$/u.test(key) && syllables(key) < 4) return true;
  // Лисовец, Тиролец, Каширец, Зеленец: from a place, or not.
  if (/(?:[ое]в|ол|[иы]р)ец$|^[^аеиоуыэюя]+е[лр]енец$/u.test(key)) return null;
  // Полтавец, Мысливец among others.
  const onStem =
    /(?:[аеиоуыэюя]ец|[аяиы]вец|[аеоя]нец|[аеи]лец|инец|.(?:город|град)ец|[аоуеьи](?:гор|мор)ец)$/u.test(key);
  if (onStem) return false;
  // Longer ones name whom a place or a compound does: Переяславец, Оселедец.
  return syllables(key) <= 3;
}

/** The same for -ж, -ш, -ч, -щ. */
export function stressedSibilant(key: string): boolean | null {
  if (STRESSED_SIBILANT.has(key)) return true;
  if (UNSTRESSED_SIBILANT.has(key)) return false;
  if (syllables(key) === 1) return stressedShort(key);
  if (/(?:[ая]ч|ыч|ыш)$/u.test(key)) return true;
  // Григораш, Каракаш; Тадеуш.
  if (/аш$/u.test(key) && syllables(key) > 2) return true;
  if (/[аеиоу]уш$/u.test(key)) return false;
  return /(?:[ау]ш|[ая]ж|еж|[ую]ч)$/u.test(key) ? null : false;
}

/** One syllable: Драч, Каш, Лыщ are Slavic, Кирш, Дейч, Линч, Кейдж foreign; Рич, Фриш, Труш, Монш, Вельч may be either. */
function stressedShort(key: string): boolean | null {
  if (/(?:рш|й[шч]|нч|дж)$/u.test(key)) return false;
  return /(?:[аеоуыяю]ч|[аеёоыяю]ш|[жщ])$/u.test(key) ? true : null;
}
