import { fixed } from '../case.ts';
import {
  DISPUTED,
  DISPUTED_IN,
  DISPUTED_OV,
  FLEETING,
  INSTRUMENTAL_OM,
  KEEP_E,
  KEEP_O,
  SHORT_OV,
  STRESSED_SOFT,
  UNSTRESSED_AR,
  UNSTRESSED_EC,
} from '../lexicon/surnames.ts';
import { attach, type Paradigm } from '../paradigm.ts';
import { plain, syllables } from '../words.ts';
import { onIot } from './surname-iot.ts';
import { nounOnA } from './surname-noun.ts';
import { byStress, stressedEc, stressedSibilant } from './surname-stress.ts';
import type { WordForms } from './word-forms.ts';

const FLEETING_DOUBT = 'Фамилия может склоняться и с беглой гласной, и без неё';
const OM_DOUBT = 'Фамилия может склоняться и как русские фамилии на -ов и -ин, и как существительное';

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
  if (/[жшчщ]$/u.test(key)) return byStress(word, word, stressedSibilant(key));
  if (/[кх]$/u.test(key)) return onVelar(word, key);
  return onHard(word, key);
}

function fleeting(word: string, key: string, stem: string): WordForms {
  const paradigm = fleetingParadigm(key);
  const forms = attach(word, stem, paradigm);
  if (!DISPUTED.has(key)) return { forms };
  return { forms, other: attach(word, word.replace(/ь$/u, ''), paradigm), why: FLEETING_DOUBT };
}

/** What is left before a lost vowel: Коломиец → Коломийца, Стрелец → Стрельца. */
function linked(before: string): string {
  if (/[аеёиоуыэюя]$/u.test(before)) return `${before}й`;
  return before.endsWith('л') ? `${before}ь` : before;
}

/** The vowel stays, or perhaps goes: Карпец, Гашек, Кожень; `last`: the consonant after it. */
function keptOrLost(word: string, last: string, paradigm: Paradigm): WordForms {
  const stem = word.replace(/ь$/u, '');
  const other = attach(word, linked(stem.slice(0, -2)) + last, paradigm);
  return { forms: attach(word, stem, paradigm), other, why: FLEETING_DOUBT };
}

function fleetingParadigm(key: string): Paradigm {
  if (key.endsWith('ь')) return STRESSED_SOFT.has(key) ? 'softStressed' : 'soft';
  if (/(?:вей|бей|пей|чей)$/u.test(key)) return 'softStressed';
  if (key.endsWith('ц')) return (stressedEc(key) ?? true) ? 'hard' : 'sibilant';
  if (key.endsWith('й')) return 'soft';
  return 'hard';
}

function onSoftSign(word: string, key: string): WordForms {
  const stem = word.slice(0, -1);
  const stressed = /(?:ар|яр|ыр)ь$/u.test(key)
    ? !UNSTRESSED_AR.has(key)
    : STRESSED_SOFT.has(key) || key.endsWith('быль');
  const paradigm = stressed ? 'softStressed' : 'soft';
  const forms = attach(word, stem, paradigm);
  // Longer ones that lose the vowel are nouns of the list.
  const certain = !/ень$/u.test(key) || syllables(key) !== 2 || /^(?:олень|тюлень|ясень|таймень)$/u.test(key);
  return certain ? { forms } : keptOrLost(word, 'н', paradigm);
}

/** -ец: Кравец → Кравца, Коломиец → Коломийца, Стрелец → Стрельца, but Швец → Швеца. */
function onC(word: string, key: string): WordForms {
  if (!key.endsWith('ец') || KEEP_E.has(key)) {
    const stressed = KEEP_E.has(key) && !UNSTRESSED_EC.has(key);
    return { forms: attach(word, word, stressed ? 'hard' : 'sibilant') };
  }
  const before = word.slice(0, -2);
  const isCluster = /[^аеёиоуыэюяйь][^аеёиоуыэюяйь]$/u.test(before) && !before.endsWith('ст');
  if (syllables(key) === 1 || isCluster) return keptOrLost(word, 'ц', 'hard');
  return byStress(word, `${linked(before)}ц`, stressedEc(key));
}

