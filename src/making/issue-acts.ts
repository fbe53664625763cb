import { type ActRecord, type ActReference, referenceTo } from '../acts/act.ts';
import { changedFiles } from '../acts/intact.ts';
import type { Candidate } from '../acts/new-act.ts';
import { ActsOnDay } from '../acts/on-day.ts';
import { ACTS } from '../acts/place.ts';
import type { Entry, Register } from '../acts/register.ts';
import { clockProblems } from '../acts/register-problems.ts';
import { type NewAct, writeActs, writeRegister } from '../acts/write.ts';
import type { Dossier, Organization } from '../organization/dossier.ts';
import { hasErrors, type Problem, withoutRepeats } from '../problem.ts';
import type { Template } from '../templating/catalogue.ts';
import { FORMER_ORDER } from '../templating/context.ts';
import { isWithheld } from '../templating/rendered.ts';
import { holdingActs } from './acts-folder.ts';
import { draftFiles } from './draft-files.ts';
import { citedAct, frozenAct, ISSUED_AS } from './freeze-act.ts';
import { alreadyIssued, citedDrafts, issueRefusals, notMade, type Wish } from './issue-refusals.ts';
import type { Job } from './job.ts';
import { layOut } from './lay-out.ts';
import { openWorkspace } from './make.ts';
import { knownOf } from './render-documents.ts';
import { isReady, type ReadyWorkspace } from './workspace.ts';
import { documentFiles } from './write-documents.ts';

/** An act that was issued in this run, and where it lies, below the folder of the organisation. */
export interface JustIssued {
  readonly act: ActRecord;
  readonly folder: string;
}

/** What became of documents that were to be issued. */
export interface IssueOutcome {
  readonly issued: readonly JustIssued[];
  /** Ids of what the documents cite and what is not issued: they may be issued together. */
  readonly cited: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Issues documents, all or none: reads, makes, holds them against the register, freezes their bytes in folders of their own, writes
 * the register. Without codes only the register is written anew. Only a bug throws.
 */
export async function issueActs(job: Job, wish: Wish): Promise<IssueOutcome> {
  const { files, input, catalogue } = job;
  return holdingActs(files, input, refused, async () => {
    const workspace = await openWorkspace(job);
    if (!isReady(workspace)) return refused(workspace.problems);
    const changed = changedFiles(files, input, workspace.acts.register);
    if (changed.length > 0) return refused(changed);
    const { made, cited, problems: found } = await new Issue(workspace, job, wish).acts();
    const problems = [...found, ...clockProblems(workspace.acts.register, job.options.today)];
    if (hasErrors(problems)) return { ...refused(problems), cited };
    writeActs(files, input, made);
    const behind = writeRegister(files, input, catalogue.templates);
    return {
      issued: made.map(({ act, folder }) => ({ act, folder: `${ACTS}/${folder}` })),
      cited,
      problems: [...problems, ...(behind ? [behind] : [])],
    };
  });
}

function refused(problems: readonly Problem[]): IssueOutcome {
  return { issued: [], cited: [], problems };
}

/** One run: the acts of the wish, each with what the others and the register say. */
class Issue {
  readonly #workspace: ReadyWorkspace;
  readonly #job: Job;
  readonly #wish: Wish;
  readonly #register: Register;
  readonly #acts: ActsOnDay;

  constructor(workspace: ReadyWorkspace, job: Job, wish: Wish) {
    this.#workspace = workspace;
    this.#job = job;
    this.#wish = wish;
    this.#register = workspace.acts.register;
    this.#acts = new ActsOnDay(this.#register, job.catalogue.templates);
  }

