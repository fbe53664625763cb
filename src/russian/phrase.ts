import { type Declined, fixed } from './case.ts';
import { normalizeText } from './normalize.ts';

/** What a phrase names: people have accusative = genitive, things accusative = nominative. */
export type PhraseKind = 'person' | 'thing';

export function declinePhrase(text: string, _kind: PhraseKind): Declined {
  return { forms: fixed(normalizeText(text)), doubtful: true, why: 'Форма не найдена' };
}
