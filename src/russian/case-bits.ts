/* What a form of a word can be: bits of cases by gender or number. */

/** Letters of cases: n g d a i p. */
export type Cases = string;
export const ANY: Cases = 'ngdaip';

/** The cases that a form can be in as a noun and as an adjective; none at all of an adverb or a short form. */
export interface CaseBits {
  readonly noun: number;
  readonly adjective: number;
}

const AGREEMENTS = { m: 0, f: 1, n: 2, plural: 3 } as const;

/** Marks what the dictionary tells of an adjective. */
export const ADJECTIVE = 1 << 24;

/** The bits of cases of one gender or of the plural. */
export function bitsOf(cases: Cases, agreement: keyof typeof AGREEMENTS): number {
  return [...cases].reduce((all, name) => all | (1 << (AGREEMENTS[agreement] * 6 + ANY.indexOf(name))), 0);
}

/** The bits of cases, whatever gender and number. */
export function bitsOfAll(cases: Cases): number {
  return (['m', 'f', 'n', 'plural'] as const).reduce((all, one) => all | bitsOf(cases, one), 0);
}

const CASES = 0b111111;

/** The same cases of every gender and number: «английского и немецкого языков». */
export function spread(bits: number): number {
  const cases = (bits | (bits >> 6) | (bits >> 12) | (bits >> 18)) & CASES;
  return cases | (cases << 6) | (cases << 12) | (cases << 18);
}

/** Whether a form can be in one of the wanted cases. */
export function fits({ noun, adjective }: CaseBits, wanted: number): boolean {
  return ((noun | adjective) & wanted) !== 0;
}
