import { fingerprintOf, make } from '../../making/make.ts';
import { isReady, type Workspace } from '../../making/workspace.ts';
import { withCapital } from '../../russian/text/first-letter.ts';
import { SETS } from '../../templating/sets.ts';
import type { Documents, Saved } from '../documents-protocol.ts';
import { statesOf } from './document-states.ts';
import { ALL, jobOf } from './job.ts';
import type { OpenFolder } from './place.ts';
import { type Aim, told } from './told.ts';

const OCCASIONS: Documents['sets'] = [
  ...Object.entries(SETS).map(([id, title]) => ({ id, title: withCapital(title) })),
  { id: ALL, title: 'Все документы' },
];

/** The documents of an occasion, each with its state; `pause`: after each of them. */
export async function documentsOf(
  place: OpenFolder,
  workspace: Workspace,
  set: string,
  aim: Aim,
  pause: () => Promise<void>,
): Promise<Documents> {
  const problems = workspace.problems.map((problem) => told(problem, aim));
  return {
    sets: OCCASIONS,
    documents: isReady(workspace) ? await statesOf(place, workspace, jobOf(place, set), pause) : [],
    errors: problems.filter(({ severity }) => severity === 'error'),
    warnings: problems.filter(({ severity }) => severity === 'warning'),
    output: place.output,
  };
}

/** Puts the documents of an occasion into the folder, as the command `generate` does. */
export async function saveDocuments(place: OpenFolder, set: string, aim: Aim): Promise<Saved> {
  const job = jobOf(place, set);
  const destination = { output: place.output, dryRun: false, force: false, version: place.version };
  const { plan, problems } = await make(job, destination, fingerprintOf(job, destination));
  return {
    files: plan?.placed.map(({ path, outcome }) => ({ path, outcome })) ?? [],
    problems: problems.map((problem) => told(problem, aim)),
    isDone: plan !== null,
  };
}
