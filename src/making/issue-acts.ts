import { type ActReference, referenceTo } from '../acts/act.ts';
import { changedFiles } from '../acts/intact.ts';
import type { Candidate } from '../acts/new-act.ts';
import { ActsOnDay } from '../acts/on-day.ts';
import type { Entry, Register } from '../acts/register.ts';
import { clockProblems } from '../acts/register-problems.ts';
import type { NewAct } from '../acts/write.ts';
import type { Dossier, Organization } from '../organization/dossier.ts';
import { hasErrors, type Problem, withoutRepeats } from '../problem.ts';
import type { Template } from '../templating/catalogue.ts';
import { FORMER_ORDER } from '../templating/context.ts';
import { isWithheld, type Rendered } from '../templating/rendered.ts';
import { holdingActs, type JustIssued, putActs } from './acts-folder.ts';
import { knownOf } from './document-renderer.ts';
import { draftFiles } from './draft-files.ts';
import { citedAct, frozenAct, ISSUED_AS } from './freeze-act.ts';
import { alreadyIssued, citedDrafts, issueRefusals, notMade, type Wish } from './issue-refusals.ts';
import type { Job } from './job.ts';
import { layOut } from './lay-out.ts';
import { openWorkspace } from './make.ts';
import { isReady, type ReadyWorkspace } from './workspace.ts';
import { documentFiles } from './write-documents.ts';

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
  const { files, input } = job;
  return holdingActs(files, input, refused, async () => {
    const workspace = await openWorkspace(job);
    if (!isReady(workspace)) return refused(workspace.problems);
    const changed = changedFiles(files, input, workspace.acts.register);
    if (changed.length > 0) return refused(changed);
    const { made, cited, problems: found } = await new Issue(workspace, job, wish).acts();
    const problems = [...found, ...clockProblems(workspace.acts.register, job.options.today)];
    if (hasErrors(problems)) return { ...refused(problems), cited };
    const put = putActs(job, made);
    return { issued: put.issued, cited, problems: [...problems, ...put.problems] };
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
    const found = this.#templates().map((template) => this.#candidate(template));
    const candidates = found.flatMap((one) => ('rendered' in one ? [one] : []));
    const problems = found.flatMap((one) => ('problem' in one ? [one.problem] : []));
    const { cited, problems: refusals } = this.#heldTogether(candidates);
    problems.push(...refusals);
    const made: NewAct[] = [];
    for (const candidate of hasErrors(problems) ? [] : candidates) {
      const one = await this.#newAct(candidate, made);
      if ('problem' in one) problems.push(one.problem);
      else made.push(one);
    }
    return { made, cited, problems: withoutRepeats(problems) };
  }

  /** Each document beside those that come before it. */
  #heldTogether(candidates: readonly Candidate[]): Pick<IssueOutcome, 'cited' | 'problems'> {
    const together = candidates.map(({ rendered }) => rendered.template.id);
    const { catalogue } = this.#job;
    const { dossier } = this.#workspace;
    const { withBlanks } = this.#wish;
    const atHand = { register: this.#register, catalogue, dossier, together, withBlanks };
    const held = candidates.map((candidate, index) => {
      const before = candidates.slice(0, index);
      const cited = citedDrafts(candidate, before, this.#register);
      return { cited, problems: issueRefusals(candidate, before, atHand) };
    });
    const cited = new Set(held.flatMap((one) => one.cited));
    return { cited: [...cited], problems: held.flatMap(({ problems }) => problems) };
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
  #candidate(template: Template): Candidate | { readonly problem: Problem } {
    const { dossier, usage } = this.#workspace;
    const facts = this.#acts.factsFor(template, this.#asWished(), null);
    const known = this.#register.isEmpty ? {} : knownOf(facts);
    const options = { date: null, usage, signed: new Set<string>(), ...known };
    const result = this.#job.renderer.render(template, facts.dossier, options);
    const period = isWithheld(result) ? null : result.period;
    const issued = this.#acts.issuedAs(template, dossier.organization, period);
    if (issued) return this.#again(template, issued);
    return isWithheld(result) ? { problem: notMade(result) } : candidateOf(result, facts.dossier, dossier);
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

/** `said`: what the organisation file says itself. */
function candidateOf(rendered: Rendered, { organization, tables }: Dossier, said: Dossier): Candidate {
  const { id } = rendered.template;
  const given = said.organization.documents[id] ?? { number: null, date: null, basis: null };
  const number = organization.documents[id]?.number ?? null;
  return { rendered, facts: organization, tables, given, number, date: rendered.tree.date ?? '' };
}
