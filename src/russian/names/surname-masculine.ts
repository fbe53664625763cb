import { fixed } from '../case.ts';
import {
  ADJECTIVE_OJ,
  DISPUTED,
  FLEETING,
  INSTRUMENTAL_OM,
  KEEP_E,
  KEEP_O,
  NOUN_IJ,
  NOUN_OJ,
  POSSESSIVE_IJ,
  SHORT_OV,
  STRESSED_EC,
  STRESSED_SIBILANT,
  STRESSED_SOFT,
  UNSTRESSED_AR,
  UNSTRESSED_EC,
  UNSTRESSED_SIBILANT,
} from '../lexicon/surnames.ts';
import { attach, type Paradigm } from '../paradigm.ts';
import { plain, syllables } from '../words.ts';
import { nounOnA } from './surname-noun.ts';
import type { WordForms } from './word-forms.ts';

const FLEETING_DOUBT = 'Фамилия может склоняться и с беглой гласной, и без неё';
const STRESS_DOUBT = 'Окончание творительного падежа зависит от ударения в фамилии';

/** A man's surname, in small letters. */
export function masculineSurname(word: string): WordForms {
  const key = plain(word);
  if (/[оеэиыую]$/u.test(key)) return { forms: fixed(word) };
  if (/[ая]$/u.test(key)) return nounOnA(word);
  const stem = FLEETING.get(key);
  if (stem) return fleeting(word, key, stem);
  if (key.endsWith('й')) return onIot(word, key);
  if (key.endsWith('ь')) return onSoftSign(word, key);
  if (key.endsWith('ц')) return onC(word, key);
  if (/[жшчщ]$/u.test(key)) return onSibilant(word, key);
  if (/[кх]$/u.test(key)) return onVelar(word, key);
  return onHard(word, key);
}

function fleeting(word: string, key: string, stem: string): WordForms {
  const forms = attach(word, stem, fleetingParadigm(key));
  return DISPUTED.has(key) ? { forms, why: FLEETING_DOUBT } : { forms };
}

function fleetingParadigm(key: string): Paradigm {
  if (key.endsWith('ь')) return STRESSED_SOFT.has(key) ? 'softStressed' : 'soft';
  if (/(?:вей|бей|пей|чей)$/u.test(key)) return 'softStressed';
  if (key.endsWith('ц')) return (stressedEc(key) ?? true) ? 'hard' : 'sibilant';
  if (key.endsWith('й')) return 'soft';
  return 'hard';
}

function onIot(word: string, key: string): WordForms {
  const stem = word.slice(0, -1);
  const base = word.slice(0, -2);
  if (key.endsWith('ый'))
    return { forms: attach(word, base, /[цжшчщ]ый$/u.test(key) ? 'adjectiveTs' : 'adjective') };
  if (key.endsWith('ий')) return onIj(word, key);
  if (!key.endsWith('ой') || isNounOnOj(key)) return { forms: attach(word, stem, 'soft') };
  return { forms: attach(word, base, /[кгхжшчщ]ой$/u.test(key) ? 'adjectiveK' : 'adjective') };
}

function isNounOnOj(key: string): boolean {
  return NOUN_OJ.has(key) || (syllables(key) === 1 && !ADJECTIVE_OJ.has(key));
}

function onIj(word: string, key: string): WordForms {
  const base = word.slice(0, -2);
  if (POSSESSIVE_IJ.has(key)) return { forms: attach(word, base, 'adjectivePossessive') };
  if (NOUN_IJ.has(key)) return { forms: attach(word, word.slice(0, -1), 'iy') };
  if (/[кгх]ий$/u.test(key)) return { forms: attach(word, base, 'adjectiveK') };
  if (/[жшчщ]ий$/u.test(key)) return { forms: attach(word, base, 'adjectiveSoft') };
  if (/[^аеиоуыэюя]ний$/u.test(key) || /^(?:синий|куций)$/u.test(key)) {
    return { forms: attach(word, base, 'adjectiveSoft') };
  }
  return { forms: attach(word, word.slice(0, -1), 'iy') };
}

