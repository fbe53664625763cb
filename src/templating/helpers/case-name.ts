import { CASE_LABELS, CASES, type Case } from '../../russian/case.ts';

const BY_LABEL = new Map<string, Case>(CASES.map((name) => [CASE_LABELS[name], name]));

/** «вин» → `acc`; the checks have made sure that it is one of the six. */
export function caseOf(label: unknown): Case {
  return BY_LABEL.get(String(label ?? 'им')) ?? 'nom';
}

/** Case labels as templates write them. */
export const CASE_NAMES: readonly string[] = [...BY_LABEL.keys()];
