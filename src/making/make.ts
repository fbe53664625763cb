import { fingerprint } from '../output/fingerprint.ts';
import type { Gone, Plan, Product } from '../output/plan.ts';
import { hasErrors, inDocuments, type Problem, withoutRepeats } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import type { Withheld } from '../templating/rendered.ts';
import { actsProblems } from './acts-problems.ts';
import type { IssuedDocument } from './document-renderer.ts';
import type { Job } from './job.ts';
import { journalTable } from './journal-table.ts';
import { sheetsOf } from './lay-out.ts';
import { longPaths, planProblems, withheldProblem } from './output-problems.ts';
import { type Destination, holdingFolder, publishDocuments } from './publish-documents.ts';
import { isJournal, type Rendering, renderDocuments } from './render-documents.ts';
import { setList } from './set-list.ts';
import { signedPapers } from './signed-papers.ts';
import { textProblems } from './text-problems.ts';
import { withTrueNames } from './true-names.ts';
import { withUsage } from './usage.ts';
import { isReady, NOTHING_READ, type ReadyWorkspace, readWorkspace, type Workspace } from './workspace.ts';
import { writeDocuments } from './write-documents.ts';

/** What became of an organisation. */
export interface Outcome {
  /** Null when nothing was written because of an error. */
  readonly plan: Plan | null;
  readonly withheld: readonly Withheld[];
  /** What was asked for and is issued: it stays as it is. */
  readonly issued: readonly IssuedDocument[];
  readonly problems: readonly Problem[];
}

/** Documents in memory. */
export interface Production {
  readonly products: readonly Product[];
  readonly withheld: readonly Withheld[];
  readonly issued: readonly IssuedDocument[];
  readonly problems: readonly Problem[];
}

/**
 * Makes the documents of one organisation and puts them down together: read → check → render → typeset → write → publish.
 * `mark`: see {@link fingerprintOf}. Only a bug throws.
 */
export async function make(job: Job, destination: Destination, mark: string): Promise<Outcome> {
  const workspace = await openWorkspace(job);
  if (!isReady(workspace)) return failed(workspace.problems);
  const made = await holdingFolder(job.files, destination, async () => {
    const { products, withheld, issued, problems: found } = await produce(workspace, job);
    const problems = withoutRepeats([...workspace.problems, ...found]);
    if (hasErrors(problems)) return failed(problems, withheld);
    const about = { sources: workspace.sources, fingerprint: mark };
    const published = await publishDocuments(job.files, destination, products, about, issued.map(goneBy));
    if ('problem' in published) return failed([...problems, published.problem], withheld);
    const plan = published.value;
    const told = [...planProblems(plan), ...longPaths(job.files, destination.output, plan.placed)];
    return { plan, withheld, issued, problems: [...problems, ...told] };
  });
  return 'problem' in made ? failed([...workspace.problems, made.problem]) : made.value;
}

/** The draft of what is issued leaves the folder. */
function goneBy({ template, entry }: IssuedDocument): Gone {
  return { id: template.id, period: entry.act?.period ?? null };
}

/** read → check: the facts (`read`), held against each other and against the templates, then the exports. Only a bug throws. */
export async function openWorkspace(
  job: Omit<Job, 'renderer' | 'progress'>,
  read: Promise<Workspace> = readWorkspace(job),
): Promise<Workspace> {
  try {
    const workspace = await withUsage(await read, job);
    return { ...workspace, problems: withTrueNames(workspace.problems, workspace.sources) };
  } catch (error) {
    const what = 'Не удалось прочитать исходные сведения';
    return { ...NOTHING_READ, problems: [fileProblem(error, 'input/unreadable', what, job.input)] };
  }
}

/** render → check → typeset → write: documents in memory. Nothing is read or put down any more. */
export async function produce(workspace: ReadyWorkspace, job: Job): Promise<Production> {
  const { dossier, acts, sources } = workspace;
  const rendering = renderDocuments(workspace, job);
  const { documents, issued, withheld } = rendering;
  const found = await textProblems(documents, workspace, job);
  const sheets = sheetsOf(rendering, dossier.organization.style);
  const written = await writeDocuments(sheets, signedPapers(workspace, job), job);
  const { set } = job.options;
  const list = set ? [setList(set, rendering, dossier)] : [];
  const journals = documents.filter(({ template }) => isJournal(template));
  const tables = journals.map((one) => journalTable(one, acts.register));
  const products = [...list, ...written.products, ...tables];
  const told = inDocuments([...found, ...written.problems, ...withheldProblems(rendering, job.options)]);
  return { products, withheld, issued, problems: withTrueNames(told, sources) };
}

/** A set of which nothing can be made is a mistake, a part of it is not. */
function withheldProblems(
  { documents, withheld }: Rendering,
  { ids, set }: Job['options'],
): readonly Problem[] {
  const asked = set && documents.length === 0 ? withheld.map(({ template }) => template.id) : ids;
  return withheld.map((one) => withheldProblem(one, asked));
}

/** What is wrong with everything that is read, made and issued, for its own sake: nothing is put down. */
export async function findProblems(job: Job): Promise<Pick<Workspace, 'problems' | 'doubtful'>> {
  const workspace = await openWorkspace(job);
  const { problems } = isReady(workspace) ? await produce(workspace, job) : { problems: [] };
  const issued = actsProblems(workspace, job);
  return {
    doubtful: workspace.doubtful,
    problems: withoutRepeats([...workspace.problems, ...problems, ...issued]),
  };
}

/** Hash of everything the documents of a job depend on, see {@link fingerprint}. Taken before anything is read. */
export function fingerprintOf(
  { files, catalogue, input, options }: Omit<Job, 'renderer' | 'progress'>,
  { output, version }: Destination,
): string {
  const { ids, set, formats, date, period } = options;
  const templates = catalogue.sources;
  return fingerprint(files, input, output, {
    version,
    options: { ids, set, formats, date, period },
    templates,
  });
}

function failed(problems: readonly Problem[], withheld: readonly Withheld[] = []): Outcome {
  return { plan: null, withheld, issued: [], problems };
}
