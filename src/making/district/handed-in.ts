import { count, type Problem, revealText } from '../../problem.ts';
import type { HandedIn } from '../../usage/district/handed-in.ts';
import { packed } from '../../usage/district/packed-figures.ts';
import { TOO_LARGE, worst } from '../batch/result.ts';
import { bugProblem } from '../bug.ts';
import type { HandIn } from '../figures.ts';

const KEPT = 5;

export function handedIn(
  folder: string,
  source: HandedIn['source'],
  { figures, problems, name }: HandIn,
): HandedIn {
  return {
    folder,
    name: name ?? folder,
    source,
    figures: figures && packed(figures),
    errors: count(problems, 'error'),
    warnings: count(problems, 'warning'),
    problems: worst(problems).slice(0, KEPT).map(masked),
  };
}

/** An organisation at which the program failed, or whose files were too many for a thread (`bugPlace` null). */
export function lostOrganization(folder: string, bugPlace: string | null): HandedIn {
  const problem = bugPlace === null ? TOO_LARGE : bugProblem(bugPlace);
  return handedIn(folder, 'folder', { figures: null, problems: [problem], name: null });
}

function masked(problem: Problem): Problem {
  const { hint, message, ...rest } = problem;
  return {
    ...rest,
    message: revealText(message, false),
    ...(hint === undefined ? {} : { hint: revealText(hint, false) }),
  };
}
