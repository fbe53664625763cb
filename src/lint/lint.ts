import { type Problem, withoutRepeats } from '../problem.ts';
import type { Act } from './act.ts';
import { abbreviations } from './rules/abbreviations.ts';
import { alphabets } from './rules/alphabets.ts';
import { cases } from './rules/cases.ts';
import { citations } from './rules/citations.ts';
import { contacts } from './rules/contacts.ts';
import { dashes } from './rules/dashes.ts';
import { dates } from './rules/dates.ts';
import { doubling } from './rules/doubling.ts';
import { hearsay } from './rules/hearsay.ts';
import { items } from './rules/items.ts';
import { lists } from './rules/lists.ts';
import { numberStyle } from './rules/number-style.ts';
import { numbering } from './rules/numbering.ts';
import { parts } from './rules/parts.ts';
import { platforms } from './rules/platforms.ts';
import { quotes } from './rules/quotes.ts';
import { references } from './rules/references.ts';
import { requisites } from './rules/requisites.ts';
import { spacing } from './rules/spacing.ts';
import { unnumbered } from './rules/unnumbered.ts';
import { vocabulary } from './rules/vocabulary.ts';
import { voluntariness } from './rules/voluntariness.ts';
import type { LintSettings } from './settings.ts';

/** One family of checks: pure, and sure of what it calls a warning. */
export type LintRule = (act: Act, settings: LintSettings) => readonly Problem[];

/** All rules. The order is that of problems at one place. */
export const RULES: Readonly<Record<string, LintRule>> = {
  parts,
  numbering,
  numberStyle,
  unnumbered,
  references,
  items,
  lists,
  vocabulary,
  cases,
  doubling,
  spacing,
  dashes,
  quotes,
  alphabets,
  dates,
  abbreviations,
  citations,
  requisites,
  voluntariness,
  hearsay,
  platforms,
  contacts,
};

/** Every problem of an act, in the order of its text. */
export function lintAct(act: Act, settings: LintSettings): readonly Problem[] {
  const found = withoutRepeats(Object.values(RULES).flatMap((rule) => rule(act, settings)));
  return [...found].sort(
    (a, b) =>
      (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.code < b.code ? -1 : 1),
  );
}
