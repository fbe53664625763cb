import { type Declined, type Forms, formsBy } from '../case.ts';

/** Forms of one word of a name, and why they are in doubt, if they are. */
export interface WordForms {
  readonly forms: Forms;
  readonly why?: string;
}

/** A name of several words and what stands between them; in doubt when one of its words is. */
export function joinedWords(words: readonly WordForms[]): Declined {
  const why = words.find((word) => word.why)?.why ?? null;
  const forms = formsBy((name) => words.map((word) => word.forms[name]).join(''));
  return { forms, doubtful: why !== null, why };
}
