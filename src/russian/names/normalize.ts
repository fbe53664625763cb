import { isCapitals, normalizeText } from '../letters.ts';
import { TURKIC_WORD } from './turkic.ts';

/** Most names need nothing, and tens of thousands of them pass here. */
const CLEAN = /^[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*$/u;
const DASHES = /[\u{2010}-\u{2015}\u{2212}]/gu;

/** A personal name: {@link normalizeText}, long dashes become hyphens, blanks around hyphens go. */
export function normalizeName(text: string): string {
  if (CLEAN.test(text)) return text;
  return normalizeText(text.replace(DASHES, '-')).replace(/\s+/gu, ' ').replace(/ ?- ?/gu, '-');
}

/** «ИВАНОВА-ПЕТРОВА», «иванова-петрова», «Иванова-петрова» → «Иванова-Петрова»; other text in letters of both kinds is left alone. */
export function restoreCapitals(name: string): string {
  if (!isCapitals(name) && name !== name.toLowerCase()) return name.replace(SMALL_SECOND, secondCapital);
  return name
    .toLowerCase()
    .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\p{L}+/gu, (word) => (TURKIC_WORD.test(word) ? word.toLowerCase() : word));
}

/** The second part of a double name, when the first begins with a capital. */
const SMALL_SECOND = /(?<=^\p{Lu}\p{Ll}+-)\p{Ll}{3,}$/u;

/** «Мамед-заде», «Керим-оглы» are written so. */
function secondCapital(word: string): string {
  return TURKIC_WORD.test(word) || /^(?:заде|зода|хан|бек|бей|паша|шах)$/u.test(word)
    ? word
    : word.charAt(0).toUpperCase() + word.slice(1);
}
