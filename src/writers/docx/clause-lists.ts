import type { ClauseNumber } from '../../document/tree.ts';

/** A list of the package and a level in it, both from 0. */
export interface ListPlace {
  readonly list: number;
  readonly level: number;
}

/**
 * What the first level of a list numbers. The two look different, and a level's indent beats that of the paragraph's
 * style, so they are different lists.
 */
export type ListKind = 'sections' | 'clauses';

/** Gives each numbered paragraph its Word list, so that the number Word counts is the number of the tree. */
export interface ClauseLists {
  place(number: ClauseNumber, kind: ListKind): ListPlace;
  /** The lists opened so far. */
  readonly kinds: readonly ListKind[];
}

/**
 * One list a scope, as an author would make it. A number that Word would not reach by counting on (sections that
 * begin after unsectioned clauses) opens another list.
 */
export function clauseLists(): ClauseLists {
  const kinds: ListKind[] = [];
  const open = new Map<number, { readonly list: number; counters: readonly number[] }>();
  return {
    kinds,
    place({ parts, scope }, kind) {
      const level = parts.length - 1;
      const current = open.get(scope);
      const counters = countOn(current?.counters ?? [], level);
      if (current && equal(counters, parts)) {
        current.counters = counters;
        return { list: current.list, level };
      }
      const list = kinds.push(kind) - 1;
      open.set(scope, { list, counters: countOn([], level) });
      return { list, level };
    },
  };
}

/** Word's rule: a paragraph adds one to its level, levels never reached show 1, deeper levels start anew. */
function countOn(counters: readonly number[], level: number): readonly number[] {
  const above = Array.from({ length: level }, (_, index) => counters[index] ?? 1);
  return [...above, (counters[level] ?? 0) + 1];
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
