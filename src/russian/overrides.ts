import { CASES, type Declined, type Forms } from './case.ts';
import { normalizeText } from './letters.ts';

/** Forms that people wrote themselves (`input/forms.csv`), by {@link overrideKey} of the nominative. */
export type Overrides = ReadonlyMap<string, Partial<Forms>>;

/** The key of a text in {@link Overrides}: capitals, ё, blanks and kinds of dashes make no difference. */
export function overrideKey(text: string): string {
  return normalizeText(text)
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[\u{2010}-\u{2015}\u{2212}]/gu, '-')
    .replace(/\u{A0}/gu, ' ');
}

/** Puts a person's own forms over computed ones. Nothing is doubtful once every oblique form is given. */
export function applyOverride(computed: Declined, own: Partial<Forms> | undefined): Declined {
  if (!own) return computed;
  const forms = { ...computed.forms };
  for (const name of CASES) if (name !== 'nom' && own[name]) forms[name] = own[name];
  const complete = CASES.every((name) => name === 'nom' || own[name]);
  return complete ? { forms, doubtful: false, why: null } : { ...computed, forms };
}
