import { hasErrors, type Problem } from '../problem.ts';
import { EXIT } from './exit.ts';
import { printProblems, tellable } from './print-problems.ts';
import { printableJson } from './printable.ts';
import type { Printing } from './refuse.ts';
import type { Terminal } from './terminal.ts';

/** What came of a command, before anybody says it. */
export interface CommandAnswer {
  readonly problems: readonly Problem[];
  /** The one JSON document, with the problems as they are shown. */
  readonly forPrograms: (problems: readonly Problem[]) => object;
  /** What stands under the problems. */
  readonly lines: () => readonly string[];
}

/** Prints what came of a command, for programs or for people, and gives the exit code. */
export function tell(
  { problems, forPrograms, lines }: CommandAnswer,
  { json, showValues, quiet = false }: Printing & { readonly quiet?: boolean },
  terminal: Terminal,
): number {
  if (json) terminal.print(printableJson(forPrograms(tellable(problems, showValues, terminal)), 2));
  else {
    printProblems(problems, terminal, showValues);
    if (!quiet) for (const line of lines()) terminal.print(line);
  }
  return hasErrors(problems) ? EXIT.problems : EXIT.done;
}
