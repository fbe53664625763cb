import type { Template } from '../templating/catalogue.ts';
import { REGISTERED } from '../templating/register-facts.ts';
import { isWithheld, type Rendered, type Withheld } from '../templating/rendered.ts';
import { DocumentRenderer, type IssuedDocument, type RenderingJob } from './document-renderer.ts';
import type { Job } from './job.ts';
import type { ReadyWorkspace } from './workspace.ts';

/** Documents as trees, before any format. */
export interface Rendering {
  /** Those that were asked for and are not issued, in the order of the catalogue or of the set. */
  readonly documents: readonly Rendered[];
  /** Those that were asked for and are issued; they stay as they are. */
  readonly issued: readonly IssuedDocument[];
  /** Those that their messages attach besides. */
  readonly attached: readonly Rendered[];
  /** Those that were asked for and lack facts. */
  readonly withheld: readonly Withheld[];
}

/** Renders the documents that were asked for, and those that go with a message of theirs: a signed scan bears their name. */
export function renderDocuments(workspace: ReadyWorkspace, asked: RenderingJob): Rendering {
  const steps = renderingSteps(workspace, asked);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** {@link renderDocuments}, and after each document `pause`: somebody may be waiting for something else. */
export async function renderPatiently(
  workspace: ReadyWorkspace,
  asked: RenderingJob,
  pause: () => Promise<void>,
): Promise<Rendering> {
  const steps = renderingSteps(workspace, asked);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
  }
}

function* renderingSteps(workspace: ReadyWorkspace, asked: RenderingJob): Generator<void, Rendering> {
  const { catalogue, options } = asked;
  const renderer = new DocumentRenderer(workspace, asked);
  const wanted = chosen(catalogue, options);
  const results = yield* rendered(wanted, renderer);
  const issued = results.flatMap((result) => renderer.issued(result) ?? []);
  const drafts = results.filter(({ template }) => !issued.some((one) => one.template === template));
  const documents = drafts.filter(isRendered);
  const messages = [...documents, ...issued.flatMap(({ message }) => message ?? [])];
  const attachments = messages.flatMap(({ template }) => template.meta.mail?.attach ?? []);
  const others = catalogue.templates.filter((one) => attachments.includes(one.id) && !wanted.includes(one));
  const attached = yield* rendered(others, renderer);
  const withheld = drafts.filter(isWithheld).filter((one) => isMissed(one, options));
  return { documents, issued, attached: attached.filter(isRendered), withheld };
}

function* rendered(
  templates: readonly Template[],
  renderer: DocumentRenderer,
): Generator<void, readonly (Rendered | Withheld)[]> {
  const results: (Rendered | Withheld)[] = [];
  for (const template of templates) {
    results.push(renderer.one(template));
    yield;
  }
  return results;
}

/** Nobody misses what is not of that kind of organisation, nor a journal without a register, unless it was named. */
function isMissed({ template, missing }: Withheld, { ids }: Job['options']): boolean {
  return ids.includes(template.id) || (missing.length > 0 && !isJournal(template));
}

/** The templates that were asked for: those of a set in its order of signing, others in the order of the catalogue. */
function chosen(
  { templates }: Job['catalogue'],
  { ids, set }: Pick<Job['options'], 'ids' | 'set'>,
): readonly Template[] {
  if (set === undefined) return ids.length > 0 ? templates.filter(({ id }) => ids.includes(id)) : templates;
  const place = ({ meta }: Template): number => meta.sets[set] ?? 0;
  return templates.filter(({ meta }) => meta.sets[set] !== undefined).sort((a, b) => place(a) - place(b));
}

/** True of a document of the register. */
export function isJournal({ meta }: Pick<Template, 'meta'>): boolean {
  return meta.requires.includes(REGISTERED);
}

function isRendered(result: Rendered | Withheld): result is Rendered {
  return !isWithheld(result);
}
