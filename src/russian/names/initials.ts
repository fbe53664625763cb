import type { FullName } from './full-name.ts';
import { TURKIC_WORD } from './turkic.ts';

const NBSP = '\u{A0}';

/** True for «М.», «М.П.», «М. П.», «А.-М.»: nothing of a name but initials. */
export function isInitials(text: string): boolean {
  return /^(?:\p{Lu}\.[\s-]?)+$/u.test(text);
}

export type InitialsOrder = 'surname-first' | 'initials-first';

/**
 * Surname with initials, non-breaking blanks inside: «Иванова М.П.», «М.П. Иванова», «М. П. Иванова».
 * Give it the parts in the case wanted: initials themselves do not change.
 */
export function initials(name: FullName, order: InitialsOrder, spaced: boolean): string {
  const short = [initial(name.first), initial(name.middle)].filter(Boolean).join(spaced ? NBSP : '');
  const last = name.last.replaceAll(' ', NBSP);
  if (last === '') return name.first;
  const parts = order === 'surname-first' ? [last, short] : [short, last];
  return parts.filter(Boolean).join(NBSP);
}

/** «Мария» → «М.», «Анна-Мария» → «А.-М.», «Ариф кызы» → «А.», «М.» → «М.». */
function initial(part: string): string {
  const [word = ''] = part.trim().split(/\s/u);
  return word
    .split('-')
    .filter((piece) => piece !== '' && !TURKIC_WORD.test(piece))
    .map((piece) => `${piece.charAt(0).toUpperCase()}.`)
    .join('-');
}
