import { knownFirstName } from '../known-first-name.ts';
import { DISPUTED_INA, INSTRUMENTAL_OM, NOUN_AJA, NOUN_INA, NOUN_OJ, SHORT_OV } from '../lexicon/surnames.ts';
import { plain, syllables } from '../words.ts';
import type { FullName } from './full-name.ts';
import { normalizeName } from './normalize.ts';
import { DAUGHTER, SON } from './turkic.ts';

export type Gender = 'm' | 'f';

/**
 * Grammatical gender of a person: what the staff list says, else by patronymic, else by surname and first name. Null
 * when none of them tells, and when surname and first name contradict one another: it is never guessed.
 */
export function genderOf(name: FullName, given: Gender | null = null): Gender | null {
  const [surname, first] = [bySurname(name.last), byFirstName(name.first)];
  const isContrary = surname !== null && first !== null && surname !== first;
  return given ?? byPatronymic(name.middle) ?? (isContrary ? null : (surname ?? first));
}

/** True for «Фёдорова Илья», whatever the gender, and for «Фёдоров Илья» as a woman. */
export function isContraryTo(gender: Gender, name: FullName): boolean {
  return [bySurname(name.last), byFirstName(name.first)].some((found) => found !== null && found !== gender);
}

const MANS_PATRONYMIC = new RegExp(`(?:ич|${SON})$`, 'u');
const WOMANS_PATRONYMIC = new RegExp(`(?:(?:[вчш]|ич)на|${DAUGHTER})$`, 'u');

function byPatronymic(middle: string): Gender | null {
  const key = plain(normalizeName(middle));
  if (MANS_PATRONYMIC.test(key)) return 'm';
  return WOMANS_PATRONYMIC.test(key) ? 'f' : null;
}

/** By the last word of the surname that tells: «Ким-Петрова», «Иванова (Сидорова)». */
function bySurname(last: string): Gender | null {
  const words = plain(normalizeName(last)).split(/[\s-]/u).reverse();
  for (const word of words) {
    const gender = byWord(word);
    if (gender) return gender;
  }
  return null;
}

/** Surnames whose endings only look like those of a man or a woman: Щербина, Надарая, Прибой. */
const UNTELLING = [INSTRUMENTAL_OM, NOUN_INA, DISPUTED_INA, NOUN_AJA, NOUN_OJ];

function byWord(word: string): Gender | null {
  if (SHORT_OV.has(word)) return 'm';
  if (SHORT_OV.has(word.slice(0, -1)) && word.endsWith('а')) return 'f';
  if (syllables(word) < 2 || UNTELLING.some((words) => words.has(word))) return null;
  if (/(?:[ое]в|ин|ын|[сц]кий|[сц]кой|[нлрвтгк]ый|[дрт]ний)$/u.test(word)) return 'm';
  const isAdjective = /[бвгджзклмнпрстфхцчшщ]ая$/u.test(word) && /[аеиоуыюя]/u.test(word.slice(0, -3));
  const isHers = isAdjective || /(?:(?:[ое]в|ин|ын)а|няя)$/u.test(word);
  return isHers && syllables(word) > 2 ? 'f' : null;
}

/** Endings of first names that men or women alone have: Шериг-оол, Сагадулла, Насретдин, Нургали; Сылдыс-кыс, Мингуль, Бадерниса, Кежикмаа, Цырегма. */
const MANS_NAME = /(?:оол|.улл[ао]|[тд]дин|.бек|...гали|..мура[тд]|.{3}джон)$|^магомед/u;
const WOMANS_NAME = /(?:гуль|маа|.[глр]ма|г[юуүө]л|ниса|бану|бик[аеә]|к[ыи][зс])$/u;

/** «Анна-Мария» and «Мухаммад Али» are looked up by their first word that is known, endings are those of the last. */
function byFirstName(first: string): Gender | null {
  const key = plain(normalizeName(first));
  const known = key.split(/[\s-]/u).find((word) => knownFirstName(word) !== null);
  if (known !== undefined) return knownFirstName(known);
  if (MANS_NAME.test(key)) return 'm';
  return WOMANS_NAME.test(key) ? 'f' : null;
}
