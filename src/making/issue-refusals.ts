import { draftProblems } from '../acts/drafts.ts';
import { journalOf } from '../acts/journal.ts';
import type { Candidate } from '../acts/new-act.ts';
import { holderOf, nextNumber } from '../acts/numbers.ts';
import { ACTS } from '../acts/place.ts';
import type { Entry, Register } from '../acts/register.ts';
import { REGISTER_FILE } from '../acts/register-file.ts';
import { shownReference } from '../acts/register-rows.ts';
import { documentProblems } from '../checks/document.ts';
import type { Dossier } from '../organization/dossier.ts';
import type { Problem } from '../problem.ts';
import { shown } from '../reading/wording.ts';
import type { Catalogue, Template } from '../templating/catalogue.ts';
import { FORMER_ORDER } from '../templating/context.ts';
import { placeOfFirst } from '../templating/facts.ts';
import type { Rendered, Withheld } from '../templating/rendered.ts';

/** What is to be issued, and how. */
export interface Wish {
  /** Of the templates. */
  readonly ids: readonly string[];
  /** In the place of what the organisation file says. */
  readonly number: string | null;
  /** ISO; likewise. */
  readonly date: string | null;
  readonly withBlanks: boolean;
  /** Folder of the drafts. */
  readonly output: string;
  /** Of the program. */
  readonly version: string;
}

/** What a document of the run is held against. */
export interface AtHand {
  readonly register: Register;
  readonly catalogue: Catalogue;
  readonly dossier: Dossier;
  /** Ids of all documents of the run. */
  readonly together: readonly string[];
  readonly withBlanks: boolean;
}

/** Why a document is not issued, and what else is to be known of it. `before`: those issued in the same run that it may cite. */
export function issueRefusals(
  candidate: Candidate,
  before: readonly Candidate[],
  atHand: AtHand,
): readonly Problem[] {
  const { rendered } = candidate;
  if (candidate.date === '') return [noDate(rendered)];
  const { next, twice } = numbering(candidate, before, atHand);
  return [
    ...textFaults(rendered, atHand),
    ...(atHand.withBlanks ? [] : blanks(rendered, next)),
    ...draftProblems(rendered, candidate, atHand.register, atHand.catalogue.templates),
    ...twice.map((one) => numberTwice(rendered, one)),
    ...missingBeside(candidate, before, atHand),
  ];
}

/** Acts that have to come with it, or before it. */
function missingBeside(
  candidate: Candidate,
  before: readonly Candidate[],
  { register, catalogue, together }: AtHand,
): readonly Problem[] {
  const drafts = citedDrafts(candidate, before, register);
  return [
    ...withoutOrder(candidate, before, register, catalogue),
    ...drafts.map((id) => citesDraft(candidate.rendered, id, together, catalogue)),
  ];
}

function textFaults(rendered: Rendered, { dossier, catalogue }: AtHand): readonly Problem[] {
  const found = [...documentProblems(rendered, dossier, catalogue.data), ...rendered.problems];
  return found.filter(
    ({ severity, code }) => severity === 'error' || (severity === 'warning' && code !== 'document/blank'),
  );
}

/** The next free number of the journal, and who of the run has the candidate's. */
function numbering(
  { rendered, number, date }: Candidate,
  before: readonly Candidate[],
  { register, catalogue: { templates } }: AtHand,
): { readonly next: string | null; readonly twice: readonly Candidate[] } {
  const journalFor = ({ template, tree }: Rendered): string => journalOf(template.id, tree.title, templates);
  const journal = journalFor(rendered);
  const others = before.filter((one) => journalFor(one.rendered) === journal);
  const numbered = others.map((one) => ({ ...one, journal }));
  const twice = holderOf({ journal, number, date }, numbered);
  const next = nextNumber({ journal, date }, [...register.live, ...numbered]);
  return { next, twice: twice ? [twice] : [] };
}

function noDate({ template, tree }: Rendered): Problem {
  return {
    severity: 'error',
    code: 'acts/no-date',
    message: `«${tree.title}»: нет даты.`,
    file: 'organization.yaml',
    fact: `documents.${template.id}.date`,
    hint: `Впишите documents → ${template.id} → date или задайте параметром: --date 02.09.2026.`,
  };
}

