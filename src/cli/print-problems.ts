import { type Problem, reveal, type Severity } from '../problem.ts';
import type { Terminal } from './terminal.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'note'];
const NAMES = { error: 'ошибка', warning: 'предупреждение', note: 'заметка' } as const;
const STYLES = { error: 'red', warning: 'yellow', note: 'dim' } as const;

/** Prints problems in Russian, grouped by file, the worst first, each with its place and what to do. */
export function printProblems(problems: readonly Problem[], terminal: Terminal, showValues: boolean): void {
  const shown = problems.map((problem) => reveal(problem, showValues));
  const files = new Set(shown.map((problem) => problem.file ?? ''));
  for (const file of files) {
    if (file !== '') terminal.printError(terminal.style('bold', printable(file)));
    const own = shown.filter((problem) => (problem.file ?? '') === file).sort(bySeverityAndPlace);
    for (const problem of own) printProblem(problem, terminal);
  }
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

/** Characters that would command the terminal or turn the text around. */
const COMMANDS = /[\0-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/gu;

/** A text from a file or a file's name, safe to print. */
function printable(text: string): string {
  return text.replace(COMMANDS, '\uFFFD');
}

function bySeverityAndPlace(a: Problem, b: Problem): number {
  return (
    ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
