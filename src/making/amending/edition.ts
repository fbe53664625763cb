import type { ActRecord, ActText } from '../../acts/act.ts';
import { ActsOnDay } from '../../acts/on-day.ts';
import type { Entry } from '../../acts/register.ts';
import { REGISTER_FILE } from '../../acts/register-file.ts';
import { shownReference } from '../../acts/register-rows.ts';
import type { DocumentFacts, Organization } from '../../organization/dossier.ts';
import { hasErrors, type Problem, withoutRepeats } from '../../problem.ts';
import type { TextVersion } from '../../redline/passage.ts';
import { comparePassages, type PassageStep } from '../../redline/passages.ts';
import { NO_AMENDING } from '../../templating/amending-facts.ts';
import type { Template } from '../../templating/catalogue.ts';
import { isWithheld, type Rendered, type Withheld } from '../../templating/rendered.ts';
import type { Job } from '../job.ts';
import { openWorkspace } from '../make.ts';
import { withheldProblem } from '../output-problems.ts';
import { knownOf } from '../render-documents.ts';
import { isReady, type ReadyWorkspace } from '../workspace.ts';
import { referenceInDigits, withoutProtocolsOf } from './order.ts';

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

/** The new edition of an issued act held against it, nothing made yet; `edition` null after an error. Only a bug throws. */
export async function compareEdition(
  job: Job,
  id: string,
  order: DocumentFacts = NO_ORDER,
): Promise<{ readonly edition: Edition | null; readonly problems: readonly Problem[] }> {
  const stopped = (problems: readonly Problem[]) => ({ edition: null, problems });
  const workspace = await openWorkspace(job);
  const template = job.catalogue.templates.find((one) => one.id === id);
  if (!isReady(workspace) || !template) return stopped(workspace.problems);
  const { register } = workspace.acts;
  const entry = register.issued(id, null);
  if (!entry?.act) return stopped([...workspace.problems, notIssued(id)]);
  const repeal = register.repealOf(entry);
  if (repeal) return stopped([...workspace.problems, repealed(entry, repeal.by)]);
  const { act } = entry;
  const former = register.textOf(entry) ?? act;
  const approver = register.approverOf(entry);
  const editions = register.editionsOf(entry);
  const text = newText(template, editions, act, workspace, job, order);
  const { rendered, approved } = text;
  const [withheld] = [rendered, approved].filter(isWithheld);
  if (withheld || isWithheld(rendered) || isWithheld(approved))
    return stopped([...workspace.problems, ...(withheld ? [withheldProblem(withheld, [id])] : [])]);
  const problems = withoutRepeats([...workspace.problems, ...rendered.problems]);
  if (hasErrors(problems)) return stopped(problems);
  const old = { tree: former.tree, clauses: idsOf(Object.entries(former.clauses)) };
  const now = versionOf(rendered);
  const steps = comparePassages(old, now);
  const own = { entry, act, editions, approver, former, workspace, old, now, steps };
  return { edition: { ...own, ...text, rendered, approved }, problems };
}

/** By today's facts; number and day are those of the next act when the file names them, else those of the act itself. */
function newText(
  template: Template,
  editions: readonly Entry[],
  { number, date, given, period }: ActRecord,
  { dossier, acts, usage, scans }: ReadyWorkspace,
  { catalogue, renderer, options }: Job,
  order: DocumentFacts,
): Pick<Edition, 'facts' | 'approvedFacts' | 'withFormer'> &
  Readonly<Record<'rendered' | 'approved', Rendered | Withheld>> {
  const { register } = acts;
  const [entry, ...before] = editions as [Entry, ...Entry[]];
  const onDay = new ActsOnDay(register, catalogue.templates);
  const isSame = onDay.issuedAs(template, dossier.organization, period) !== null;
  const isApproved = register.approverOf(entry) !== null;
  const said = isSame ? { number, date, basis: given.basis } : onDay.ownFacts(template, dossier.organization);
  const own = { ...said, date: isApproved ? (order.date ?? said.date) : said.date };
  const facts = onDay.factsFor(template, dossier, options.date, own);
  const organization = withoutProtocolsOf(before, facts.dossier.organization);
  const orders = isApproved ? register.amendmentsOf(entry) : [];
  const render = (changed: Partial<Organization>, by: readonly OrderName[]): Rendered | Withheld =>
    renderer.render(
      template,
      { ...facts.dossier, organization: { ...organization, ...changed } },
      {
        ...{ date: options.date, usage, signed: new Set(scans.keys()), ...knownOf(facts) },
        amending: { ...NO_AMENDING, editions: editionsBy(by) },
      },
    );
  const withFormer = (former: Partial<Organization>) => render(former, orders);
  const rendered = withFormer({});
  const approvedFacts = isApproved ? withoutProtocolsOf(editions, organization) : organization;
  const approved = isApproved ? render(approvedFacts, [...orders, order]) : rendered;
  return { rendered, approved, facts: organization, approvedFacts, withFormer };
}

type OrderName = Pick<DocumentFacts, 'number' | 'date'>;

/** «приказа от 15.06.2026 № 45-од», of several «приказов от …, от …». */
function editionsBy(orders: readonly OrderName[]): string | null {
  if (orders.length === 0) return null;
  const named = orders.map((one) => referenceInDigits(one).replaceAll(' ', '\u{A0}'));
  return `${orders.length > 1 ? 'приказов' : 'приказа'} ${named.join(', ')}`;
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
