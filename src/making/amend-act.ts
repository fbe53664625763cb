import type { ActRecord } from '../acts/act.ts';
import { ActsOnDay } from '../acts/on-day.ts';
import type { Entry } from '../acts/register.ts';
import { REGISTER_FILE } from '../acts/register-file.ts';
import { shownReference } from '../acts/register-rows.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Organization } from '../organization/dossier.ts';
import type { Plan, Product } from '../output/plan.ts';
import { hasErrors, type Problem, withoutRepeats } from '../problem.ts';
import { instructionsFor } from '../redline/instructions.ts';
import {
  allSteps,
  comparePassages,
  isChanged,
  type PassageStep,
  type TextVersion,
} from '../redline/passages.ts';
import type { Template } from '../templating/catalogue.ts';
import { isWithheld, type Rendered, type Withheld } from '../templating/render.ts';
import { safeFileName } from '../world/file-name.ts';
import { pageLayout } from '../writers/layout.ts';
import { SHUT } from '../writers/typesetting/breaks.ts';
import { comparisonTable } from './amending/comparison.ts';
import { type Grounds, groundsOf } from './amending/grounds.ts';
import { amendingOrder } from './amending/order.ts';
import type { Job } from './job.ts';
import { layOut, sheetOf } from './lay-out.ts';
import type { MadeFile } from './made-file.ts';
import { openWorkspace } from './make.ts';
import { placementProblems, strangerProblems, withheldProblem } from './output-problems.ts';
import { type Destination, holdingFolder, publishDocuments } from './publish-documents.ts';
import { isReady, type ReadyWorkspace } from './workspace.ts';
import { documentFiles } from './write-documents.ts';

/** What a new edition of an act comes to. */
export interface AmendOutcome {
  /** Null when nothing was put down: an error, or nothing has changed. */
  readonly plan: Plan | null;
  /** How many passages have come, gone or changed; null after an error. */
  readonly changes: number | null;
  readonly problems: readonly Problem[];
}

/**
 * The new edition of an issued act by today's facts, clauses and templates: the changes in Word, the table that compares both
 * texts, and the new text. The act itself stays as it is. Only a bug throws.
 */
export async function amendAct(job: Job, id: string, destination: Destination): Promise<AmendOutcome> {
  const compared = await compareEdition(job, id);
  const { problems } = compared;
  if (compared.edition === null) return failed(problems);
  const { edition } = compared;
  const changes = allSteps(edition.steps).filter(isChanged).length;
  if (changes === 0) return { plan: null, changes, problems };
  const made = await holdingFolder(job.files, destination, async () => {
    const products = await editionFiles(edition, job);
    const about = { sources: edition.workspace.sources, fingerprint: '' };
    const published = publishDocuments(job.files, destination, products, about, []);
    if ('problem' in published) return failed([...problems, published.problem]);
    const plan = published.value;
    const told = [...plan.placed.flatMap(placementProblems), ...strangerProblems(plan)];
    return { plan, changes, problems: [...problems, ...told] };
  });
  return 'problem' in made ? failed([...problems, made.problem]) : made.value;
}

function failed(problems: readonly Problem[]): AmendOutcome {
  return { plan: null, changes: null, problems };
}

/** The text of an act in force and the new one, compared, and what made them. */
export interface Edition {
  readonly entry: Entry;
  readonly act: ActRecord;
  readonly workspace: ReadyWorkspace;
  readonly rendered: Rendered;
  readonly facts: Organization;
  /** The new text with some facts as they were. */
  readonly withFormer: (facts: Partial<Organization>) => Rendered | Withheld;
  readonly old: TextVersion;
  readonly now: TextVersion;
  readonly steps: readonly PassageStep[];
}

/** The new edition of an issued act held against it, nothing made yet; `edition` null after an error. Only a bug throws. */
export async function compareEdition(
  job: Job,
  id: string,
): Promise<{ readonly edition: Edition | null; readonly problems: readonly Problem[] }> {
  const stopped = (problems: readonly Problem[]) => ({ edition: null, problems });
  const workspace = await openWorkspace(job);
  const template = job.catalogue.templates.find((one) => one.id === id);
  if (!isReady(workspace) || !template) return stopped(workspace.problems);
  const entry = workspace.acts.register.issued(id, null);
  if (!entry?.act) return stopped([...workspace.problems, notIssued(id)]);
  const { act } = entry;
  const text = newText(template, act, workspace, job);
  const { rendered } = text;
  if (isWithheld(rendered)) return stopped([...workspace.problems, withheldProblem(rendered, [id])]);
  const problems = withoutRepeats([...workspace.problems, ...rendered.problems]);
  if (hasErrors(problems)) return stopped(problems);
  const old = { tree: act.tree, clauses: idsOf(Object.entries(act.clauses)) };
  const now = versionOf(rendered);
  const steps = comparePassages(old, now);
  return { edition: { entry, act, workspace, ...text, rendered, old, now, steps }, problems };
}

