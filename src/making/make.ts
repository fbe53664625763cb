import { draftProblems } from '../acts/drafts.ts';
import { ActsOnDay } from '../acts/on-day.ts';
import { documentProblems } from '../checks/document.ts';
import type { DocumentFacts } from '../organization/dossier.ts';
import { fingerprint } from '../output/fingerprint.ts';
import type { Plan, Product } from '../output/plan.ts';
import { hasErrors, inDocuments, type Problem, withoutRepeats } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import type { Rendered, Withheld } from '../templating/rendered.ts';
import { actsProblems } from './acts-problems.ts';
import type { Job } from './job.ts';
import { journalTable } from './journal-table.ts';
import { type LaidOut, layOut } from './lay-out.ts';
import { longPaths, placementProblems, strangerProblems, withheldProblem } from './output-problems.ts';
import { type Destination, holdingFolder, publishDocuments } from './publish-documents.ts';
import { type IssuedDocument, isJournal, renderDocuments } from './render-documents.ts';
import { setList } from './set-list.ts';
import { signedPapers } from './signed-papers.ts';
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
    const gone = issued.map(({ template, entry }) => ({
      id: template.id,
      period: entry.act?.period ?? null,
    }));
    const about = { sources: workspace.sources, fingerprint: mark };
    const published = await publishDocuments(job.files, destination, products, about, gone);
    if ('problem' in published) return failed([...problems, published.problem], withheld);
    const plan = published.value;
    const told = [
      ...plan.placed.flatMap(placementProblems),
      ...strangerProblems(plan),
      ...longPaths(job.files, destination.output, plan.placed),
    ];
    return { plan, withheld, issued, problems: [...problems, ...told] };
  });
  return 'problem' in made ? failed([...workspace.problems, made.problem]) : made.value;
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
  const { dossier, acts } = workspace;
  const rendering = renderDocuments(workspace, job);
  const { documents, attached, issued, withheld } = rendering;
  const { ids, set } = job.options;
  const found = documents.flatMap((rendered) => [
    ...documentProblems(rendered, dossier, job.catalogue.data),
    ...rendered.problems,
    ...draftProblems(rendered, ownFacts(rendered, workspace, job), acts.register, job.catalogue.templates),
  ]);
  // The linter is loaded for those who have clauses of their own.
  const own = dossier.clauses.length > 0 ? await import('./own-clauses.ts') : null;
  found.push(...(own?.ownClauseProblems(documents, workspace, job) ?? []));
  const typeset = (rendered: Rendered): LaidOut => layOut(rendered, dossier.organization.style);
  const sheets = {
    documents: documents.map(typeset),
    attached: attached.map(typeset),
    issued: issued.flatMap(({ message }) => (message ? [typeset(message)] : [])),
  };
  const { products, problems } = await writeDocuments(sheets, signedPapers(workspace, job), job);
  // A set of which nothing can be made is a mistake, a part of it is not.
  const asked = set && documents.length === 0 ? withheld.map(({ template }) => template.id) : ids;
  const missing = withheld.map((one) => withheldProblem(one, asked));
  const list = set ? [setList(set, rendering, dossier)] : [];
  const told = inDocuments([...found, ...problems, ...missing]);
  const tables = documents
    .filter(({ template }) => isJournal(template))
    .map((one) => journalTable(one, acts.register));
  const all = [...list, ...products, ...tables];
  return { products: all, withheld, issued, problems: withTrueNames(told, workspace.sources) };
}

/** Number and day of a draft. */
function ownFacts(
  { template, tree }: Rendered,
  { acts, dossier }: ReadyWorkspace,
  { catalogue }: Job,
): Pick<DocumentFacts, 'number' | 'date'> {
  const { number } = new ActsOnDay(acts.register, catalogue.templates).ownFacts(
    template,
    dossier.organization,
  );
  return { number, date: tree.date };
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
