import { changedFiles } from '../acts/intact.ts';
import { clockProblems } from '../acts/register-problems.ts';
import type { DocumentFacts } from '../organization/dossier.ts';
import type { Plan } from '../output/plan.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { allSteps, isChanged } from '../redline/passages.ts';
import { holdingActs, type JustIssued, putActs } from './acts-folder.ts';
import { compareEdition, type Edition } from './amending/edition.ts';
import { editionFiles, lookFiles } from './amending/edition-files.ts';
import { type EditionWish, editionActs } from './amending/issue-edition.ts';
import type { Job } from './job.ts';
import { type Destination, publishMade } from './publish-documents.ts';

/** What a new edition of an act comes to. */
export interface AmendOutcome {
  /** Null when nothing was put down: an error, or nothing has changed. */
  readonly plan: Plan | null;
  /** How many passages have come, gone or changed; 0 with a plan: only their look has; null after an error. */
  readonly changes: number | null;
  readonly problems: readonly Problem[];
}

/**
 * The new edition of an issued act by today's facts, clauses and templates: the changes in Word, the table that compares both
 * texts, the new text, and the order that approves it. The act itself stays as it is. Only a bug throws.
 */
export async function amendAct(
  job: Job,
  id: string,
  order: DocumentFacts,
  destination: Destination,
): Promise<AmendOutcome> {
  const { edition, problems } = await compareEdition(job, id, order);
  if (edition === null) return failed(problems);
  const changes = changesOf(edition);
  const products = changes === 0 ? await lookFiles(edition) : await editionFiles(edition, job, order);
  if (products.length === 0) return { plan: null, changes, problems };
  const { sources } = edition.workspace;
  const published = await publishMade(job.files, destination, sources, async () => ({ products, problems }));
  if ('problem' in published) return failed([...problems, published.problem]);
  return { changes, ...published.value };
}

function failed(problems: readonly Problem[]): AmendOutcome {
  return { plan: null, changes: null, problems };
}

/** How many passages have come, gone or changed. */
export function changesOf({ steps }: Edition): number {
  return allSteps(steps).filter(isChanged).length;
}

/** What came of an edition that was to be issued. */
export interface IssuedEdition {
  /** The order, then the edition that it approves. */
  readonly issued: readonly JustIssued[];
  /** As in {@link AmendOutcome}. */
  readonly changes: number | null;
  readonly problems: readonly Problem[];
}

/** Issues the order that amends an act and the new edition, both or none. Only a bug throws. */
export async function issueEdition(job: Job, id: string, wish: EditionWish): Promise<IssuedEdition> {
  return holdingActs(job.files, job.input, refused, async () => {
    const { edition, problems } = await compareEdition(job, id, wish.order);
    if (edition === null) return refused(problems);
    const { register } = edition.workspace.acts;
    const changed = changedFiles(job.files, job.input, register);
    if (changed.length > 0) return refused([...problems, ...changed]);
    const changes = changesOf(edition);
    if (changes === 0 && (await lookFiles(edition)).length === 0) return { issued: [], changes, problems };
    const { made, problems: found } = await editionActs(edition, job, wish);
    const told = [...problems, ...found, ...clockProblems(register, job.options.today)];
    if (hasErrors(told)) return refused(told);
    const put = putActs(job, made);
    return { issued: put.issued, changes, problems: [...told, ...put.problems] };
  });
}

function refused(problems: readonly Problem[]): IssuedEdition {
  return { issued: [], changes: null, problems };
}
