import { knownNoun } from './noun.ts';

/** «учительлогопед»: two posts that have lost what stood between them. */
export function gluedPosts(key: string): string | null {
  for (let at = 3; at <= key.length - 4; at += 1) {
    const [first, second] = [key.slice(0, at), key.slice(at)];
    if (!knownNoun(second)?.animate) continue;
    if (knownNoun(first)?.animate) return `${first}-${second}`;
    if (/^(?:старш|младш|главн|ведущ)[а-я]{2}$|.{3}(?:[ыи]й|[ая]я)$/u.test(first))
      return `${first} ${second}`;
  }
  return null;
}
