import { type Declined, type Forms, formsBy } from '../case.ts';

/** Forms of one word of a name, and why they are in doubt, if they are. */
export interface WordForms {
  readonly forms: Forms;
  readonly why?: string;
  /** The other reading, where both are alive. */
  readonly other?: Forms;
}

/** The doubt with both readings, by the first case in which they differ: «…: «Лукашем» или «Лукашом»». */
export function reasonOf({ forms, why, other }: WordForms): string | undefined {
  const differs = (['gen', 'dat', 'ins'] as const).find((name) => other && forms[name] !== other[name]);
  return why && other && differs ? `${why}: «${forms[differs]}» или «${other[differs]}»` : why;
}

/** A name of several words and what stands between them; in doubt when one of its words is. */
export function joinedWords(words: readonly WordForms[]): Declined {
  const why = words.map(reasonOf).find(Boolean) ?? null;
  const forms = formsBy((name) => words.map((word) => word.forms[name]).join(''));
  return { forms, doubtful: why !== null, why };
}

/** «ббб», «ъйа»: several letters that nobody can say. Initials end with a full stop. */
export function isNoWord(word: string): boolean {
  return /^[ъь]|^[^аеёиоуыэюя.]{2,}$/iu.test(word);
}
