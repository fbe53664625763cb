import { referenceTo } from '../../acts/act.ts';
import type { Candidate } from '../../acts/new-act.ts';
import { nextNumber } from '../../acts/numbers.ts';
import type { Register } from '../../acts/register.ts';
import { shownReference } from '../../acts/register-rows.ts';
import type { NewAct } from '../../acts/write.ts';
import type { DocumentFacts } from '../../organization/dossier.ts';
import { hasErrors, type Problem, withoutRepeats } from '../../problem.ts';
import { shownDate } from '../../reading/wording.ts';
import type { Rendered } from '../../templating/rendered.ts';
import { citedAct, frozenAct, ISSUED_AS, type RunOfIssue } from '../freeze-act.ts';
import { issueRefusals } from '../issue-refusals.ts';
import type { Job } from '../job.ts';
import { layOut, type SheetStyle } from '../lay-out.ts';
import type { MadeFile } from '../made-file.ts';
import { documentFiles } from '../write-documents.ts';
import type { Edition } from './edition.ts';
import { type AmendingOrder, editionGrounds, orderOf } from './edition-files.ts';
import { isOrderEntry } from './order.ts';

/** How an edition is issued. */
export interface EditionWish {
  /** Number, day and basis of the order. */
  readonly order: DocumentFacts;
  readonly withBlanks: boolean;
  /** Of the program. */
  readonly version: string;
}

/** The order and the edition that it approves, ready to be put down together; the order alone where the act is an order itself. */
export async function editionActs(
  edition: Edition,
  job: Job,
  wish: EditionWish,
): Promise<{ readonly made: readonly NewAct[]; readonly problems: readonly Problem[] }> {
  const { entry, approver } = edition;
  if (!approver && !isOrderEntry(entry)) return { made: [], problems: [notByOrder(edition)] };
  const order = orderOf(edition, editionGrounds(edition, job), job, wish.order);
  if (!order) return { made: [], problems: [onlyRequisites(edition)] };
  const candidates = [orderCandidate(order, wish), ...(approver ? [textCandidate(edition, wish)] : [])];
  const problems = withoutRepeats([
    ...tooEarly(edition, wish.order),
    ...candidates.flatMap((one, index) => refusals(one, candidates.slice(0, index), edition, job, wish)),
  ]);
  return { made: hasErrors(problems) ? [] : await freeze(order, edition, job, wish), problems };
}

async function freeze(
  order: AmendingOrder,
  edition: Edition,
  job: Job,
  wish: EditionWish,
): Promise<readonly NewAct[]> {
  const { register } = edition.workspace.acts;
  const issuing = { job, register, version: wish.version, earlier: [] };
  const orderAct = await freezeOrder(order, edition, issuing, wish);
  if (!edition.approver) return [orderAct];
  return [orderAct, await freezeText(edition, { ...issuing, earlier: [orderAct] }, wish)];
}

function orderCandidate({ rendered, facts }: AmendingOrder, { order }: EditionWish): Candidate {
  return { rendered, facts, tables: {}, given: order, number: order.number, date: order.date ?? '' };
}

function textCandidate(
  { approved, approvedFacts, act, workspace }: Edition,
  { order }: EditionWish,
): Candidate {
  return {
    rendered: approved,
    facts: approvedFacts,
    tables: workspace.dossier.tables,
    given: act.given,
    number: act.number,
    date: order.date ?? '',
  };
}

function refusals(
  candidate: Candidate,
  before: readonly Candidate[],
  { workspace }: Edition,
  { catalogue }: Job,
  wish: EditionWish,
): readonly Problem[] {
  const together = before.map(({ rendered }) => rendered.template.id);
  // Without a day nothing more can be said of it, and that is told of the order.
  if (candidate.date === '' && before.length > 0) return [];
  const { dossier, acts } = workspace;
  const { register } = acts;
  const atHand = { register, catalogue, dossier, together, withBlanks: wish.withBlanks };
  const found = issueRefusals(candidate, before, atHand);
  return found.map((problem) => curedByCommand(problem, candidate, register));
}