/** By today's facts; number and day are those of the next act when the file names them, else those of the act itself. */
function newText(
  template: Template,
  { number, date, given, period }: ActRecord,
  { dossier, acts, usage, scans }: ReadyWorkspace,
  { catalogue, renderer, options }: Job,
): Pick<Edition, 'facts' | 'withFormer'> & { readonly rendered: Rendered | Withheld } {
  const onDay = new ActsOnDay(acts.register, catalogue.templates);
  const isSame = onDay.issuedAs(template, dossier.organization, period) !== null;
  const own = isSame ? { number, date, basis: given.basis } : undefined;
  const facts = onDay.factsFor(template, dossier, options.date, own);
  const { organization } = facts.dossier;
  const withFormer = (former: Partial<Organization>) =>
    renderer.render(
      template,
      { ...facts.dossier, organization: { ...organization, ...former } },
      { date: options.date, usage, signed: new Set(scans.keys()), issued: facts.issued },
    );
  return { rendered: withFormer({}), facts: organization, withFormer };
}

async function editionFiles(edition: Edition, job: Job): Promise<readonly Product[]> {
  const { entry, act, workspace, rendered, old, now, steps } = edition;
  const { style } = workspace.dossier.organization;
  const { writeRedline } = await import('../writers/docx/redline/redline.ts');
  const { writeDocx } = await import('../writers/docx/docx.ts');
  // Soft hyphens would make every line another one, and lines that are not filled every look.
  const evenly = { ...style, hyphenation: 'нет' } as const;
  const before = sheetOf(act.tree, rendered.edition, evenly);
  const after = sheetOf(rendered.tree, rendered.edition, evenly);
  const redline = await writeRedline(
    { ...old, tree: filledLines(before.tree) },
    { ...now, tree: filledLines(after.tree) },
    after.layout,
  );
  const grounds = groundsOf(
    steps,
    now,
    act.facts,
    edition.facts,
    (facts) => {
      const other = edition.withFormer(facts);
      return isWithheld(other) ? null : versionOf(other);
    },
    new ActsOnDay(workspace.acts.register, job.catalogue.templates),
  );
  const table = comparisonTable(steps, rendered.tree, shownReference(entry), grounds);
  const wide = pageLayout(table.storage, rendered.edition, { ...style, orientation: table.orientation });
  const compared = await writeDocx(table, wide);
  const clean = await documentFiles(layOut({ ...rendered, siteCopy: null }, style), ['docx', 'pdf']);
  const order = await orderFiles(edition, grounds, job);
  const product = (part: string, kind: string, format: string, bytes: Uint8Array): Product => ({
    id: rendered.template.id,
    format: kind,
    name: safeFileName(`${rendered.fileName} (${part})`, format),
    bytes,
  });
  return [
    product('изменения', 'redline', 'docx', redline.bytes),
    product('сравнительная таблица', 'comparison', 'docx', compared.bytes),
    ...order.map(({ format, bytes }) =>
      product('приказ о внесении изменений', `order-${format}`, format, bytes),
    ),
    ...clean.map(({ format, bytes }) => product('новая редакция', `edition-${format}`, format, bytes)),
  ];
}

/** The order that amends the act, by clause or with the whole text; none where only letterhead and signatures are others. */
async function orderFiles(
  { rendered, entry, steps, workspace: { dossier, acts } }: Edition,
  grounds: Grounds,
  { catalogue, renderer, options }: Job,
): Promise<readonly MadeFile[]> {
  const [template] = catalogue.amending;
  const instructions = instructionsFor(steps);
  if (!template || instructions?.length === 0) return [];
  const approver = acts.register.approverOf(entry);
  const onDay = new ActsOnDay(acts.register, catalogue.templates);
  const facts = onDay.factsFor(template, dossier, options.date);
  const ofText = [...grounds].filter(([{ old, now }]) => (old ?? now)?.role !== 'requisite');
  const reasons = [...new Set(ofText.flatMap(([, words]) => words))];
  const amending = { entry, approver, now: rendered.tree, instructions, grounds: reasons };
  const order = amendingOrder(template, amending, facts, { renderer });
  return isWithheld(order) ? [] : documentFiles(layOut(order, dossier.organization.style), ['docx', 'pdf']);
}

/** Where lines end and whether they are filled depends on their words: that is no change of the act. */
function filledLines(tree: DocumentTree): DocumentTree {
  const kept = (key: string, value: unknown): unknown => {
    if (key === 'ragged') return undefined;
    return typeof value === 'string' ? value.replaceAll(SHUT, '') : value;
  };
  return JSON.parse(JSON.stringify(tree, kept));
}

function versionOf({ tree, clauses }: Rendered): TextVersion {
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
