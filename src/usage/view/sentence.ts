import { typeset } from '../../russian/text/typography.ts';

/** A sentence with its own words typeset and the values in it left as they are, as templates do. */
export function sentence(own: TemplateStringsArray, ...values: readonly string[]): string {
  return typesetOf(own).reduce((text, piece, index) => `${text}${piece}${values[index] ?? ''}`, '');
}

/** The words of a sentence are the same in every report. */
const TYPESET = new WeakMap<TemplateStringsArray, readonly string[]>();

function typesetOf(own: TemplateStringsArray): readonly string[] {
  const known = TYPESET.get(own) ?? own.map(typeset);
  TYPESET.set(own, known);
  return known;
}
