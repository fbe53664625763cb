import type { ProblemCode } from '../../problem.ts';

/** What is wrong with a text, and what to do. */
export interface Fault {
  readonly code: ProblemCode;
  readonly why: string;
  readonly hint: string;
  /** What may have been meant. */
  readonly cures?: (text: string) => readonly string[];
}

/** A rule for a text, and the fault of one that does not pass. */
export interface Check extends Fault {
  readonly test: (text: string) => boolean;
}
