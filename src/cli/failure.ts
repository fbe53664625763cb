import { CommanderError } from 'commander';
import { bugPlace, bugProblem, incompleteProgram } from '../making/bug.ts';
import { fileProblem } from '../reading/file-problem.ts';
import { explainFileError } from '../world/file-error.ts';
import { version } from '../world/package.ts';
import { EXIT } from './exit.ts';
import { refuse } from './refuse.ts';
import { inRussian } from './russian-help.ts';
import type { Terminal } from './terminal.ts';
import { wrongUsage } from './wrong-usage.ts';

/** Says what ended the program before its command came to an end; gives the exit code. */
export function tellFailure(error: unknown, args: readonly string[], terminal: Terminal): number {
  const printing = { json: asksForJson(args), showValues: true };
  if (error instanceof CommanderError) {
    if (!error.message.startsWith('error:')) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    return refuse(wrongUsage(inRussian(error.message)), EXIT.usage, printing, terminal);
  }
  if (explainFileError(error)) {
    const { path = '' } = error as NodeJS.ErrnoException;
    const problem = fileProblem(error, 'file/unreadable', 'Не открыть', path);
    return refuse(problem, EXIT.problems, printing, terminal);
  }
  if (process.env.SFERUM_DOCS_DEBUG) terminal.printError(String((error as Error).stack));
  const place = `версия ${version()}: ${bugPlace(error)}`;
  return refuse(bugProblem(place), EXIT.bug, printing, terminal);
}

/** Says that the program itself lacks a file; gives the exit code. */
export function tellIncomplete(file: string, args: readonly string[], terminal: Terminal): number {
  const printing = { json: asksForJson(args), showValues: true };
  return refuse(incompleteProgram(file), EXIT.bug, printing, terminal);
}

/** True when a JSON document is due whatever happens. What follows `--` are words. */
function asksForJson(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).includes('--json');
}