/** -ёк loses its vowel, -ек of two syllables may (Волчек, Гашек), longer ones are Киричек, Неборачек; -их, -ых of Russian surnames (Долгих, Черных) do not change at all. */
function onVelar(word: string, key: string): WordForms {
  if (
    /(?:(?<!н)гих|[кхжшчщ]их|[^аеиоуыэюяйн]них|[ао]йних|[аео]нних|^(?:син|кар)их|ых)$/u.test(key) &&
    syllables(key) > 1
  )
    return { forms: fixed(word) };
  if (/ьёк$/u.test(word)) return { forms: attach(word, `${word.slice(0, -3)}ейк`, 'hard') };
  if (/[жшчщ]ёк$/u.test(word)) return { forms: attach(word, `${word.slice(0, -2)}к`, 'hard') };
  if (/ёк$/u.test(word)) {
    return {
      forms: attach(word, `${word.slice(0, -2)}${/[аеёиоуыэюя]ёк$/u.test(word) ? 'й' : 'ь'}к`, 'hard'),
    };
  }
  if (key.endsWith('ок') && syllables(key) > 1) return onOk(word, key);
  const mayLose = /[жчшлн]ек$/u.test(key) && syllables(key) === 2;
  return mayLose ? keptOrLost(word, 'к', 'hard') : { forms: attach(word, word, 'hard') };
}

/** Compounds whose second half keeps its vowel: Голоскок, Вайншток, Черноок, Хилобок, Клейнбок, Водоток. */
const KEEPING =
  /(?:скок|шток|[ео]ок|йнбок|^(?:на|по|под)бок|(?:^при|^про|^ис|^пере|^водо|^вос|..ос|[^аеиоуыэюярво]с)ток)$/u;
/** After these the vowel goes although two consonants are left: Вовчок, Листок. */
const LOSING = /(?:[жшч]|ст|рн)ок$/u;
/** What nobody could say without the vowel: Баллок, Цанкок, Гарлок, Соброк. */
const UNSPEAKABLE = /(?:([бвгдзклмнпрстф])\1|к|[^аеиоуыэюяьй][лрм])ок$/u;
/** Surnames of the Caucasus end in -ок, too: Джаримок. */
const CAUCASIAN = /дж|[кгх]ъ|^(?:тх|пш|хь|шх|тл)/u;

/** -ок loses its vowel (Цыганок), but not in compounds and where the consonants before it forbid it. */
function onOk(word: string, key: string): WordForms {
  const isSide = /[оеи]бок$/u.test(key) && syllables(key) > 2 && !/^(?:кол|кор|вор|гор)обок$/u.test(key);
  if (
    KEEP_O.has(key) ||
    isSide ||
    (KEEPING.test(key) && !/^[^аеиоуыэюя]{2}осток$/u.test(key)) ||
    UNSPEAKABLE.test(key)
  )
    return { forms: attach(word, word, 'hard') };
  const isCluster =
    /[^аеиоуыэюяьй]{2}ок$/u.test(key) && (!LOSING.test(key) || /[^аеиоуыэюя]{2}осток$/u.test(key));
  if (isCluster || CAUCASIAN.test(key)) return keptOrLost(word, 'к', 'hard');
  return { forms: attach(word, `${word.slice(0, -2)}к`, 'hard') };
}

/** Болдвин, Дженкин, Уоткин, Рэнкин. */
const FOREIGN_IN = /[лрд]вин$|^(?:дж|у[аеио]|.*[^аеиоуыэюя]э).*[кл]ин$/u;

/** Иванов, Ильин, Птицын take -ым; Дарвин, Шульман, Смит take -ом; Турчин, Болдвин either. */
function onHard(word: string, key: string): WordForms {
  const [noun, adjective] = [attach(word, word, 'hard'), attach(word, word, 'surnameOv')];
  // Чернобров, Белобров.
  if (DISPUTED_OV.has(key) || /.бров$/u.test(key)) return { forms: adjective, other: noun, why: OM_DOUBT };
  if (INSTRUMENTAL_OM.has(key) || /(?:[дт]д|[гд]у)ин$/u.test(key)) return { forms: noun };
  if (DISPUTED_IN.has(key) || FOREIGN_IN.test(key)) return { forms: noun, other: adjective, why: OM_DOUBT };
  const russian = /(?:[оеё]в|ин|ын)$/u.test(word) && (syllables(key) > 1 || SHORT_OV.has(key));
  return { forms: russian ? adjective : noun };
}