function blanks({ template, tree, blanks: paths, gaps }: Rendered, next: string | null): readonly Problem[] {
  if (paths.length === 0) return [];
  const isNumber = paths.some((path) => /^documents?(?:\.[\w-]+)?\.number$/u.test(path));
  const offer = isNumber && next !== null ? ` Следующий свободный номер – ${next}: --number ${next}.` : '';
  const labels = gaps.map(({ label }) => `«${label}»`).join(', ');
  return [
    {
      severity: 'error',
      code: 'acts/blanks',
      message: `«${tree.title}»: остались пустые места${labels === '' ? '' : `: ${labels}`}.`,
      ...(isNumber ? { fact: `documents.${template.id}.number` } : placeOfFirst(gaps)),
      hint: `Впишите их (что нужно, покажет sferum-docs fields ${template.id}) или издайте с пустыми местами: --with-blanks.${offer}`,
    },
  ];
}

function numberTwice({ tree, template }: Rendered, { rendered, number }: Candidate): Problem {
  return {
    severity: 'error',
    code: 'acts/number-taken',
    message: `«${tree.title}» и «${rendered.tree.title}» – с одним номером ${shown(number ?? '')}.`,
    file: 'organization.yaml',
    fact: `documents.${template.id}.number`,
    hint: 'Впишите одному из них другой номер.',
  };
}

/** A new text of what an order has approved comes by another order, or by one that amends it. */
function withoutOrder(
  { rendered: { template, tree }, date }: Candidate,
  before: readonly Candidate[],
  register: Register,
  { templates, amending }: Catalogue,
): readonly Problem[] {
  const approving = templates.find(({ meta }) => meta.relations.approves.includes(template.id));
  const former = register.ofDocument(template.id).at(-1);
  const approver = former ? register.approverOf(former) : null;
  if (!approving || !approver || register.inForce(approving.id, date) !== approver) return [];
  const orders = [approving, ...amending].map(({ id }) => id);
  if (before.some(({ rendered }) => orders.includes(rendered.template.id))) return [];
  const message = `«${tree.title}»: прежний текст утверждён приказом ${shownReference(approver)}, а приказа о новом нет.`;
  const hint = `Внесите изменения приказом: sferum-docs amend ${template.id} --issue --number НОМЕР --date ДАТА; или издайте вместе с документом новый приказ: sferum-docs issue ${approving.id} ${template.id}`;
  return [{ severity: 'warning', code: 'acts/edition-without-order', message, hint }];
}

/** Ids of what the document cites and what is neither issued nor to be issued before it. */
export function citedDrafts(
  { rendered: { cites, template }, date }: Candidate,
  before: readonly Candidate[],
  register: Register,
): readonly string[] {
  const ready = [template.id, FORMER_ORDER, ...before.map(({ rendered }) => rendered.template.id)];
  return cites
    .filter((id) => !ready.includes(id) && !register.inForce(id, date))
    .filter((id) => (register.inForce(id, null)?.date ?? '') <= date);
}

function citesDraft(
  { tree }: Rendered,
  id: string,
  together: readonly string[],
  { templates }: Catalogue,
): Problem {
  const title = templates.find((one) => one.id === id)?.meta.about ?? id;
  return {
    severity: 'error',
    code: 'acts/cited-draft',
    message: `«${tree.title}» ссылается на документ «${title}» (${id}), который не издан.`,
    file: REGISTER_FILE,
    hint: `Издайте их вместе: sferum-docs issue ${[...new Set([id, ...together])].join(' ')}. Изданный раньше, без программы, впишите строкой в ${REGISTER_FILE}.`,
  };
}

export function notMade({ template, missing }: Withheld): Problem {
  const labels = missing.map(({ label }) => label).join(', ');
  return {
    severity: 'error',
    code: 'acts/not-made',
    message: `«${template.meta.title}» (${template.id}) не подготовлен${labels === '' ? ': документ не для этого вида организации' : `, не хватает: ${labels}`}.`,
    ...placeOfFirst(missing),
    hint:
      missing.length > 0
        ? `Добавьте сведения: ${missing.map(({ source }) => source).join('; ')}.`
        : 'Выберите другой документ.',
  };
}

/** `isOther`: the command asks for another number or day. */
export function alreadyIssued(template: Template, entry: Entry, isOther: boolean): Problem {
  return {
    severity: isOther ? 'error' : 'note',
    code: 'acts/already-issued',
    message: `«${template.meta.about}» (${template.id}) – акт уже издан: ${shownReference(entry)}. Изданное не меняется.`,
    file: `${ACTS}/${entry.folder}`,
    fact: `documents.${template.id}.date`,
    hint: `Для нового акта впишите в organization.yaml новые номер и дату: documents → ${template.id}. Если ошиблись, пока акт не подписан: sferum-docs unissue ${template.id}`,
  };
}
