/* What the page and its server say of an act of somebody else. */

/** A finding in somebody's act. */
export interface ActFinding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly hint: string;
  /** Number of the paragraph from 0; null when it is of none. */
  readonly paragraph: number | null;
}

export interface CheckedAct {
  readonly paragraphs: readonly string[];
  readonly findings: readonly ActFinding[];
}
