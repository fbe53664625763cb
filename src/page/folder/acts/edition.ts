import { plainRun } from '../../../document/plain-run.ts';
import type { Inline } from '../../../document/tree.ts';
import { type AmendOutcome, amendAct } from '../../../making/amend-act.ts';
import { place as changePlace } from '../../../making/amending/comparison.ts';
import { compareEdition, NO_ORDER } from '../../../making/amending/edition.ts';
import type { Product } from '../../../output/plan.ts';
import { allSteps, isChanged, type PassageStep } from '../../../redline/passages.ts';
import { type MarkedInline, markWords } from '../../../redline/words.ts';
import type { EditionPassage, EditionSaved, EditionView } from '../../acts-protocol.ts';
import { jobOf } from '../documents.ts';
import type { OpenFolder } from '../place.ts';
import { told } from '../told.ts';
import { actsOf, entryAt, nameOf } from './acts-read.ts';
import { done } from './issue.ts';

/** What changes by today's facts, passage by passage; nothing is made yet. Null: no such act. */
export async function editionView(place: OpenFolder, key: string): Promise<EditionView | null> {
  const entry = entryAt(actsOf(place).register, key);
  if (!entry?.act) return null;
  const id = entry.act.document;
  const { edition, problems } = await compareEdition(jobOf(place, '', [id]), id);
  return {
    name: nameOf(entry),
    passages: allSteps(edition?.steps ?? []).map(passageOf),
    problems: problems
      .filter(({ severity }) => severity === 'error')
      .map((problem) => told(problem, () => null)),
  };
}

function passageOf(step: PassageStep): EditionPassage {
  const { old, now } = step;
  return {
    place: changePlace(old, now),
    before: old?.text ?? null,
    after: now?.text ?? null,
    isChanged: isChanged(step),
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
export async function saveEdition(place: OpenFolder, key: string): Promise<EditionSaved> {
  const outcome = await amended(place, key, false);
  return { ...done(outcome?.problems ?? []), files: outcome?.plan?.placed.map(({ path }) => path) ?? [] };
}
