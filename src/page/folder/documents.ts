import { join } from 'node:path';
import { ACTS } from '../../acts/place.ts';
import { STATES } from '../../acts/register.ts';
import type { FactsFound } from '../../making/facts.ts';
import { compiled, type Job } from '../../making/job.ts';
import { layOut } from '../../making/lay-out.ts';
import { fingerprintOf, make, openWorkspace, produce } from '../../making/make.ts';
import { type IssuedDocument, renderDocuments, renderPatiently } from '../../making/render-documents.ts';
import { attachedIds } from '../../making/scans.ts';
import { isReady, type ReadyWorkspace, readWorkspace, type Workspace } from '../../making/workspace.ts';
import { documentFiles } from '../../making/write-documents.ts';
import { OutputFolder } from '../../output/folder.ts';
import type { Product } from '../../output/plan.ts';
import { hasErrors } from '../../problem.ts';
import { withCapital } from '../../russian/text/first-letter.ts';
import type { Template } from '../../templating/catalogue.ts';
import { namesFacts } from '../../templating/catalogue-checks.ts';
import type { MissingFact } from '../../templating/facts.ts';
import type { Rendered, Withheld } from '../../templating/rendered.ts';
import { isSetName, SETS } from '../../templating/sets.ts';
import type { ReportPeriod } from '../../usage/period.ts';
import { usualFormats } from '../../writers/registry.ts';
import { writeText } from '../../writers/text/text.ts';
import type { DocumentState, Documents, Saved } from '../protocol.ts';
import { keyOf } from './acts/acts-read.ts';
import { freeNumber } from './acts/free-number.ts';
import { aimOfSource } from './aim.ts';
import { catalogueOf, exportsOf, type OpenFolder } from './place.ts';
import { type Aim, told } from './told.ts';

/** What an occasion is called that has all documents. */
export const ALL = 'all';

export function jobOf(
  place: OpenFolder,
  set: string,
  ids: readonly string[] = [],
  period: ReportPeriod | null = null,
): Job {
  const { files, input, today } = place;
  const formats = usualFormats();
  const options = { ids, formats, date: null, period, today: today() };
  const chosen = isSetName(set) && ids.length === 0 ? { ...options, set } : options;
  return {
    ...compiled(catalogueOf(place)),
    files,
    input,
    exports: exportsOf(place),
    options: chosen,
    progress: () => {},
  };
}

/**
 * Everything that is read for documents of an occasion, or for one document, beside the facts; see {@link openWorkspace}. Exports of usage, which may be long, are
 * read only if one of them speaks of usage.
 */
export function workspaceOf(
  place: OpenFolder,
  wanted: string,
  period: ReportPeriod | null,
  facts: Promise<FactsFound>,
): Promise<Workspace> {
  const { templates } = catalogueOf(place);
  const own = templates.filter(
    ({ id, meta }) => id === wanted || (isSetName(wanted) && meta.sets[wanted] !== undefined),
  );
  // Who names a report must learn that there are no figures for it; nobody has named one here.
  const isReport = own.length === 0 || own.some(({ meta }) => meta.isReport);
  const job = jobOf(place, ALL, isReport ? [] : own.map(({ id }) => id), period);
  return openWorkspace(job, readWorkspace(job, facts));
}

/** The documents of an occasion, each with its state; `pause`: after each of them. */
export async function documentsOf(
  place: OpenFolder,
  workspace: Workspace,
  set: string,
  aim: Aim,
  pause: () => Promise<void>,
): Promise<Documents> {
  const sets = Object.entries(SETS).map(([id, title]) => ({
    id,
    title: withCapital(title),
  }));
  const problems = workspace.problems.map((problem) => told(problem, aim));
  return {
    sets: [...sets, { id: ALL, title: 'Все документы' }],
    documents: isReady(workspace) ? await statesOf(place, workspace, jobOf(place, set), pause) : [],
    errors: problems.filter(({ severity }) => severity === 'error'),
    warnings: problems.filter(({ severity }) => severity === 'warning'),
    output: place.output,
  };
}

async function statesOf(
  place: OpenFolder,
  workspace: ReadyWorkspace,
  job: Job,
  pause: () => Promise<void>,
): Promise<readonly DocumentState[]> {
  const { documents, issued, withheld } = await renderPatiently(workspace, job, pause);
  const order = job.catalogue.templates.map(({ id }) => id);
  const found = new OutputFolder(place.files, place.output);
  const about = (template: Template): About => aboutOf(template, workspace, job, found);
  const states = [
    ...documents.map((rendered) => madeState(rendered, about(rendered.template))),
    ...issued.map((one) => issuedState(one, about(one.template), workspace, place.today())),
    ...withheld.map((one) => withheldState(one, about(one.template))),
  ];
  const { set } = job.options;
  const placeOf = ({ id }: DocumentState): number =>
    (set && job.catalogue.templates.find((one) => one.id === id)?.meta.sets[set]) ?? order.indexOf(id);
  return states.sort((a, b) => placeOf(a) - placeOf(b));
}

