import { closest, distance } from 'fastest-levenshtein';

/** The known word most like the given one, for «did you mean», or null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(word.toLowerCase(), known as string[]);
  const length = Math.max(word.length, best.length);
  const limit = length <= 3 ? 1 : Math.max(2, Math.floor(length / 3));
  return distance(word.toLowerCase(), best.toLowerCase()) <= limit ? best : null;
}