function onSoftSign(word: string, key: string): WordForms {
  const stem = word.slice(0, -1);
  const stressed = /(?:ар|яр|ыр)ь$/u.test(key) ? !UNSTRESSED_AR.has(key) : STRESSED_SOFT.has(key);
  const paradigm = stressed ? 'softStressed' : 'soft';
  const forms = attach(word, stem, paradigm);
  const certain = !/ень$/u.test(key) || syllables(key) === 1 || /^(?:олень|тюлень|ясень|таймень)$/u.test(key);
  return certain ? { forms } : { forms, why: FLEETING_DOUBT };
}

/** -ец: Кравец → Кравца, Коломиец → Коломийца, Стрелец → Стрельца, but Швец → Швеца. */
function onC(word: string, key: string): WordForms {
  if (!key.endsWith('ец') || KEEP_E.has(key)) {
    const stressed = KEEP_E.has(key) && !UNSTRESSED_EC.has(key);
    return { forms: attach(word, word, stressed ? 'hard' : 'sibilant') };
  }
  if (syllables(key) === 1) return { forms: attach(word, word, 'hard'), why: FLEETING_DOUBT };
  const before = word.slice(0, -2);
  const link = /[аеёиоуыэюя]$/u.test(before) ? 'й' : before.endsWith('л') ? 'ь' : '';
  if (/[^аеёиоуыэюяйь][^аеёиоуыэюяйь]$/u.test(before) && !before.endsWith('ст')) {
    return { forms: attach(word, word, 'hard'), why: FLEETING_DOUBT };
  }
  const stressed = stressedEc(key);
  const forms = attach(word, `${before}${link}ц`, (stressed ?? true) ? 'hard' : 'sibilant');
  return stressed === null ? { forms, why: STRESS_DOUBT } : { forms };
}

/** Null when it depends on a stress that cannot be known: «муромец» has it on the stem, «горобец» at the end. */
function stressedEc(key: string): boolean | null {
  if (UNSTRESSED_EC.has(key)) return false;
  if (STRESSED_EC.has(key) || syllables(key) < 3) return true;
  const onStem = /(?:[аеиоуыэюя]ец|[аеоуя]нец|[аеи]лец|инец|.(?:город|град)ец|[аоуеьи](?:гор|мор)ец)$/u.test(
    key,
  );
  return onStem ? false : null;
}

function onSibilant(word: string, key: string): WordForms {
  const stressed = stressedSibilant(key);
  const forms = attach(word, word, (stressed ?? false) ? 'hard' : 'sibilant');
  return stressed === null ? { forms, why: STRESS_DOUBT } : { forms };
}

/** Null when it depends on a stress that cannot be known. */
function stressedSibilant(key: string): boolean | null {
  if (STRESSED_SIBILANT.has(key)) return true;
  if (UNSTRESSED_SIBILANT.has(key)) return false;
  if (/(?:ач|ыч|ыш)$/u.test(key) || syllables(key) === 1) return true;
  return /(?:аш|уш|аж|еж|уч)$/u.test(key) ? null : false;
}

/** -ок, -ёк lose the vowel, -ек (Ковалек, Гашек) may be either; -их, -ых of Russian surnames (Долгих, Черных) do not change at all. */
function onVelar(word: string, key: string): WordForms {
  if (/(?:[кгхжшчщ]их|[^аеиоуыэюя]них|^синих|ых)$/u.test(key) && syllables(key) > 1)
    return { forms: fixed(word) };
  if (/ёк$/u.test(word)) {
    return {
      forms: attach(word, `${word.slice(0, -2)}${/[аеёиоуыэюя]ёк$/u.test(word) ? 'й' : 'ь'}к`, 'hard'),
    };
  }
  if (!key.endsWith('ок') || KEEP_O.has(key) || syllables(key) === 1) {
    const why = /[жчшлн]ек$/u.test(key) && syllables(key) > 1 ? FLEETING_DOUBT : undefined;
    return { forms: attach(word, word, 'hard'), ...(why ? { why } : {}) };
  }
  return { forms: attach(word, `${word.slice(0, -2)}к`, 'hard') };
}

/** Иванов, Ильин, Птицын take -ым; Дарвин, Шульман, Смит take -ом. */
function onHard(word: string, key: string): WordForms {
  const foreign = INSTRUMENTAL_OM.has(key) || /(?:[дт]д|у)ин$/u.test(key);
  const russian = /(?:[оеё]в|ин|ын)$/u.test(word) && !foreign && (syllables(key) > 1 || SHORT_OV.has(key));
  return { forms: attach(word, word, russian ? 'surnameOv' : 'hard') };
}
