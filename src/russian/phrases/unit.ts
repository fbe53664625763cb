import type { Declined } from '../case.ts';
import { applyOverride, type Overrides, overrideKey } from '../overrides.ts';
import { declinePhrase } from './phrase.ts';

/** A group, department or organisation in six cases; names in quotes and abbreviations stay as they are. */
export function declineUnit(text: string, lexicon?: Overrides): Declined {
  return applyOverride(declinePhrase(text, 'thing'), lexicon?.get(overrideKey(text)));
}
