import type { Passage } from './passage.ts';
import { allSteps, isChanged, type PassageStep } from './passages.ts';
import { type WordChange, wordChanges } from './word-changes.ts';

/** One order of an act that changes another. Numbers are those of the old text, but of what comes. */
export type Instruction =
  | { readonly order: 'words'; readonly of: Passage; readonly changes: readonly WordChange[] }
  /** `isWhole`: with the clauses in it; else only its beginning. */
  | { readonly order: 'restate'; readonly of: Passage; readonly now: Passage; readonly isWhole: boolean }
  /** `isBetween`: what had that number bears another one. */
  | { readonly order: 'add'; readonly now: readonly Passage[]; readonly isBetween: boolean }
  | { readonly order: 'exclude'; readonly of: readonly Passage[] }
  | { readonly order: 'renumber'; readonly old: readonly Passage[]; readonly now: readonly Passage[] };

/** Of an act of which more changes, the whole text is told anew. */
const WHOLE_FROM = 1 / 3;

/**
 * What turns the old text of an act into the new one, in the order of the text and new numbers at the end. Letterhead, stamps and
 * signatures are no text of an act. Null where the text must be told as a whole: too much has changed, or what no number names.
 */
export function instructionsFor(steps: readonly PassageStep[]): readonly Instruction[] | null {
  const all = allSteps(steps).filter(({ old, now }) => (old ?? now)?.role !== 'requisite');
  const changed = all.filter(isChanged);
  if (changed.length > all.length * WHOLE_FROM || !all.some(({ old }) => old?.role === 'clause'))
    return changed.length > 0 ? null : [];
  const told = tellAll(steps);
  const isTold = told.every((one) => one !== null);
  if (!isTold) return null;
  return [...(told as readonly Instruction[]), ...newNumbers(steps, told as readonly Instruction[])];
}

/** The steps of one place; null stands for what cannot be told. */
function tellAll(steps: readonly PassageStep[]): readonly (Instruction | null)[] {
  const text = steps.filter(({ old, now }) => (old ?? now)?.role !== 'requisite');
  return inRuns(text).flatMap((run) => {
    const [first] = run;
    if (first?.old && first.now) return tellPair(first.old, first.now, first.below);
    return tellUnlike(
      run.flatMap(({ old }) => old ?? []),
      run.flatMap(({ now }) => now ?? []),
      text,
    );
  });
}

/** Pairs by themselves, what only goes or comes together. */
function inRuns(steps: readonly PassageStep[]): readonly (readonly PassageStep[])[] {
  const runs: PassageStep[][] = [];
  for (const step of steps) {
    const last = runs.at(-1)?.[0];
    const isPair = step.old !== null && step.now !== null;
    const isAlike = last && !(last.old && last.now) && !isPair && roleOf(last) === roleOf(step);
    if (isAlike) runs.at(-1)?.push(step);
    else runs.push([step]);
  }
  return runs;
}

function roleOf({ old, now }: PassageStep): Passage['role'] | undefined {
  return (old ?? now)?.role;
}

function tellPair(
  old: Passage,
  now: Passage,
  below: readonly PassageStep[],
): readonly (Instruction | null)[] {
  if (old.role === 'appendix')
    return allSteps(below).some(isChanged) ? [{ order: 'restate', of: old, now, isWhole: true }] : [];
  if (old.text === now.text) return tellAll(below);
  if (old.role === 'loose') return [null];
  const changes = old.role === 'section' || old.role === 'title' ? null : wordChanges(old.text, now.text);
  if (changes) return [{ order: 'words', of: old, changes }, ...tellAll(below)];
  // What stands behind the clauses in a clause is no beginning of it.
  const isWhole = old.below.length > 0 && old.role === 'clause' && now.blocks.length + old.blocks.length > 2;
  return [{ order: 'restate', of: old, now, isWhole }, ...(isWhole ? [] : tellAll(below))];
}

/** What stands in the place of another under its number tells it anew. */
function tellUnlike(
  old: readonly Passage[],
  now: readonly Passage[],
  around: readonly PassageStep[],
): readonly (Instruction | null)[] {
  const [first] = [...old, ...now];
  if (first?.role !== 'section' && first?.role !== 'clause') return [null];
  const isSame = (one: Passage) => (other: Passage) => one.number === other.number;
  const pairs = old.flatMap((one) => {
    const other = now.find(isSame(one));
    return other ? [{ order: 'restate', of: one, now: other, isWhole: true } as const] : [];
  });
  const gone = old.filter((one) => !now.some(isSame(one)));
  const come = now.filter((one) => !old.some(isSame(one)));
  const kept = around.flatMap(({ old: own, now: moved }) => (own && moved ? [own] : []));
  const isBetween = come.some((one) => kept.some(isSame(one)));
  return [
    ...pairs,
    ...(gone.length > 0 ? [{ order: 'exclude', of: gone } as const] : []),
    ...(come.length > 0 ? [{ order: 'add', now: come, isBetween } as const] : []),
  ];
}

/** What stays and bears another number; what follows from the number of what it stands in is not told again. */
function newNumbers(steps: readonly PassageStep[], told: readonly Instruction[]): readonly Instruction[] {
  const anew = new Set(told.flatMap((one) => (one.order === 'restate' && one.isWhole ? [one.of] : [])));
  const moved = movedIn(steps, '', '', anew);
  const runs: { old: Passage[]; now: Passage[] }[] = [];
  for (const { old, now } of moved) {
    const run = runs.at(-1);
    const [lastOld, lastNow] = [run?.old.at(-1), run?.now.at(-1)];
    const goesOn = lastOld && lastNow && isNext(lastOld, old) && isNext(lastNow, now);
    if (goesOn) {
      run?.old.push(old);
      run?.now.push(now);
    } else runs.push({ old: [old], now: [now] });
  }
  return runs.map((run) => ({ order: 'renumber', ...run }));
}

interface Moved {
  readonly old: Passage;
  readonly now: Passage;
}

/** `from` and `to`: the numbers of what they stand in. */
function movedIn(
  steps: readonly PassageStep[],
  from: string,
  to: string,
  anew: ReadonlySet<Passage>,
): readonly Moved[] {
  const pairs = steps.flatMap(({ old, now, below }) =>
    old && now && old.scope === 0 ? [{ old, now, below }] : [],
  );
  const own = pairs.filter(
    ({ old, now }) => old.number !== '' && now.number !== `${to}${old.number.slice(from.length)}`,
  );
  const inside = pairs
    .filter(({ old }) => !anew.has(old))
    .flatMap(({ old, now, below }) => movedIn(below, old.number, now.number, anew));
  return [...own, ...inside];
}

function isNext(one: Passage, next: Passage): boolean {
  const parts = one.number.split('.');
  const last = Number(parts.at(-1)) + 1;
  return one.role === next.role && [...parts.slice(0, -1), last].join('.') === next.number;
}
