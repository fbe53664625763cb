import { lintFile } from '../../lint/lint-file.ts';
import type { LintSettings } from '../../lint/settings.ts';
import type { OrganizationKind } from '../../organization/dossier.ts';
import { ORGANIZATION_KINDS } from '../../organization/facts/names.ts';
import { count, hasErrors, type Problem, reveal } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { readTemplateData } from '../../templating/data.ts';
import type { Files } from '../../world/files.ts';
import { EXIT } from '../exit.ts';
import { printProblems } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Terminal } from '../terminal.ts';
import { wrongUsage } from '../wrong-usage.ts';

/** Options of `sferum-docs lint`. */
export interface LintOptions {
  /** Whose act it is: `kindergarten`, `school`, `additional` or `college`. */
  readonly kind?: string | undefined;
  /** ISO date that replaces the one of the approval stamp. */
  readonly date?: string | undefined;
  readonly templates: readonly string[];
  readonly json: boolean;
  readonly showValues: boolean;
}

/** `lint FILE…`: reads acts that exist already and prints what is wrong in them. Changes nothing. */
export function lintCommand(
  paths: readonly string[],
  options: LintOptions,
  files: Files,
  terminal: Terminal,
): number {
  const kind = ORGANIZATION_KINDS.find((known) => known === options.kind) ?? null;
  if (options.kind !== undefined && kind === null) {
    const message = `Вид организации «${options.kind}» неизвестен, есть: ${ORGANIZATION_KINDS.join(', ')}.`;
    return refuse(wrongUsage(message, 'lint'), EXIT.usage, options, terminal);
  }
  const settings = readSettings(options, kind, files);
  const problems = paths.flatMap((path) => lintFile(path, settings, files));
  if (options.json) printJson(problems, options, terminal);
  else printReport(problems, kind, options, terminal);
  return hasErrors(problems) || count(problems, 'warning') > 0 ? EXIT.problems : EXIT.done;
}

function readSettings(options: LintOptions, kind: OrganizationKind | null, files: Files): LintSettings {
  const data = readTemplateData(files, options.templates, (path) =>
    new TextDecoder().decode(files.read(path)),
  );
  return { kind, date: options.date ?? null, laws: data.laws, platforms: data.platforms };
}

function printJson(problems: readonly Problem[], { showValues }: LintOptions, terminal: Terminal): void {
  const shown = problems.map((problem) => reveal(problem, showValues));
  terminal.print(printableJson({ problems: shown }, 2));
}

function printReport(
  problems: readonly Problem[],
  kind: OrganizationKind | null,
  { showValues }: LintOptions,
  terminal: Terminal,
): void {
  printProblems(problems, terminal, showValues);
  terminal.print(verdict(problems));
  if (kind === null)
    terminal.print(
      'Слова чужого вида организации не проверялись: укажите --kind kindergarten или другой вид.',
    );
}

function verdict(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'Замечаний нет.';
  const parts = [
    [count(problems, 'error'), 'ошибка'],
    [count(problems, 'warning'), 'предупреждение'],
    [count(problems, 'note'), 'заметка'],
  ] as const;
  const named = parts.filter(([number]) => number > 0).map(([number, word]) => agree(number, word));
  return `Найдено: ${named.join(', ')}.`;
}