  async acts(): Promise<Omit<IssueOutcome, 'issued'> & { readonly made: readonly NewAct[] }> {
    const problems: Problem[] = [];
    const cited = new Set<string>();
    const candidates = this.#templates().flatMap((template) => {
      const found = this.#candidate(template);
      if ('rendered' in found) return [found];
      problems.push(...('problem' in found ? [found.problem] : []));
      return [];
    });
    const together = candidates.map(({ rendered }) => rendered.template.id);
    const { catalogue } = this.#job;
    const { dossier } = this.#workspace;
    const { withBlanks } = this.#wish;
    const atHand = { register: this.#register, catalogue, dossier, together, withBlanks };
    for (const [index, candidate] of candidates.entries()) {
      const before = candidates.slice(0, index);
      for (const id of citedDrafts(candidate, before, this.#register)) cited.add(id);
      problems.push(...issueRefusals(candidate, before, atHand));
    }
    if (hasErrors(problems)) return { made: [], cited: [...cited], problems: withoutRepeats(problems) };
    const made: NewAct[] = [];
    for (const candidate of candidates) {
      const one = await this.#newAct(candidate, made);
      if ('problem' in one) problems.push(one.problem);
      else made.push(one);
    }
    return { made, cited: [...cited], problems: withoutRepeats(problems) };
  }

  /** What others cite comes before them. */
  #templates(): readonly Template[] {
    const { ids } = this.#wish;
    const left = this.#job.catalogue.templates.filter(({ id }) => ids.includes(id));
    const sorted: Template[] = [];
    while (left.length > 0) {
      const isFree = ({ meta }: Template): boolean =>
        !meta.relations.follows.some(
          ({ id, severity }) => severity === 'error' && left.some((other) => other.id === id),
        );
      const [next] = left.splice(Math.max(0, left.findIndex(isFree)), 1);
      if (next) sorted.push(next);
    }
    return sorted;
  }

  /** The document as it would be issued; nothing for one that is issued already. */
  #candidate(template: Template): Candidate | { readonly problem: Problem } | { readonly issued: Entry } {
    const { organization } = this.#workspace.dossier;
    const dossier = this.#asWished();
    const facts = this.#acts.factsFor(template, dossier, null);
    const result = this.#job.renderer.render(template, facts.dossier, {
      date: null,
      usage: this.#workspace.usage,
      signed: new Set(),
      ...(this.#register.isEmpty ? {} : knownOf(facts)),
    });
    const period = isWithheld(result) ? null : result.period;
    const issued = this.#acts.issuedAs(template, organization, period);
    if (issued) return this.#again(template, issued);
    if (isWithheld(result)) return { problem: notMade(result) };
    return {
      rendered: result,
      facts: facts.dossier.organization,
      tables: dossier.tables,
      given: organization.documents[template.id] ?? { number: null, date: null, basis: null },
      number: facts.dossier.organization.documents[template.id]?.number ?? null,
      date: result.tree.date ?? '',
    };
  }

  #again(template: Template, issued: Entry): { readonly problem: Problem } {
    const { number, date } = this.#wish;
    const isOther = (number !== null && number !== issued.number) || (date !== null && date !== issued.date);
    return { problem: alreadyIssued(template, issued, isOther) };
  }

  /** The facts with the number and the day of the command. */
  #asWished(): Dossier {
    const { dossier } = this.#workspace;
    const { ids, number, date } = this.#wish;
    const documents: Organization['documents'] = Object.fromEntries(
      ids.map((id) => {
        const said = this.#acts.ownFacts({ id }, dossier.organization);
        return [id, { ...said, number: number ?? said.number, date: date ?? said.date }];
      }),
    );
    const { organization } = dossier;
    return {
      ...dossier,
      organization: { ...organization, documents: { ...organization.documents, ...documents } },
    };
  }

  async #newAct(
    candidate: Candidate,
    earlier: readonly NewAct[],
  ): Promise<NewAct | { readonly problem: Problem }> {
    const { rendered } = candidate;
    const sheet = layOut(rendered, this.#workspace.dossier.organization.style);
    const made = await documentFiles(sheet, ISSUED_AS);
    const draft = draftFiles(this.#job.files, this.#wish.output, rendered, made);
    if ('problem' in draft) return draft;
    const named = { cites: this.#cites(candidate, earlier), repeals: this.#repeals(candidate, earlier) };
    const issuing = { job: this.#job, register: this.#register, version: this.#wish.version, earlier };
    return frozenAct(candidate, made, named, issuing, draft.signatures);
  }

  /** What the document cites, and the former order where it speaks of that. */
  #cites({ rendered, facts, date }: Candidate, earlier: readonly NewAct[]): readonly ActReference[] {
    const { cites, template } = rendered;
    const others = cites
      .filter((id) => id !== template.id)
      .flatMap((id) => citedAct(id, date, { earlier, register: this.#register }) ?? []);
    const isTold = cites.includes(FORMER_ORDER) && !template.meta.relations.supersedes.includes(template.id);
    return [...others.map(referenceTo), ...(isTold ? this.#former(facts) : [])];
  }

  #former({ replaces: { title, number, date } }: Organization): readonly ActReference[] {
    if (title === null && number === null) return [];
    const named = { id: null, number, date, title: title ?? '' };
    const known = this.#register.named(named);
    return [known ? referenceTo(known) : named];
  }

  #repeals({ rendered, facts, date }: Candidate, earlier: readonly NewAct[]): readonly ActReference[] {
    const { template } = rendered;
    return template.meta.relations.supersedes.flatMap((id) => {
      const known = citedAct(id, date, { earlier, register: this.#register });
      if (known) return [referenceTo(known)];
      return id === template.id && rendered.cites.includes(FORMER_ORDER) ? this.#former(facts) : [];
    });
  }
}
