import { lintAct } from '../../lint/lint.ts';
import { readAct } from '../../lint/reading/read.ts';
import { KINDS, type Kind, type LintSettings } from '../../lint/settings.ts';
import { hasErrors, type Problem, reveal } from '../../problem.ts';
import { LIMITS } from '../../reading/limits.ts';
import { agree } from '../../russian/text/number.ts';
import { readTemplateData } from '../../templating/data.ts';
import { explainFileError } from '../../world/file-error.ts';
import type { Files } from '../../world/files.ts';
import { EXIT } from '../exit.ts';
import { count, printProblems } from '../print-problems.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `sferum-docs lint`. */
export interface LintOptions {
  /** Whose act it is: `kindergarten`, `school`, `additional` or `college`. */
  readonly kind?: string;
  /** ISO date that replaces the one of the approval stamp. */
  readonly date?: string;
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
  const kind = KINDS.find((known) => known === options.kind) ?? null;
  if (options.kind !== undefined && kind === null) return unknownKind(options.kind, terminal);
  const settings = readSettings(options, kind, files);
  const problems = paths.flatMap((path) => lintFile(path, settings, files));
  if (options.json) printJson(problems, options, terminal);
  else printReport(problems, kind, options, terminal);
  return hasErrors(problems) || count(problems, 'warning') > 0 ? EXIT.problems : EXIT.done;
}

function unknownKind(kind: string, terminal: Terminal): number {
  terminal.printError(`Вид организации «${kind}» неизвестен, есть: ${KINDS.join(', ')}.`);
  return EXIT.usage;
}

function readSettings(options: LintOptions, kind: Kind | null, files: Files): LintSettings {
  const data = readTemplateData(files, options.templates, (path) =>
    new TextDecoder().decode(files.read(path)),
  );
  return { kind, date: options.date ?? null, laws: data.laws, platforms: data.platforms };
}

function lintFile(path: string, settings: LintSettings, files: Files): readonly Problem[] {
  const bytes = readBytes(path, files);
  if (!(bytes instanceof Uint8Array)) return [bytes];
  const { act, problems } = readAct(bytes, path);
  const found = act ? lintAct(act, settings) : [];
  return [...problems, ...found].map((problem) => ({ ...problem, file: path }));
}

function readBytes(path: string, files: Files): Uint8Array | Problem {
  const size = files.stat(path)?.size ?? 0;
  if (size > LIMITS.fileBytes) return tooLarge(path);
  try {
    return files.read(path);
  } catch (error) {
    const explained = explainFileError(error);
    if (!explained) throw error;
    const message = `Файл не прочитан: ${explained.message}.`;
    return { severity: 'error', code: 'file/unreadable', message, file: path, hint: explained.hint };
  }
}

function tooLarge(file: string): Problem {
  const message = `Файл больше ${LIMITS.fileBytes / 1024 / 1024} МБ.`;
  const hint = 'Удалите из файла рисунки и сохраните заново.';
  return { severity: 'error', code: 'file/too-big', message, file, hint };
}

function printJson(problems: readonly Problem[], { showValues }: LintOptions, terminal: Terminal): void {
  const shown = problems.map((problem) => reveal(problem, showValues));
  terminal.print(JSON.stringify({ problems: shown }, null, 2));
}

function printReport(
  problems: readonly Problem[],
  kind: Kind | null,
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
