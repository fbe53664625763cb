import { draftProblems } from '../acts/drafts.ts';
import { ActsOnDay } from '../acts/on-day.ts';
import { documentProblems } from '../checks/document.ts';
import type { DocumentFacts } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import type { Rendered } from '../templating/rendered.ts';
import type { Job } from './job.ts';
import type { ReadyWorkspace } from './workspace.ts';

/** What is wrong with the text of documents, by itself and beside what is issued. */
export async function textProblems(
  documents: readonly Rendered[],
  workspace: ReadyWorkspace,
  job: Job,
): Promise<readonly Problem[]> {
  const { dossier, acts } = workspace;
  const { data, templates } = job.catalogue;
  const found = documents.flatMap((rendered) => [
    ...documentProblems(rendered, dossier, data),
    ...rendered.problems,
    ...draftProblems(rendered, ownFacts(rendered, workspace, job), acts.register, templates),
  ]);
  // The linter is loaded for those who have clauses of their own.
  const own = dossier.clauses.length > 0 ? await import('./own-clauses.ts') : null;
  return [...found, ...(own?.ownClauseProblems(documents, workspace, job) ?? [])];
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
