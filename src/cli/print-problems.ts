import { type Problem, reveal, type Severity } from '../problem.ts';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];
const NAMES = { error: 'ошибка', warning: 'предупреждение', note: 'заметка' } as const;
const STYLES = { error: 'red', warning: 'yellow', note: 'dim' } as const;

/** Prints problems in Russian, grouped by file, the worst first, each with its place and what to do. */
export function printProblems(problems: readonly Problem[], terminal: Terminal, showValues: boolean): void {
  const shown = tellable(problems, showValues, terminal);
  // What is in no file comes before the first file's name.
  const files = new Set(['', ...shown.map((problem) => problem.file ?? '')]);
  for (const file of files) {
    if (file !== '') terminal.printError(terminal.style('bold', printable(file)));
    const own = shown.filter((problem) => (problem.file ?? '') === file).sort(bySeverityAndPlace);
    for (const problem of own) printProblem(problem, terminal);
  }
}

/** The problems as they are printed: values masked or not, commands as the user can type them. */
export function tellable(
  problems: readonly Problem[],
  showValues: boolean,
  { typed }: Pick<Terminal, 'typed'>,
): readonly Problem[] {
  return problems.map((problem) => {
    const { message, hint, ...rest } = reveal(problem, showValues);
    return { ...rest, message: typed(message), ...(hint === undefined ? {} : { hint: typed(hint) }) };
  });
}

function printProblem(problem: Problem, terminal: Terminal): void {
  const place = [
    problem.line === undefined ? '' : `строка ${problem.line}`,
    problem.column === undefined ? '' : `столбец ${problem.column}`,
  ].filter((part) => part !== '');
  const where = place.length > 0 ? ` (${place.join(', ')})` : '';
  const label = terminal.style(STYLES[problem.severity], NAMES[problem.severity]);
  terminal.printError(`  ${label}${where}: ${printable(problem.message)}`);
  if (problem.hint) terminal.printError(`    → ${printable(problem.hint)}`);
}

function bySeverityAndPlace(a: Problem, b: Problem): number {
  return (
    ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
