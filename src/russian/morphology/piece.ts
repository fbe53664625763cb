import { type Forms, formsBy } from '../case.ts';
import { withCapitalsOf } from '../letters.ts';
import { type Adjective, adjectiveForms } from './adjective.ts';
import type { NounForms } from './noun.ts';

/** A piece of a phrase that stays, or that changes by case and number. */
export interface Piece {
  readonly text: string;
  readonly changing?: NounForms & { readonly part: 'adjective' | 'noun' | 'substantive' };
}

/** Gives the pieces of a word (small letters) the capitals of that word. */
export function recased(pieces: readonly Piece[], sample: string): readonly Piece[] {
  let offset = 0;
  return pieces.map((piece) => {
    const own = sample.slice(offset, offset + piece.text.length);
    offset += piece.text.length;
    return recasedPiece(piece, own);
  });
}

function recasedPiece({ changing }: Piece, own: string): Piece {
  if (!changing) return { text: own };
  const singular = { ...capitalised(changing.singular, own), nom: own };
  return { text: own, changing: { ...changing, singular, plural: capitalised(changing.plural, own) } };
}

/** An adjective as it was written, agreeing as it does or as asked for. */
export function adjectivePiece(
  adjective: Adjective,
  text: string,
  animate: boolean,
  agreement = adjective.agreement,
): Piece {
  const singular = capitalised(adjectiveForms(adjective, animate, agreement), text);
  const plural = capitalised(adjectiveForms(adjective, animate, 'plural'), text);
  return { text, changing: { singular: { ...singular, nom: text }, plural, part: 'adjective' } };
}

export function capitalised(forms: Forms, sample: string): Forms {
  return formsBy((name) => withCapitalsOf(sample, forms[name]));
}
