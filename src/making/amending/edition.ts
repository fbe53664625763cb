import type { ActRecord, ActText } from '../../acts/act.ts';
import type { Entry, Register } from '../../acts/register.ts';
import { REGISTER_FILE } from '../../acts/register-file.ts';
import { shownReference } from '../../acts/register-rows.ts';
import type { DocumentFacts, Organization } from '../../organization/dossier.ts';
import { hasErrors, type Problem, type Result, withoutRepeats } from '../../problem.ts';
import type { TextVersion } from '../../redline/passage.ts';
import { comparePassages, type PassageStep } from '../../redline/passages.ts';
import type { Rendered, Withheld } from '../../templating/rendered.ts';
import type { Job } from '../job.ts';
import { openWorkspace } from '../make.ts';
import { withheldProblem } from '../output-problems.ts';
import { isReady, type ReadyWorkspace } from '../workspace.ts';
import { newText } from './new-text.ts';

/** The text of an act in force and the new one, compared, and what made them. */
export interface Edition {
  readonly entry: Entry;
  readonly act: ActRecord;
  /** The act and the editions before it, the newest first. */
  readonly editions: readonly Entry[];
  /** The act that approves it, or null: it stands by itself. */
  readonly approver: Entry | null;
  /** What it says now. */
  readonly former: ActText;
  readonly workspace: ReadyWorkspace;
  /** The new text, its stamps as they were. */
  readonly rendered: Rendered;
  /** The same with what the order that approves it puts into its stamps. */
  readonly approved: Rendered;
  readonly facts: Organization;
  /** The facts of `approved`. */
  readonly approvedFacts: Organization;
  /** The new text with some facts as they were. */
  readonly withFormer: (facts: Partial<Organization>) => Rendered | Withheld;
  readonly old: TextVersion;
  readonly now: TextVersion;
  readonly steps: readonly PassageStep[];
}

/** Nothing is known yet of the order that approves the edition. */
export const NO_ORDER: DocumentFacts = { number: null, date: null, basis: null };

/** An edition, null after an error. */
interface Compared {
  readonly edition: Edition | null;
  readonly problems: readonly Problem[];
}

/** The new edition of an issued act held against it, nothing made yet. Only a bug throws. */
export async function compareEdition(job: Job, id: string, order = NO_ORDER): Promise<Compared> {
  const workspace = await openWorkspace(job);
  const stopped = (problem: Problem) => ({ edition: null, problems: [...workspace.problems, problem] });
  const template = job.catalogue.templates.find((one) => one.id === id);
  if (!isReady(workspace) || !template) return { edition: null, problems: workspace.problems };
  const found = actInForce(workspace.acts.register, id);
  if ('problem' in found) return stopped(found.problem);
  const text = newText({ template, workspace, job, order }, found.value);
  if ('problem' in text) return stopped(withheldProblem(text.problem, [id]));
  const { rendered } = text.value;
  const problems = withoutRepeats([...workspace.problems, ...rendered.problems]);
  if (hasErrors(problems)) return { edition: null, problems };
  const own = { ...found.value, ...text.value, ...compared(found.value, rendered) };
  return { edition: { ...own, workspace }, problems };
}

/** What an edition takes the place of. */
export type InForce = Pick<Edition, 'entry' | 'act' | 'editions' | 'approver' | 'former'>;

function actInForce(register: Register, id: string): Result<InForce> {
  const entry = register.issued(id, null);
  if (!entry?.act) return { problem: notIssued(id) };
  const repeal = register.repealOf(entry);
  if (repeal) return { problem: repealed(entry, repeal.by) };
  const { act } = entry;
  const [approver, editions] = [register.approverOf(entry), register.editionsOf(entry)];
  return { value: { entry, act, editions, approver, former: register.textOf(entry) ?? act } };
}

function compared({ former }: InForce, rendered: Rendered): Pick<Edition, 'old' | 'now' | 'steps'> {
  const old = { tree: former.tree, clauses: idsOf(Object.entries(former.clauses)) };
  const now = versionOf(rendered);
  return { old, now, steps: comparePassages(old, now) };
}

export function versionOf({ tree, clauses }: Rendered): TextVersion {
  return { tree, clauses: idsOf(clauses) };
}

function idsOf(clauses: Iterable<readonly [id: string, number: string]>): ReadonlyMap<string, string> {
  return new Map([...clauses].map(([id, number]) => [number, id]));
}

function notIssued(id: string): Problem {
  return {
    severity: 'error',
    code: 'acts/not-issued',
    message: `Документ «${id}» не издан: изменять нечего.`,
    file: REGISTER_FILE,
    hint: `Проект просто подготовьте заново: sferum-docs generate ${id}`,
  };
}

function repealed(entry: Entry, by: Entry | null): Problem {
  return {
    severity: 'error',
    code: 'acts/repealed',
    message: `Акт ${shownReference(entry)} утратил силу${by ? ` по акту ${shownReference(by)}` : ''}: изменять нечего.`,
    file: REGISTER_FILE,
    hint: `Подготовьте и издайте новый: sferum-docs generate ${entry.document ?? ''}`,
  };
}
