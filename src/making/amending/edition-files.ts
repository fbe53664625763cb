import { ActsOnDay, type FactsOnDay } from '../../acts/on-day.ts';
import { shownReference } from '../../acts/register-rows.ts';
import type { DocumentTree } from '../../document/tree.ts';
import type { DocumentFacts } from '../../organization/dossier.ts';
import type { Product } from '../../output/plan.ts';
import { type Instruction, instructionsFor } from '../../redline/instructions.ts';
import { isWithheld, type Rendered } from '../../templating/rendered.ts';
import { safeFileName } from '../../world/file-name.ts';
import { pageLayout } from '../../writers/layout.ts';
import { SHUT } from '../../writers/typesetting/breaks.ts';
import type { Job } from '../job.ts';
import { layOut, sheetOf } from '../lay-out.ts';
import type { MadeFile } from '../made-file.ts';
import { documentFiles } from '../write-documents.ts';
import { comparisonTable } from './comparison.ts';
import { type Edition, versionOf } from './edition.ts';
import { type Grounds, groundsOf } from './grounds.ts';
import { amendingOrder } from './order.ts';

/** What people read before the edition is approved: changes in Word, the table of both texts, the new text, the order. */
export async function editionFiles(
  edition: Edition,
  job: Job,
  order: DocumentFacts,
): Promise<readonly Product[]> {
  const grounds = editionGrounds(edition, job);
  const made = orderOf(edition, grounds, job, order);
  const { bytes } = await redline(edition, edition.approved);
  return [
    product(edition, 'redline', 'изменения', { format: 'docx', bytes }),
    product(edition, 'comparison', 'сравнительная таблица', await comparison(edition, grounds)),
    ...(made ? await wholeFiles(edition, made.rendered, 'order', 'приказ о внесении изменений') : []),
    ...(await wholeFiles(edition, edition.approved, 'edition', 'новая редакция')),
  ];
}

type Bytes = Pick<MadeFile, 'format' | 'bytes'>;

/** A file of the edition. `kind`: which of them the manifest says it is; `part`: the same for people. */
function product({ rendered }: Edition, kind: string, part: string, { format, bytes }: Bytes): Product {
  const name = safeFileName(`${rendered.fileName} (${part})`, format);
  return { id: rendered.template.id, format: kind, name, bytes };
}

/** In both formats, without a copy for the site. */
async function wholeFiles(
  edition: Edition,
  rendered: Rendered,
  kind: string,
  part: string,
): Promise<readonly Product[]> {
  const { style } = edition.workspace.dossier.organization;
  const made = await documentFiles(layOut({ ...rendered, siteCopy: null }, style), ['docx', 'pdf']);
  return made.map((file) => product(edition, `${kind}-${file.format}`, part, file));
}

async function redline(
  { former, workspace, old }: Edition,
  text: Rendered,
): ReturnType<typeof import('../../writers/docx/redline/redline.ts')['writeRedline']> {
  const { style } = workspace.dossier.organization;
  const { writeRedline } = await import('../../writers/docx/redline/redline.ts');
  // Soft hyphens would make every line another one, and lines that are not filled every look.
  const evenly = { ...style, hyphenation: 'нет' } as const;
  const before = sheetOf(former.tree, text.edition, evenly);
  const after = sheetOf(text.tree, text.edition, evenly);
  const was = { ...old, tree: filledLines(before.tree) };
  const now = { ...versionOf(text), tree: filledLines(after.tree) };
  return writeRedline(was, now, after.layout);
}

/** Of an edition with the same words: the redline of what looks otherwise, or nothing where nothing does. */
export async function lookFiles(edition: Edition): Promise<readonly Product[]> {
  const { isMarked, bytes } = await redline(edition, edition.rendered);
  return isMarked ? [product(edition, 'redline', 'изменения', { format: 'docx', bytes })] : [];
}

async function comparison({ entry, steps, rendered, workspace }: Edition, grounds: Grounds): Promise<Bytes> {
  const { style } = workspace.dossier.organization;
  const { writeDocx } = await import('../../writers/docx/docx.ts');
  const table = comparisonTable(steps, rendered.tree, shownReference(entry), grounds);
  const wide = pageLayout(table.storage, rendered.edition, { ...style, orientation: table.orientation });
  const { bytes } = await writeDocx(table, wide);
  return { format: 'docx', bytes };
}

/** Why the passages of an edition are others. */
export function editionGrounds(
  { steps, now, former, facts, withFormer, workspace }: Edition,
  { catalogue }: Pick<Job, 'catalogue'>,
): Grounds {
  const textWith: Parameters<typeof groundsOf>[4] = (changed) => {
    const other = withFormer(changed);
    return isWithheld(other) ? null : versionOf(other);
  };
  const onDay = new ActsOnDay(workspace.acts.register, catalogue.templates);
  return groundsOf(steps, now, former.facts, facts, textWith, onDay);
}

/** An order «О внесении изменений …», and the facts that it was made of. */
export interface AmendingOrder {
  readonly rendered: Rendered;
  readonly facts: FactsOnDay['dossier']['organization'];
}

/** The order that amends the act, by clause or with the whole text; null where only letterhead and signatures are others. */
export function orderOf(
  { rendered, entry, editions, approver, steps, workspace: { dossier, acts } }: Edition,
  grounds: Grounds,
  { catalogue, renderer, options }: Job,
  given: DocumentFacts,
): AmendingOrder | null {
  const [template] = catalogue.amending;
  const instructions: readonly Instruction[] | null = instructionsFor(steps);
  if (!template || instructions?.length === 0) return null;
  const onDay = new ActsOnDay(acts.register, catalogue.templates);
  const facts = onDay.factsFor(template, dossier, options.date, given);
  const reasons = reasonsIn(grounds);
  const amending = { entry, editions, approver, now: rendered.tree, instructions, grounds: reasons, given };
  const order = amendingOrder(template, amending, facts, { renderer });
  return isWithheld(order) ? null : { rendered: order, facts: facts.dossier.organization };
}

/** Each ground of the text once; those of the requisites are no reason for an order. */
function reasonsIn(grounds: Grounds): readonly string[] {
  const ofText = [...grounds].filter(([{ old, now }]) => (old ?? now)?.role !== 'requisite');
  return [...new Set(ofText.flatMap(([, words]) => words))];
}

/** Where lines end and whether they are filled depends on their words: that is no change of the act. */
function filledLines(tree: DocumentTree): DocumentTree {
  const kept = (key: string, value: unknown): unknown => {
    if (key === 'ragged' || key === 'tracking') return undefined;
    return typeof value === 'string' ? value.replaceAll(SHUT, '') : value;
  };
  return JSON.parse(JSON.stringify(tree, kept));
}
