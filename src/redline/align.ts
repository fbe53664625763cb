/** A place in both rows: what stands there before and after; null where one of them has nothing. */
export interface Step<T> {
  readonly old: T | null;
  readonly now: T | null;
}

/** Beyond so many pairs nobody would read what is found: all of the middle counts as replaced. */
const MOST_PAIRS = 4_000_000;

/**
 * Puts two rows beside each other so that what is alike stands together, in the order of both. `likeness`: 0 for two that never do,
 * else how much they belong together, 1 for the same.
 */
export function align<T>(
  old: readonly T[],
  now: readonly T[],
  likeness: (old: T, now: T) => number,
): readonly Step<T>[] {
  const isSame = (from: number, to: number) => {
    const [one, other] = [old[from], now[to]];
    return one !== undefined && other !== undefined && likeness(one, other) >= 1;
  };
  let start = 0;
  while (isSame(start, start)) start += 1;
  let end = 0;
  const shorter = Math.min(old.length, now.length) - start;
  while (end < shorter && isSame(old.length - 1 - end, now.length - 1 - end)) end += 1;
  const [before, after] = [old.length - end, now.length - end];
  const beside = (from: number, to: number, first: number) =>
    old.slice(from, to).map((one, index): Step<T> => ({ old: one, now: now[first + index] ?? null }));
  return [
    ...beside(0, start, 0),
    ...alignMiddle(old.slice(start, before), now.slice(start, after), likeness),
    ...beside(before, old.length, after),
  ];
}

function alignMiddle<T>(
  old: readonly T[],
  now: readonly T[],
  likeness: (old: T, now: T) => number,
): readonly Step<T>[] {
  if (old.length * now.length > MOST_PAIRS || old.length * now.length === 0)
    return [...old.map((one) => ({ old: one, now: null })), ...now.map((one) => ({ old: null, now: one }))];
  const width = now.length + 1;
  /** The best that can be had of the rest from a place of both on. */
  const best = new Float64Array((old.length + 1) * width);
  const at = (from: number, to: number) => best[from * width + to] ?? 0;
  const gain = old.map((one) => Float64Array.from(now, (other) => likeness(one, other)));
  const together = (from: number, to: number) => {
    const like = gain[from]?.[to] ?? 0;
    return like > 0 ? like + at(from + 1, to + 1) : -1;
  };
  for (let from = old.length - 1; from >= 0; from--)
    for (let to = now.length - 1; to >= 0; to--)
      best[from * width + to] = Math.max(at(from + 1, to), at(from, to + 1), together(from, to));
  const steps: Step<T>[] = [];
  for (let from = 0, to = 0; from < old.length || to < now.length; ) {
    const [one = null, other = null] = [old[from], now[to]];
    if (one !== null && other !== null && together(from, to) === at(from, to)) {
      steps.push({ old: one, now: other });
      from += 1;
      to += 1;
    } else if (one !== null && (other === null || at(from + 1, to) === at(from, to))) {
      steps.push({ old: one, now: null });
      from += 1;
    } else {
      steps.push({ old: null, now: other });
      to += 1;
    }
  }
  return steps;
}

/** How many words two texts have in common, 0 to 1; two without any are the same. */
export function commonWords(old: string, now: string): number {
  if (old === now) return 1;
  const [left, right] = [wordsOf(old), wordsOf(now)];
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const rest = counts.get(word) ?? 0;
    if (rest > 0) common += 1;
    counts.set(word, rest - 1);
  }
  const all = left.length + right.length;
  // The same words in another order, or with other signs, are not the same text.
  return all === 0 ? 0 : Math.min(0.99, (2 * common) / all);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
