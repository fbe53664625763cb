import { journalFacts } from '../acts/journal-facts.ts';
import { ActsOnDay, type FactsOnDay } from '../acts/on-day.ts';
import type { Entry } from '../acts/register.ts';
import type { Template } from '../templating/catalogue.ts';
import { REGISTERED } from '../templating/register-facts.ts';
import type { RenderOptions } from '../templating/render-options.ts';
import { isWithheld, type Rendered, type Withheld } from '../templating/rendered.ts';
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

/** An issued act that a run does not make anew. */
export interface IssuedDocument {
  readonly template: Template;
  readonly entry: Entry;
  /** For the message that goes with it; null where there is none, or where today's facts do not give it. */
  readonly message: Rendered | null;
}

type Asked = Pick<Job, 'catalogue' | 'renderer' | 'options'>;

/** Renders the documents that were asked for, and those that go with a message of theirs: a signed scan bears their name. */
export function renderDocuments(workspace: ReadyWorkspace, asked: Asked): Rendering {
  const steps = renderingSteps(workspace, asked);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** {@link renderDocuments}, and after each document `pause`: somebody may be waiting for something else. */
export async function renderPatiently(
  workspace: ReadyWorkspace,
  asked: Asked,
  pause: () => Promise<void>,
): Promise<Rendering> {
  const steps = renderingSteps(workspace, asked);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
  }
}

function* renderingSteps(
  workspace: ReadyWorkspace,
  { catalogue, renderer, options: given }: Asked,
): Generator<void, Rendering> {
  const { ids } = given;
  const render = documentRenderer(workspace, { catalogue, renderer, options: given });
  const wanted = chosen(catalogue, given);
  const results: (Rendered | Withheld)[] = [];
  for (const template of wanted) {
    results.push(render.one(template));
    yield;
  }
  const issued = results.flatMap((result) => render.issued(result) ?? []);
  const drafts = results.filter(({ template }) => !issued.some((one) => one.template === template));
  const documents = drafts.filter(isRendered);
  const messages = [...documents, ...issued.flatMap(({ message }) => message ?? [])];
  const attachments = messages.flatMap(({ template }) => template.meta.mail?.attach ?? []);
  const others = catalogue.templates.filter((one) => attachments.includes(one.id) && !wanted.includes(one));
  // Nobody misses what is not of that kind of organisation, nor a journal without a register, unless it was named.
  const withheld = drafts
    .filter(isWithheld)
    .filter(
      ({ template, missing }) => ids.includes(template.id) || (missing.length > 0 && !isJournal(template)),
    );
  const attached: Rendered[] = [];
  for (const template of others) {
    attached.push(...[render.one(template)].filter(isRendered));
    yield;
  }
  return { documents, issued, attached, withheld };
}

/** Renders documents of one organisation, each with what the register says of its day. */
interface DocumentRenderer {
  one(template: Template): Rendered | Withheld;
  /** The issued act that a result would only repeat, or null. */
  issued(result: Rendered | Withheld): IssuedDocument | null;
}

/** What the register tells a document of other acts. */
export function knownOf({ issued, former }: FactsOnDay): Pick<RenderOptions, 'issued' | 'former'> {
  return { issued, former };
}

function documentRenderer(
  { dossier, scans, usage, acts: { register } }: ReadyWorkspace,
  { catalogue, renderer, options: { date } }: Pick<Job, 'catalogue' | 'renderer' | 'options'>,
): DocumentRenderer {
  const options = { date, usage, signed: new Set(scans.keys()) };
  if (register.isEmpty)
    return { one: (template) => renderer.render(template, dossier, options), issued: () => null };
  const acts = new ActsOnDay(register, catalogue.templates);
  const orders = journalFacts(register);
  const render = (template: Template, facts: FactsOnDay): Rendered | Withheld =>
    renderer.render(template, facts.dossier, { ...options, ...knownOf(facts), register: orders });
  return {
    one: (template) => render(template, acts.factsFor(template, dossier, date)),
    issued(result) {
      const { template } = result;
      const period = isWithheld(result) ? null : result.period;
      const entry = acts.issuedAs(template, dossier.organization, period);
      if (!entry) return null;
      if (!template.meta.mail) return { template, entry, message: null };
      const own = { number: entry.number, date: entry.date, basis: null };
      const message = render(template, acts.factsFor(template, dossier, date, own));
      return { template, entry, message: isWithheld(message) ? null : message };
    },
  };
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