type About = Omit<DocumentState, 'state' | 'blanks' | 'missing' | 'mail'>;

function aboutOf(
  template: Template,
  { dossier, acts, scans }: ReadyWorkspace,
  { catalogue, options }: Job,
  found: OutputFolder,
): About {
  const { id, meta } = template;
  const { organization } = dossier;
  const own = organization.documents[id];
  const written = found.earlier.files.filter((file) => file.id === id && found.hash(file.path) !== null);
  const isNumbered = namesFacts(catalogue, template, organization, 'document.number');
  const number = isNumbered ? (own?.number ?? '') : null;
  return {
    id,
    title: meta.about,
    act: '',
    key: '',
    number,
    free:
      number === '' ? freeNumber(id, own?.date ?? options.today, organization, acts.register, catalogue) : '',
    date: own?.date ?? '',
    isEdited: [...found.edited.values()].some((file) => file.id === id),
    isSigned: written.some(({ path }) => found.isSigned(path)),
    given: null,
    scan: attachedIds(catalogue).includes(id) ? (scans.get(id)?.name ?? '') : null,
  };
}

function madeState({ gaps, mail }: Rendered, about: About): DocumentState {
  return {
    ...about,
    state: gaps.length === 0 ? 'ready' : 'blank',
    blanks: gaps.map(gap),
    missing: [],
    mail: mail && { to: mail.to, subject: mail.subject, text: writeText(mail.tree) },
  };
}

function withheldState({ missing }: Withheld, about: About): DocumentState {
  return { ...about, state: 'withheld', blanks: [], missing: missing.map(gap), mail: null };
}

/** An issued act stays as it is: neither its number nor its text is changed here. */
function issuedState(
  { entry }: IssuedDocument,
  about: About,
  { acts }: ReadyWorkspace,
  today: string,
): DocumentState {
  return {
    ...about,
    state: 'issued',
    act: STATES[acts.register.stateOf(entry, today)],
    key: keyOf(entry),
    number: entry.number,
    free: '',
    date: entry.date,
    isEdited: false,
    isSigned: entry.isSigned,
    given: { number: about.number, date: about.date ?? '' },
    scan: null,
    blanks: [],
    missing: [],
    mail: null,
  };
}

function gap({ label, source }: MissingFact): DocumentState['blanks'][number] {
  return { label, source, to: aimOfSource(source) };
}

/** One file of a document, in memory; of an issued act that which is kept. Null when it cannot be made. */
export async function fileOf(
  place: OpenFolder,
  workspace: Workspace,
  id: string,
  format: string,
): Promise<Pick<Product, 'name' | 'format' | 'bytes'> | null> {
  if (!isReady(workspace)) return null;
  const files = await filesOf(place, workspace, id, format);
  return files.find((file) => file.format === format) ?? null;
}

/** Those of one document without what else a run makes of it, unless it is that what is asked for: somebody waits for the paper. */
async function filesOf(
  place: OpenFolder,
  workspace: ReadyWorkspace,
  id: string,
  format: string,
): Promise<readonly Pick<Product, 'name' | 'format' | 'bytes'>[]> {
  const job = jobOf(place, ALL, [id]);
  const { documents, issued } = renderDocuments(workspace, job);
  if (issued[0]) return keptFiles(place, issued[0]);
  const written = usualFormats().filter((one) => one === format);
  if (written.length === 0) return (await produce(workspace, job)).products;
  const { style } = workspace.dossier.organization;
  const [rendered] = documents;
  return rendered ? documentFiles(layOut({ ...rendered, siteCopy: null }, style), written) : [];
}

function keptFiles(
  { files, input }: OpenFolder,
  { entry }: IssuedDocument,
): readonly Pick<Product, 'name' | 'format' | 'bytes'>[] {
  const { act, folder } = entry;
  if (!act || folder === null) return [];
  return act.files.flatMap(({ path, format }) => {
    const whole = join(input, ACTS, folder, path);
    return files.stat(whole)?.kind === 'file' ? [{ name: path, format, bytes: files.read(whole) }] : [];
  });
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
