import type { Problem } from '../problem.ts';

/** Where reading puts the problems it finds; it never stops at the first. */
export type Report = (problem: Problem) => void;

/** A report that keeps what it is given. */
export function collect(): { readonly report: Report; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  return { report: (problem) => problems.push(problem), problems };
}
