import { childElements, type Element } from '../../document/markup.ts';
import { numberElements } from '../../document/numbering.ts';
import type { ClauseNumber } from '../../document/tree.ts';
import type { OwnClause } from '../../organization/clauses.ts';
import { headerKey, nearest } from '../../reading/wording.ts';

/** A numbered clause of a document as it is without the organisation's changes. */
export interface ShippedClause {
  readonly item: Element;
  /** The one in whose text it stands, or null. */
  readonly parent: ShippedClause | null;
  /** «2.1.3», as numbers are compared. */
  readonly digits: string;
  /** The same as it is told: «2.1.3», «2.1.3 приложения». */
  readonly number: string;
  /** 0 in the body of the document, k in its k-th appendix, which counts anew. */
  readonly scope: number;
  /** By what references find it; one that the template gives no id has one made of its number. */
  readonly id: string;
  /** Only what the template gives can be named. */
  readonly hasOwnId: boolean;
}

/** Every numbered clause of a body, in order. */
export function shippedClauses(body: Element): readonly ShippedClause[] {
  const { numbers } = numberElements(body);
  const walk = (container: Element, parent: ShippedClause | null): readonly ShippedClause[] =>
    childElements(container).flatMap((item) => {
      const counted = container.name === 'ol' ? numbers.get(item) : undefined;
      if (!counted) return walk(item, parent);
      const own = shippedClause(item, parent, counted);
      return [own, ...walk(item, own)];
    });
  return walk(body, null);
}

function shippedClause(
  item: Element,
  parent: ShippedClause | null,
  { parts, scope }: ClauseNumber,
): ShippedClause {
  const digits = parts.join('.');
  const number = scope > 0 ? `${digits} приложения` : digits;
  const { id } = item.attributes;
  return {
    item,
    parent,
    digits,
    number,
    scope,
    id: id ?? `№ ${scope}, ${digits}`,
    hasOwnId: id !== undefined,
  };
}

/** How a cell or a text names a clause: the words, and the number in them. */
export type ClauseName = Pick<OwnClause, 'clause' | 'number'>;

/**
 * The clauses that a name may mean, by id or number. An appendix counts anew: «приложение, 2.1» and «приказ, 2.1» tell which is meant, or the
 * clause beside which the name stands.
 */
export function clausesNamed(
  clauses: readonly ShippedClause[],
  { clause, number }: ClauseName,
  beside?: ShippedClause,
): readonly ShippedClause[] {
  const key = headerKey(clause);
  const byId = clauses.find(({ id, hasOwnId }) => hasOwnId && headerKey(id) === key);
  if (byId) return [byId];
  const isOfAppendix = /прилож/iu.test(clause);
  const isOfBody = /приказ|основн/iu.test(clause);
  const same = clauses.filter(
    ({ digits, scope }) => digits === number && !(isOfAppendix && scope === 0) && !(isOfBody && scope > 0),
  );
  const near = same.filter(({ scope }) => scope === beside?.scope);
  return near.length === 1 ? near : same;
}

/** The clause that was probably meant: the nearest number, or an id that is much like it. */
export function likeliest(clauses: readonly ShippedClause[], { clause, number }: ClauseName): string | null {
  if (number === null)
    return nearest(
      clause,
      clauses.filter(({ hasOwnId }) => hasOwnId).map(({ id }) => id),
    );
  const [best] = clauses
    .map((candidate) => [candidate.number, distance(candidate.digits, number)] as const)
    .sort(([, a], [, b]) => a - b);
  return best?.[0] ?? null;
}

/** A difference in an earlier part of the number weighs more than any in the later ones. */
function distance(one: string, other: string): number {
  const [a, b] = [one.split('.').map(Number), other.split('.').map(Number)];
  return [0, 1, 2, 3].reduce((sum, at) => sum * 1000 + Math.abs((a[at] ?? 0) - (b[at] ?? 0)), 0);
}

/** «1.1–1.7, 2.1–2.7, 2.1.1–2.1.15»: all numbers there are. */
export function listed(clauses: readonly ShippedClause[]): string {
  const series = new Map<string, string[]>();
  for (const { digits, scope } of clauses) {
    const base = `${scope} ${digits.slice(0, digits.lastIndexOf('.') + 1)}`;
    series.set(base, [...(series.get(base) ?? []), digits]);
  }
  return [...series]
    .map(([base, numbers]) => {
      const range = [...new Set([numbers[0], numbers.at(-1)])].join('–');
      return base.startsWith('0') ? range : `${range} (приложение)`;
    })
    .join(', ');
}
