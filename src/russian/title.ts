import type { Declined } from './case.ts';
import { applyOverride, type Overrides, overrideKey } from './overrides.ts';
import { declinePhrase } from './phrase.ts';

/** A job title in six cases: «старший воспитатель», «заместитель заведующего по безопасности». */
export function declineTitle(text: string, lexicon?: Overrides): Declined {
  return applyOverride(declinePhrase(text, 'person'), lexicon?.get(overrideKey(text)));
}
