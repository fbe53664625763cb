import { align, commonWords, type Step } from './align.ts';
import type { Passage, PassageRole, TextVersion } from './passage.ts';
import { passagesOf } from './passages-of.ts';

/** A passage of both texts, and what is in it. */
export interface PassageStep extends Step<Passage> {
  readonly below: readonly PassageStep[];
}

/** Both texts passage by passage, in the order of both; see {@link isChanged}. */
export function comparePassages(old: TextVersion, now: TextVersion): readonly PassageStep[] {
  return compare(passagesOf(old), passagesOf(now));
}

function compare(old: readonly Passage[], now: readonly Passage[]): readonly PassageStep[] {
  return align(old, now, likeness).map((step) => ({
    ...step,
    below: compare(step.old?.below ?? [], step.now?.below ?? []),
  }));
}

/** The steps with those inside them, as they are read. */
export function allSteps(steps: readonly PassageStep[]): readonly PassageStep[] {
  return steps.flatMap((step) => [step, ...allSteps(step.below)]);
}

/** True where the words differ; a number that moved is none. */
export function isChanged({ old, now }: Step<Passage>): boolean {
  return old?.text !== now?.text;
}

function wholeText({ text, below }: Passage): string {
  return [text, ...below.map(wholeText)].join('\n');
}

/** There is one of these, or its place tells which it is: it belongs together whatever it says. */
const ALONE: readonly PassageRole[] = ['title', 'preamble', 'appendix'];

function likeness(old: Passage, now: Passage): number {
  if (old.kind !== now.kind || old.role !== now.role) return 0;
  const [before, after] = [wholeText(old), wholeText(now)];
  if (old.id !== null && now.id !== null) {
    if (old.id !== now.id) return 0;
    return before === after ? 1 : 0.9;
  }
  const like = Math.max(commonWords(before, after), Math.min(0.99, commonWords(old.text, now.text)));
  if (like >= 0.5) return like;
  return ALONE.includes(old.role) ? 0.1 : 0;
}
