import { changedFiles } from '../acts/intact.ts';
import { ACTS } from '../acts/place.ts';
import { clockProblems } from '../acts/register-problems.ts';
import { writeActs, writeRegister } from '../acts/write.ts';
import type { DocumentFacts } from '../organization/dossier.ts';
import type { Plan } from '../output/plan.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { allSteps, isChanged } from '../redline/passages.ts';
import { holdingActs } from './acts-folder.ts';
import { compareEdition, type Edition } from './amending/edition.ts';
import { editionFiles, lookFiles } from './amending/edition-files.ts';
import { type EditionWish, editionActs } from './amending/issue-edition.ts';
import type { JustIssued } from './issue-acts.ts';
import type { Job } from './job.ts';
import { placementProblems, strangerProblems } from './output-problems.ts';
import { type Destination, holdingFolder, publishDocuments } from './publish-documents.ts';

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
  const compared = await compareEdition(job, id, order);
  const { edition, problems } = compared;
  if (edition === null) return failed(problems);
  const changes = changesOf(edition);
  const look = changes === 0 ? await lookFiles(edition) : [];
  if (changes === 0 && look.length === 0) return { plan: null, changes, problems };
  const made = await holdingFolder(job.files, destination, async () => {
    const products = changes === 0 ? look : await editionFiles(edition, job, order);
    const about = { sources: edition.workspace.sources, fingerprint: '' };
    const published = await publishDocuments(job.files, destination, products, about, []);
    if ('problem' in published) return failed([...problems, published.problem]);
    const plan = published.value;
    const told = [...plan.placed.flatMap(placementProblems), ...strangerProblems(plan)];
    return { plan, changes, problems: [...problems, ...told] };
  });
  return 'problem' in made ? failed([...problems, made.problem]) : made.value;
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
  const { files, input, catalogue, options } = job;
  const refused = (problems: readonly Problem[]): IssuedEdition => ({ issued: [], changes: null, problems });
  return holdingActs(files, input, refused, async () => {
    const { edition, problems } = await compareEdition(job, id, wish.order);
    if (edition === null) return refused(problems);
    const { register } = edition.workspace.acts;
    const changed = changedFiles(files, input, register);
    if (changed.length > 0) return refused([...problems, ...changed]);
    const changes = changesOf(edition);
    if (changes === 0 && (await lookFiles(edition)).length === 0) return { issued: [], changes, problems };
    const { made, problems: found } = await editionActs(edition, job, wish);
    const told = [...problems, ...found, ...clockProblems(register, options.today)];
    if (hasErrors(told)) return refused(told);
    const issued = made.map(({ act, folder }) => ({ act, folder: `${ACTS}/${folder}` }));
    writeActs(files, input, made);
    const behind = writeRegister(files, input, catalogue.templates);
    return { issued, changes, problems: [...told, ...(behind ? [behind] : [])] };
  });
}
