import { nearest } from '../../nearest.ts';
import { MANIFEST } from '../../output/manifest.ts';
import { type Production, produce } from '../../output/produce.ts';
import { type Placed, type Plan, planPublication, publish } from '../../output/publish.ts';
import { hasErrors, type Problem, reveal, withoutRepeats } from '../../problem.ts';
import { agree } from '../../russian/number.ts';
import type { Template } from '../../templating/catalogue.ts';
import { createRenderer, type Withheld } from '../../templating/render.ts';
import { explainFileError } from '../../world/file-error.ts';
import type { Files } from '../../world/files.ts';
import type { Format } from '../../writers/registry.ts';
import { count, printProblems } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';

export interface GenerateOptions {
  readonly input: string;
  readonly output: string;
  /** Folders, the built-in one first. */
  readonly templates: readonly string[];
  readonly formats: readonly Format[];
  /** ISO, or null. */
  readonly date: string | null;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly showValues: boolean;
  readonly version: string;
}

/** Exit codes, see design: 0 done, 1 problems in data or templates, 2 wrong usage, 3 a bug. */
export const EXIT = { done: 0, problems: 1, usage: 2, bug: 3 } as const;

/** `generate [id…]`: everything in memory first, then published together; gives the exit code. */
export async function generate(
  ids: readonly string[],
  options: GenerateOptions,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  const workspace = await openWorkspace(files, options.input, options.templates);
  const unknown = ids.find((id) => !workspace.catalogue.templates.some((template) => template.id === id));
  if (unknown !== undefined) return refuseUnknown(unknown, workspace.catalogue.templates, terminal);
  const templates = workspace.catalogue.templates.filter(({ id }) => ids.length === 0 || ids.includes(id));
  if (hasErrors(workspace.problems)) return finish(null, workspace.problems, [], options, terminal);
  const production = await make(workspace, templates, options, terminal);
  const problems = withoutRepeats([
    ...workspace.problems,
    ...production.problems,
    ...withheldProblems(production, ids),
  ]);
  if (hasErrors(problems)) return finish(null, problems, production.withheld, options, terminal);
  const about = {
    tool: { name: 'sferum-docs', version: options.version },
    sources: workspace.sources,
  } as const;
  try {
    const plan = planPublication(files, options.output, production.products, about, options.force);
    if (!options.dryRun) publish(files, options.output, plan);
    return finish(
      plan,
      [...problems, ...plan.placed.flatMap(besideNote)],
      production.withheld,
      options,
      terminal,
    );
  } catch (error) {
    return finish(
      null,
      [...problems, outputProblem(error, options.output)],
      production.withheld,
      options,
      terminal,
    );
  }
}

async function make(
  workspace: Workspace,
  templates: readonly Template[],
  options: GenerateOptions,
  terminal: Terminal,
): Promise<Production> {
  if (!workspace.dossier) throw new Error('no dossier without an error');
  const { catalogue, dossier, lexicon, scans } = workspace;
  return produce(catalogue, createRenderer(catalogue), dossier, templates, {
    formats: options.formats,
    date: options.date,
    lexicon,
    scans,
    progress: ({ title, products }) => {
      if (options.quiet || options.json) return;
      const formats = products.map(({ format }) => format.toUpperCase()).join(', ');
      terminal.print(`${terminal.style('green', '✓')} ${title}: ${formats}`);
    },
  });
}

function refuseUnknown(id: string, templates: readonly Template[], terminal: Terminal): number {
  const known = templates.map((template) => template.id);
  const similar = nearest(id, known);
  terminal.complain(`Нет документа «${id}».${similar ? ` Может быть, «${similar}»?` : ''}`);
  terminal.complain(`Есть: ${known.join(', ')}.`);
  return EXIT.usage;
}

/** A document that was asked for by name and cannot be made is an error, else a note. */
export function withheldProblems(production: Production, ids: readonly string[]): readonly Problem[] {
  return production.withheld.map(({ template, missing }) => ({
    severity: ids.includes(template.id) ? 'error' : 'note',
    code: 'document/withheld',
    message: `«${template.meta.title}» (${template.id}) не подготовлен, не хватает: ${missing.map((fact) => fact.label).join(', ')}.`,
    file: template.file,
    hint: `Впишите в файл: ${missing.map((fact) => fact.source).join('; ')}.`,
  }));
}

function besideNote({ product, path, outcome }: Placed): readonly Problem[] {
  if (outcome !== 'beside') return [];
  return [
    {
      severity: 'warning',
      code: 'output/kept',
      message: `Файл «${product.name}» изменён вручную или подписан, он не тронут. Новая редакция: «${path}».`,
      hint: 'Сравните файлы; чтобы заменить прежний, запустите команду с --force.',
    },
  ];
}

/** A file system error on the output folder as a problem; any other error is a bug and goes on. */
function outputProblem(error: unknown, folder: string): Problem {
  const explained = explainFileError(error);
  if (!explained) throw error;
  return {
    severity: 'error',
    code: 'output/not-written',
    message: `Не удалось записать документы: ${explained.message}.`,
    file: folder,
    hint: explained.hint,
  };
}

function finish(
  plan: Plan | null,
  problems: readonly Problem[],
  withheld: readonly Withheld[],
  options: GenerateOptions,
  terminal: Terminal,
): number {
  const shown = problems.map((problem) => reveal(problem, options.showValues));
  if (options.json) {
    const files = plan?.placed.map(({ product, path, outcome }) => ({
      id: product.id,
      format: product.format,
      path,
      outcome,
    }));
    const skipped = withheld.map(({ template, missing }) => ({ id: template.id, missing }));
    terminal.print(JSON.stringify({ files: files ?? [], withheld: skipped, problems: shown }, null, 2));
  } else {
    printProblems(problems.filter(isWorthSaying(options.quiet)), terminal, options.showValues);
    if (!options.quiet) terminal.print(summary(plan, problems, options));
  }
  return plan ? EXIT.done : EXIT.problems;
}

/** While documents are made, of the notes only those on documents that were not; `check` prints all. */
function isWorthSaying(quiet: boolean): (problem: Problem) => boolean {
  return ({ severity, code }) =>
    severity === 'error' || (!quiet && (severity === 'warning' || code === 'document/withheld'));
}

function summary(plan: Plan | null, problems: readonly Problem[], options: GenerateOptions): string {
  const warnings = count(problems, 'warning');
  const tail = warnings > 0 ? ` ${agree(warnings, 'предупреждение')}: прочтите их выше.` : '';
  if (!plan)
    return `Документы не записаны: ${agree(count(problems, 'error'), 'ошибка')}. Исправьте и запустите ещё раз.`;
  const documents = new Set(plan.placed.map(({ product }) => product.id)).size;
  const what = `${agree(documents, 'документ')}, ${agree(plan.placed.length, 'файл')}`;
  if (options.dryRun) return `Проверка без записи: ${what}.${tail}`;
  return `Готово: ${what} в папке ${options.output} (список – ${MANIFEST}).${tail}`;
}
