import type { Problem } from '../../problem.ts';
import { countingOrder } from '../../reading/wording.ts';
import type { PackedFigures } from './packed-figures.ts';

/** What came from an organisation of a roll-up; small enough to be kept for ten thousand of them. */
export interface HandedIn {
  /** Name of its folder. */
  readonly folder: string;
  /** The organisation's own name; that of the folder when nobody could read it. */
  readonly name: string;
  /** Whether the figures were counted here or came in a file. */
  readonly source: 'folder' | 'shared';
  /** Null when it handed nothing in that can be counted. */
  readonly figures: PackedFigures | null;
  readonly errors: number;
  readonly warnings: number;
  /** The first few of the worst, values of the input masked: a roll-up goes on to others. */
  readonly problems: readonly Problem[];
}

/** One with figures. */
export interface CountedIn extends HandedIn {
  readonly figures: PackedFigures;
}

export function isCounted(one: HandedIn): one is CountedIn {
  return one.figures !== null;
}

/** «Детский сад № 2» before «Детский сад № 10». */
export function byName(a: HandedIn, b: HandedIn): number {
  const [one, other] = [sortKey(a), sortKey(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The folder settles what the name leaves open. */
function sortKey({ name, folder }: HandedIn): string {
  return `${countingOrder(name)}\u0000${folder}`;
}
