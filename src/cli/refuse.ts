import type { Problem } from '../problem.ts';
import { printProblems, tellable } from './print-problems.ts';
import { printableJson } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** How what came of a command is printed. */
export interface Printing {
  readonly json: boolean;
  readonly showValues: boolean;
}

/**
 * Says why a command did not do its work and gives the exit code. The one JSON document that was asked for stands on one
 * line, as `decline` prints.
 */
export function refuse(
  problem: Problem,
  code: number,
  { json, showValues }: Printing,
  terminal: Terminal,
): number {
  if (json) terminal.print(printableJson({ problems: tellable([problem], showValues, terminal) }, 0));
  else printProblems([problem], terminal, showValues);
  return code;
}
