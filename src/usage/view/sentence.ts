import { typeset } from '../../russian/text/typography.ts';

/** A sentence with its own words typeset and the values in it left as they are, as templates do. */
export function sentence(own: TemplateStringsArray, ...values: readonly string[]): string {
  return own.reduce((text, piece, index) => `${text}${typeset(piece)}${values[index] ?? ''}`, '');
}
