import { journalFacts } from '../acts/journal-facts.ts';
import { ActsOnDay, type FactsOnDay } from '../acts/on-day.ts';
import type { Entry } from '../acts/register.ts';
import type { DocumentFacts } from '../organization/dossier.ts';
import type { Template } from '../templating/catalogue.ts';
import type { RenderOptions } from '../templating/render-options.ts';
import { isWithheld, type Rendered, type Withheld } from '../templating/rendered.ts';
import type { Job } from './job.ts';
import type { ReadyWorkspace } from './workspace.ts';

/** An issued act that a run does not make anew. */
export interface IssuedDocument {
  readonly template: Template;
  readonly entry: Entry;
  /** For the message that goes with it; null where there is none, or where today's facts do not give it. */
  readonly message: Rendered | null;
}

/** What rendering has to know of a job. */
export type RenderingJob = Pick<Job, 'catalogue' | 'renderer' | 'options'>;

/** Renders documents of one organisation, each with what the register says of its day. */
export class DocumentRenderer {
  readonly #dossier: ReadyWorkspace['dossier'];
  readonly #renderer: Job['renderer'];
  readonly #options: RenderOptions;
  /** Null without a register. */
  readonly #acts: ActsOnDay | null;

  constructor(workspace: ReadyWorkspace, { catalogue, renderer, options: { date } }: RenderingJob) {
    const { register } = workspace.acts;
    const known = { date, ...besidesFacts(workspace) };
    this.#dossier = workspace.dossier;
    this.#renderer = renderer;
    this.#options = register.isEmpty ? known : { ...known, register: journalFacts(register) };
    this.#acts = register.isEmpty ? null : new ActsOnDay(register, catalogue.templates);
  }

  /** `own`: number and day that are not those of the facts. */
  one(template: Template, own?: DocumentFacts): Rendered | Withheld {
    if (!this.#acts) return this.#renderer.render(template, this.#dossier, this.#options);
    const facts = this.#acts.factsFor(template, this.#dossier, this.#options.date, own);
    return this.#renderer.render(template, facts.dossier, { ...this.#options, ...knownOf(facts) });
  }

  /** The issued act that a result would only repeat, or null. */
  issued(result: Rendered | Withheld): IssuedDocument | null {
    const { template } = result;
    const period = isWithheld(result) ? null : result.period;
    const entry = this.#acts?.issuedAs(template, this.#dossier.organization, period);
    if (!entry) return null;
    if (!template.meta.mail) return { template, entry, message: null };
    const message = this.one(template, { number: entry.number, date: entry.date, basis: null });
    return { template, entry, message: isWithheld(message) ? null : message };
  }
}

/** What the register tells a document of other acts. */
export function knownOf({ issued, former }: FactsOnDay): Pick<RenderOptions, 'issued' | 'former'> {
  return { issued, former };
}

/** What the workspace tells a document besides the facts. */
export function besidesFacts({ usage, scans }: ReadyWorkspace): Pick<RenderOptions, 'usage' | 'signed'> {
  return { usage, signed: new Set(scans.keys()) };
}
