import type { Problem } from '../problem.ts';

/** Where reading puts the problems it finds; it never stops at the first. */
export type Complain = (problem: Problem) => void;

/** A complain that keeps what it is given. */
export function collect(): { readonly complain: Complain; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  return { complain: (problem) => problems.push(problem), problems };
}
