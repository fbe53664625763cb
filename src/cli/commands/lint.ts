import { type LintedFile, lintFile } from '../../lint/lint-file.ts';
import type { LintSettings } from '../../lint/settings.ts';
import { ORGANIZATION_KINDS } from '../../organization/facts/names.ts';
import { readDossier } from '../../organization/read.ts';
import { count, hasErrors, type Problem, type Result } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { readTemplateData } from '../../templating/data.ts';
import type { Files } from '../../world/files.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Terminal } from '../terminal.ts';
import { wrongUsage } from '../wrong-usage.ts';

/** Options of `sferum-docs lint`. */
export interface LintOptions {
  /** Whose act it is: `kindergarten`, `school`, `additional` or `college`. */
  readonly kind?: string | undefined;
  /** Folder of the organisation whose act it is. */
  readonly input?: string | undefined;
  /** ISO date that replaces the one of the approval stamp. */
  readonly date?: string | undefined;
  readonly templates: readonly string[];
  readonly json: boolean;
  readonly showValues: boolean;
}

/** `lint FILE…`: reads acts that exist already and prints what is wrong in them. Changes nothing. */
export async function lintCommand(
  paths: readonly string[],
  options: LintOptions,
  { files, terminal }: CommandPlace,
): Promise<number> {
  const kind = ORGANIZATION_KINDS.find((known) => known === options.kind) ?? null;
  if (options.kind !== undefined && kind === null) {
    const message = `Вид организации «${options.kind}» неизвестен, есть: ${ORGANIZATION_KINDS.join(', ')}.`;
    return refuse(wrongUsage(message, 'lint'), EXIT.usage, options, terminal);
  }
  const settings = await settingsOf(kind, options, files);
  if ('problem' in settings) return refuse(settings.problem, EXIT.problems, options, terminal);
  const results = paths.map((path) => lintFile(path, settings.value, files));
  return report(results, settings.value, options, terminal);
}

async function settingsOf(
  kind: LintSettings['kind'],
  { input, templates, date }: LintOptions,
  files: Files,
): Promise<Result<LintSettings>> {
  const data = readTemplateData(files, templates, (path) => new TextDecoder().decode(files.read(path)));
  const owner = await readOwner(input, data.tables, files);
  if ('problem' in owner) return owner;
  const { laws, platforms } = data;
  const { lastDate } = owner.value;
  return { value: { kind: kind ?? owner.value.kind, date: date ?? null, lastDate, laws, platforms } };
}

type Owner = Pick<LintSettings, 'kind' | 'lastDate'>;

/** Whose act it is, by the organisation's folder; errors in its other facts do not matter here. */
async function readOwner(
  input: string | undefined,
  tables: Parameters<typeof readDossier>[2],
  files: Files,
): Promise<Result<Owner>> {
  if (input === undefined) return { value: { kind: null, lastDate: null } };
  const { draft, problems } = await readDossier(files, input, tables);
  const organization = draft?.organization;
  const [error] = problems.filter(({ severity }) => severity === 'error');
  if (error && !organization?.kind) return { problem: error };
  const dates = Object.values(organization?.documents ?? {}).flatMap((one) => one?.date ?? []);
  return { value: { kind: organization?.kind ?? null, lastDate: dates.sort().at(-1) ?? null } };
}

function report(
  linted: readonly LintedFile[],
  { kind }: LintSettings,
  options: LintOptions,
  terminal: Terminal,
): number {
  const problems = linted.flatMap((file) => file.problems);
  if (options.json) printJson(problems, options, terminal);
  else {
    printProblems(problems, terminal, options.showValues);
    terminal.print(verdict(problems));
    if (kind === null) terminal.print(NO_KIND);
    if (linted.some(({ isUndated }) => isUndated)) terminal.print(NO_DATE);
  }
  return hasErrors(problems) || count(problems, 'warning') > 0 ? EXIT.problems : EXIT.done;
}

const NO_KIND =
  'Слова чужого вида организации не проверялись: укажите --kind kindergarten или другой вид, либо папку организации: --input ПАПКА.';
const NO_DATE =
  'Действуют ли акты, на которые есть ссылки, не проверялось: в документе нет даты утверждения. Укажите --date 02.09.2026.';

function printJson(problems: readonly Problem[], { showValues }: LintOptions, terminal: Terminal): void {
  const shown = tellable(problems, showValues, terminal);
  terminal.print(printableJson({ problems: shown }, 2));
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
