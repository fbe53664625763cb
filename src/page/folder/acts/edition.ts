import { nextNumber } from '../../../acts/numbers.ts';
import { plainRun } from '../../../document/plain-run.ts';
import type { Inline } from '../../../document/tree.ts';
import { type AmendOutcome, amendAct, changesOf, issueEdition } from '../../../making/amend-act.ts';
import { place as changePlace } from '../../../making/amending/comparison.ts';
import { compareEdition, type Edition, NO_ORDER } from '../../../making/amending/edition.ts';
import { editionGrounds, lookFiles } from '../../../making/amending/edition-files.ts';
import type { Grounds } from '../../../making/amending/grounds.ts';
import { isOrderEntry } from '../../../making/amending/order.ts';
import type { Product } from '../../../output/plan.ts';
import { allSteps, isChanged, type PassageStep } from '../../../redline/passages.ts';
import { type MarkedInline, markWords } from '../../../redline/words.ts';
import { isDate } from '../../../russian/text/date.ts';
import type {
  EditionPassage,
  EditionSaved,
  EditionToIssue,
  EditionView,
  Issued,
} from '../../acts-protocol.ts';
import { jobOf } from '../job.ts';
import type { OpenFolder } from '../place.ts';
import { type Aim, told } from '../told.ts';
import { actsOf, entryAt, nameOf } from './acts-read.ts';
import { done, issuedWords } from './issue.ts';

/** What changes by today's facts, passage by passage; nothing is made yet. Null: no such act. */
export async function editionView(place: OpenFolder, key: string, aim: Aim): Promise<EditionView | null> {
  const entry = entryAt(actsOf(place).register, key);
  if (!entry?.act) return null;
  const id = entry.act.document;
  const job = jobOf(place, '', [id]);
  const { edition, problems } = await compareEdition(job, id);
  const grounds = edition ? editionGrounds(edition, job) : new Map();
  return {
    name: nameOf(entry),
    passages: allSteps(edition?.steps ?? []).map((step) => passageOf(step, grounds)),
    isOtherLook: edition !== null && changesOf(edition) === 0 && (await lookFiles(edition)).length > 0,
    order: edition && orderFor(edition, place.today()),
    problems: problems.filter(({ severity }) => severity === 'error').map((problem) => told(problem, aim)),
  };
}

/** What the order that brings the edition may have. */
function orderFor({ entry, approver, workspace }: Edition, date: string): EditionView['order'] {
  if (!approver && !isOrderEntry(entry)) return null;
  const { live } = workspace.acts.register;
  return { number: nextNumber({ journal: 'orders', date }, live) ?? '', date };
}

function passageOf(step: PassageStep, grounds: Grounds): EditionPassage {
  const { old, now } = step;
  return {
    place: changePlace(old, now),
    before: old?.text ?? null,
    after: now?.text ?? null,
    isChanged: isChanged(step),
    ground: grounds.get(step)?.join('; ') ?? '',
    pieces: markWords(inlineOf(old?.text ?? ''), inlineOf(now?.text ?? '')).map(pieceOf),
  };
}

function inlineOf(value: string): readonly Inline[] {
  return value === '' ? [] : [plainRun(value)];
}

function pieceOf(inline: MarkedInline): EditionPassage['pieces'][number] {
  return { text: inline.type === 'text' ? inline.value : '\n', change: inline.change ?? null };
}

/** The edition as the command `amend` makes it; `isDry`: nothing is put down. Null: no such act. */
async function amended(place: OpenFolder, key: string, isDry: boolean): Promise<AmendOutcome | null> {
  const entry = entryAt(actsOf(place).register, key);
  if (!entry?.act) return null;
  const id = entry.act.document;
  const destination = { output: place.output, dryRun: isDry, force: false, version: place.version };
  return amendAct(jobOf(place, '', [id]), id, NO_ORDER, destination);
}

/** The files of the edition in memory. */
export async function editionFiles(place: OpenFolder, key: string): Promise<readonly Product[]> {
  const outcome = await amended(place, key, true);
  return outcome?.plan?.placed.map(({ product }) => product) ?? [];
}

/** Puts the edition into the folder of documents; the act itself stays as it is. */
export async function saveEdition(place: OpenFolder, key: string, aim: Aim): Promise<EditionSaved> {
  const outcome = await amended(place, key, false);
  return {
    ...done(outcome?.problems ?? [], aim),
    files: outcome?.plan?.placed.map(({ path }) => path) ?? [],
  };
}

/** Issues the order with the edition that it brings, both or none, as the command `amend --issue` does. Null: no such act. */
export async function issueTheEdition(
  place: OpenFolder,
  { key, number, date, basis, withBlanks }: EditionToIssue,
  aim: Aim,
): Promise<Issued | null> {
  const entry = entryAt(actsOf(place).register, key);
  if (!entry?.act) return null;
  const id = entry.act.document;
  const order = { number: number || null, date: isDate(date) ? date : null, basis: basis || null };
  const wish = { order, withBlanks, version: place.version };
  return { ...issuedWords(await issueEdition(jobOf(place, '', [id]), id, wish), aim), together: [] };
}
