import { type ProduceOptions, type Production, produce } from '../output/produce.ts';
import { type Plan, planPublication, publish } from '../output/publish.ts';
import { hasErrors, type Problem, withoutRepeats } from '../problem.ts';
import type { Renderer, Withheld } from '../templating/render.ts';
import { explainFileError } from '../world/file-error.ts';
import type { Files } from '../world/files.ts';
import type { Workspace } from './workspace.ts';

/** How documents are made and put down; the same for every organisation of a batch. */
export interface MakeOptions extends Pick<ProduceOptions, 'formats' | 'date'> {
  /** Ids of the documents to make; none: all. */
  readonly ids: readonly string[];
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly version: string;
}

/** One organisation to make documents for. */
export interface Job {
  readonly files: Files;
  readonly workspace: Workspace;
  readonly renderer: Renderer;
  readonly output: string;
  readonly options: MakeOptions;
  readonly progress: ProduceOptions['progress'];
}

/** What became of an organisation. */
export interface Outcome {
  /** Null when nothing was written because of an error. */
  readonly plan: Plan | null;
  readonly withheld: readonly Withheld[];
  readonly problems: readonly Problem[];
}

/** Makes the documents of one organisation in memory and publishes them together. Only a bug throws. */
export async function makeDocuments(job: Job): Promise<Outcome> {
  const { workspace, options } = job;
  if (hasErrors(workspace.problems)) return { plan: null, withheld: [], problems: workspace.problems };
  const production = await make(job);
  const { withheld } = production;
  const problems = withoutRepeats([
    ...workspace.problems,
    ...production.problems,
    ...withheldProblems(production, options.ids),
  ]);
  if (hasErrors(problems)) return { plan: null, withheld, problems };
  try {
    const plan = put(job, production);
    return { plan, withheld, problems: [...problems, ...plan.placed.flatMap(besideNote)] };
  } catch (error) {
    return { plan: null, withheld, problems: [...problems, outputProblem(error, job.output)] };
  }
}

function make({ workspace, renderer, options, progress }: Job): Promise<Production> {
  const { catalogue, dossier, scans } = workspace;
  if (!dossier) throw new Error('no dossier without an error');
  const { ids, formats, date } = options;
  const templates = catalogue.templates.filter(({ id }) => ids.length === 0 || ids.includes(id));
  return produce(catalogue, renderer, dossier, templates, { formats, date, scans, progress });
}

function put({ files, workspace, output, options }: Job, { products }: Production): Plan {
  const tool = { name: 'sferum-docs', version: options.version } as const;
  const about = { tool, sources: workspace.sources };
  const plan = planPublication(files, output, products, about, options.force);
  if (!options.dryRun) publish(files, output, plan);
  return plan;
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

function besideNote({ product, path, outcome }: Plan['placed'][number]): readonly Problem[] {
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
