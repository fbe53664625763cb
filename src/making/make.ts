import { fingerprint } from '../output/fingerprint.ts';
import { type Plan, planPublication } from '../output/plan.ts';
import { publish } from '../output/publish.ts';
import { hasErrors, type Problem, withoutRepeats } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import type { Catalogue } from '../templating/catalogue.ts';
import type { Renderer, Withheld } from '../templating/render.ts';
import { type Files, LOCK } from '../world/files.ts';
import { outputProblem, placementProblems, takenProblem } from './output-problems.ts';
import { type ProduceOptions, type Production, produce } from './produce.ts';
import { type UsageOptions, withUsage } from './usage.ts';
import { readWorkspace, type Workspace } from './workspace.ts';

/** How documents are made and put down; the same for every organisation of a batch. */
export interface MakeOptions extends Pick<ProduceOptions, 'formats' | 'date'>, UsageOptions {
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly version: string;
}

/** One organisation to make documents for. */
export interface Job {
  readonly files: Files;
  readonly catalogue: Catalogue;
  readonly renderer: Renderer;
  readonly input: string;
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

/** Hash of everything the documents of a job depend on, see {@link fingerprint}. Taken before anything is read. */
export function fingerprintOf({ files, catalogue, input, output, options }: Job): string {
  const { ids, formats, date, period, version } = options;
  const templates = catalogue.sources;
  return fingerprint(files, input, output, { version, options: { ids, formats, date, period }, templates });
}

/** Makes the documents of one organisation in memory and publishes them together. Only a bug throws. */
export async function makeDocuments(job: Job, mark: string): Promise<Outcome> {
  const { files, input, options, catalogue } = job;
  try {
    const workspace = await withUsage(await readWorkspace(files, input, catalogue), files, input, options);
    if (hasErrors(workspace.problems)) return failed(workspace.problems);
    return await (options.dryRun ? makeAndPublish : makeAlone)(job, workspace, mark);
  } catch (error) {
    return failed([fileProblem(error, 'input/unreadable', 'Не удалось прочитать исходные сведения', input)]);
  }
}

/** Nobody else writes into the output folder meanwhile. */
async function makeAlone(job: Job, workspace: Workspace, mark: string): Promise<Outcome> {
  const { files, output } = job;
  try {
    const lock = files.lock(output, LOCK);
    if (!lock) return failed([...workspace.problems, takenProblem(output, LOCK)]);
    try {
      return await makeAndPublish(job, workspace, mark);
    } finally {
      lock.release();
    }
  } catch (error) {
    return failed([...workspace.problems, outputProblem(error, output)]);
  }
}

function failed(problems: readonly Problem[], withheld: readonly Withheld[] = []): Outcome {
  return { plan: null, withheld, problems };
}

async function makeAndPublish(job: Job, workspace: Workspace, mark: string): Promise<Outcome> {
  const production = await make(job, workspace);
  const { withheld, products } = production;
  const problems = withoutRepeats([
    ...workspace.problems,
    ...production.problems,
    ...withheldProblems(production, job.options.ids),
  ]);
  if (hasErrors(problems)) return failed(problems, withheld);
  const tool = { name: 'sferum-docs', version: job.options.version } as const;
  const about = { tool, sources: workspace.sources, fingerprint: mark };
  try {
    const plan = planPublication(job.files, job.output, products, about, job.options.force);
    if (!job.options.dryRun) publish(job.files, job.output, plan);
    return { plan, withheld, problems: [...problems, ...plan.placed.flatMap(placementProblems)] };
  } catch (error) {
    return failed([...problems, outputProblem(error, job.output)], withheld);
  }
}

function make({ renderer, options, progress }: Job, workspace: Workspace): Promise<Production> {
  const { catalogue, dossier, scans, usage } = workspace;
  if (!dossier) throw new Error('no dossier without an error');
  const { ids, formats, date } = options;
  const templates = catalogue.templates.filter(({ id }) => ids.length === 0 || ids.includes(id));
  return produce(catalogue, renderer, dossier, templates, { formats, date, scans, usage, progress });
}

/** A document that was asked for by name and cannot be made is an error, else a note. */
export function withheldProblems(production: Production, ids: readonly string[]): readonly Problem[] {
  return production.withheld.map(({ template, missing }) => ({
    severity: ids.includes(template.id) ? 'error' : 'note',
    code: 'document/withheld',
    message: `«${template.meta.title}» (${template.id}) не подготовлен, не хватает: ${missing.map((fact) => fact.label).join(', ')}.`,
    file: template.file,
    hint: `Добавьте сведения: ${missing.map((fact) => fact.source).join('; ')}.`,
  }));
}
