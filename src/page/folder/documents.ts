import { compiled, type Job } from '../../making/job.ts';
import { fingerprintOf, make, openWorkspace, produce } from '../../making/make.ts';
import { renderDocuments } from '../../making/render-documents.ts';
import { isReady, type ReadyWorkspace, type Workspace } from '../../making/workspace.ts';
import type { Dossier } from '../../organization/dossier.ts';
import { OutputFolder } from '../../output/folder.ts';
import type { Product } from '../../output/plan.ts';
import { hasErrors } from '../../problem.ts';
import type { Template } from '../../templating/catalogue.ts';
import { namesFacts } from '../../templating/catalogue-checks.ts';
import type { MissingFact } from '../../templating/facts.ts';
import type { Rendered, Withheld } from '../../templating/render.ts';
import { isSetName, SETS } from '../../templating/sets.ts';
import { usualFormats } from '../../writers/registry.ts';
import { writeText } from '../../writers/text/text.ts';
import type { DocumentState, Documents, Saved } from '../protocol.ts';
import { aimOfSource } from './aim.ts';
import { catalogueOf, type OpenFolder } from './place.ts';
import { type Aim, told } from './told.ts';

/** What an occasion is called that has all documents. */
const ALL = 'all';

function jobOf(place: OpenFolder, set: string, ids: readonly string[] = []): Job {
  const { files, input, today } = place;
  const formats = usualFormats();
  const options = { ids, formats, date: null, period: null, today: today() };
  const chosen = isSetName(set) && ids.length === 0 ? { ...options, set } : options;
  return { ...compiled(catalogueOf(place)), files, input, options: chosen, progress: () => {} };
}

/** Everything that is read for documents; see {@link openWorkspace}. */
export function workspaceOf(place: OpenFolder): Promise<Workspace> {
  return openWorkspace(jobOf(place, ALL));
}

/** The documents of an occasion, each with its state. */
export function documentsOf(place: OpenFolder, workspace: Workspace, set: string, aim: Aim): Documents {
  const { templates } = catalogueOf(place);
  const sets = Object.entries(SETS).map(([id, title]) => ({
    id,
    title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
    count: templates.filter(({ meta }) => Object.hasOwn(meta.sets, id)).length,
  }));
  const problems = workspace.problems.map((problem) => told(problem, aim));
  return {
    sets: [...sets, { id: ALL, title: 'Все документы', count: templates.length }],
    documents: isReady(workspace) ? statesOf(place, workspace, jobOf(place, set)) : [],
    errors: problems.filter(({ severity }) => severity === 'error'),
    warnings: problems.filter(({ severity }) => severity === 'warning'),
    output: place.output,
  };
}

function statesOf(place: OpenFolder, workspace: ReadyWorkspace, job: Job): readonly DocumentState[] {
  const { documents, withheld } = renderDocuments(workspace, job);
  const order = job.catalogue.templates.map(({ id }) => id);
  const found = new OutputFolder(place.files, place.output);
  const states = [
    ...documents.map((rendered) => madeState(rendered, workspace.dossier, job, found)),
    ...withheld.map((one) => withheldState(one, workspace.dossier, job, found)),
  ];
  const { set } = job.options;
  const placeOf = ({ id }: DocumentState): number =>
    (set && job.catalogue.templates.find((one) => one.id === id)?.meta.sets[set]) ?? order.indexOf(id);
  return states.sort((a, b) => placeOf(a) - placeOf(b));
}

type About = Pick<DocumentState, 'id' | 'number' | 'date' | 'isEdited' | 'isSigned'>;

function aboutOf(template: Template, { organization }: Dossier, job: Job, found: OutputFolder): About {
  const { id } = template;
  const own = organization.documents[id];
  const written = found.earlier.files.filter((file) => file.id === id && found.hash(file.path) !== null);
  return {
    id,
    number: namesFacts(job.catalogue, template, organization, 'document.number') ? (own?.number ?? '') : null,
    date: own?.date ?? '',
    isEdited: written.some(({ path }) => !found.own.has(path)),
    isSigned: written.some(({ path }) => found.isSigned(path)),
  };
}

function madeState(rendered: Rendered, dossier: Dossier, job: Job, found: OutputFolder): DocumentState {
  const { template, gaps, mail } = rendered;
  return {
    ...aboutOf(template, dossier, job, found),
    title: template.meta.about,
    state: gaps.length === 0 ? 'ready' : 'blank',
    blanks: gaps.map(gap),
    missing: [],
    mail: mail && { to: mail.to, subject: mail.subject, text: writeText(mail.tree) },
  };
}

function withheldState(
  { template, missing }: Withheld,
  dossier: Dossier,
  job: Job,
  found: OutputFolder,
): DocumentState {
  const about = aboutOf(template, dossier, job, found);
  return {
    ...about,
    title: template.meta.about,
    state: 'withheld',
    blanks: [],
    missing: missing.map(gap),
    mail: null,
  };
}

function gap({ label, source }: MissingFact): DocumentState['blanks'][number] {
  return { label, source, to: aimOfSource(source) };
}

/** The files of one document in memory; none when it cannot be made. */
export async function filesOf(
  place: OpenFolder,
  workspace: Workspace,
  id: string,
): Promise<readonly Product[]> {
  if (!isReady(workspace)) return [];
  const { products } = await produce(workspace, jobOf(place, ALL, [id]));
  return products;
}

/** The files of an occasion in memory, with the list of what to do. */
export async function filesOfSet(
  place: OpenFolder,
  workspace: Workspace,
  set: string,
): Promise<readonly Product[]> {
  if (!isReady(workspace)) return [];
  const { products, problems } = await produce(workspace, jobOf(place, set));
  return hasErrors(problems) ? [] : products;
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