/** What the organisation file says of other documents the command says of this order. */
function curedByCommand(problem: Problem, { date }: Candidate, register: Register): Problem {
  const next = nextNumber({ journal: 'orders', date }, register.live);
  const number = `--number ${next ?? 'НОМЕР'}`;
  const hints: Partial<Readonly<Record<Problem['code'], string>>> = {
    'acts/no-date': 'Назовите день и номер приказа: --date ДАТА --number НОМЕР',
    'acts/number-taken': `Назовите другой номер: ${number}`,
    'acts/blanks': `Номер приказа, день и основание назовите: ${number} --date ДАТА --basis "ТЕКСТ"; протоколы советов впишите в organization.yaml (councils); или издайте с пустыми местами: --with-blanks`,
  };
  const hint = hints[problem.code];
  if (hint === undefined) return problem;
  const { severity, code, message, fact } = problem;
  // Its number and its day are asked for where it is issued.
  const isElsewhere = fact !== undefined && !fact.startsWith('documents.');
  return { severity, code, message, hint, ...(isElsewhere ? { fact } : {}) };
}

async function freezeOrder(
  order: AmendingOrder,
  { entry, approver, rendered, facts, workspace }: Edition,
  issuing: RunOfIssue,
  wish: EditionWish,
): Promise<NewAct> {
  const { style } = workspace.dossier.organization;
  const own = await documentFiles(layOut(order.rendered, style), ISSUED_AS);
  const text = { tree: rendered.tree, clauses: Object.fromEntries(rendered.clauses), facts };
  const made = [...own, ...(approver ? [] : await wholeText(rendered, style))];
  const named = { cites: approver ? [referenceTo(approver)] : [], repeals: [] };
  const amends = [{ ...referenceTo(entry), text: approver ? null : text }];
  return frozenAct(orderCandidate(order, wish), made, named, issuing, [], { amends });
}

/** The whole new text, to be read beside the order that changes it. */
async function wholeText(
  rendered: Rendered,
  style: SheetStyle,
): Promise<readonly (Omit<MadeFile, 'format'> & { readonly format: string })[]> {
  const changed = { ...rendered, fileName: `${rendered.fileName} (с изменениями)`, siteCopy: null };
  const made = await documentFiles(layOut(changed, style), ISSUED_AS);
  return made.map((one) => ({ ...one, format: `text-${one.format}` }));
}

async function freezeText(edition: Edition, issuing: RunOfIssue, wish: EditionWish): Promise<NewAct> {
  const { approved, entry, act, workspace } = edition;
  const candidate = textCandidate(edition, wish);
  const made = await documentFiles(layOut(approved, workspace.dossier.organization.style), ISSUED_AS);
  const orders = workspace.acts.register.amendmentsOf(entry).map(referenceTo);
  const cited = approved.cites
    .filter((id) => id !== approved.template.id)
    .flatMap((id) => citedAct(id, candidate.date, issuing) ?? []);
  const cites = [...cited, ...orders, ...issuing.earlier.map((one) => one.act)].map(referenceTo);
  const more = { edition: act.edition + 1, replaces: [referenceTo(entry)] };
  return frozenAct(candidate, made, { cites, repeals: [] }, issuing, [], more);
}

function tooEarly({ entry }: Edition, { date }: DocumentFacts): readonly Problem[] {
  if (date === null || date >= entry.date) return [];
  return [
    {
      severity: 'error',
      code: 'acts/before-cited',
      message: `Приказ от ${shownDate(date)} изменяет акт ${shownReference(entry)}, а он издан позже.`,
      hint: 'Исправьте дату приказа: --date 15.06.2026.',
    },
  ];
}

function notByOrder({ entry, rendered }: Edition): Problem {
  const { id } = rendered.template;
  return {
    severity: 'error',
    code: 'acts/not-by-order',
    message: `«${entry.title}» утверждён не приказом, и приказом его не изменяют.`,
    hint: `Впишите ему в organization.yaml новую дату (documents → ${id} → date) и издайте заново: sferum-docs issue ${id}`,
  };
}

function onlyRequisites({ entry }: Edition): Problem {
  return {
    severity: 'error',
    code: 'acts/only-requisites',
    message: `У акта ${shownReference(entry)} изменились только реквизиты и оформление – бланк, грифы, подписи, – а не текст: приказом изменять нечего.`,
    hint: 'Прежний акт действует, новый издавать не нужно.',
  };
}
