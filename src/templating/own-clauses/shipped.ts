import { citationsIn } from '../../document/citations.ts';
import { childElements, type Element } from '../../document/element.ts';
import { numberElements } from '../../document/numbering.ts';
import type { OwnClause } from '../../organization/clauses.ts';
import { headerKey, nearest } from '../../reading/wording.ts';

/** A numbered clause of a document as it is without the organisation's changes. */
export interface ShippedClause {
  readonly item: Element;
  /** The one in whose text it stands, or null. */
  readonly parent: ShippedClause | null;
  /** «2.1.3». */
  readonly number: string;
  /** By what references find it; one that the template gives no id has one made of its number. */
  readonly id: string;
  /** Only what the template gives can be named. */
  readonly hasOwnId: boolean;
}

/** Every numbered clause of a body, in order. */
export function shippedClauses(body: Element): readonly ShippedClause[] {
  const { numbers } = numberElements(body, citationsIn(body));
  const walk = (container: Element, parent: ShippedClause | null): readonly ShippedClause[] =>
    childElements(container).flatMap((item) => {
      const parts = container.name === 'ol' ? numbers.get(item)?.parts : undefined;
      if (!parts) return walk(item, parent);
      const number = parts.join('.');
      const { id } = item.attributes;
      const own = { item, parent, number, id: id ?? `№ ${number}`, hasOwnId: id !== undefined };
      return [own, ...walk(item, own)];
    });
  return walk(body, null);
}

/** The clause that a cell names by its id or number; in appendices only when the body has no such number. */
export function clauseNamed(
  clauses: readonly ShippedClause[],
  { clause, number }: Pick<OwnClause, 'clause' | 'number'>,
): ShippedClause | undefined {
  const key = headerKey(clause);
  return (
    clauses.find(({ id, hasOwnId }) => hasOwnId && headerKey(id) === key) ??
    clauses.find((candidate) => candidate.number === number)
  );
}

/** The clause that was probably meant: the nearest number, or an id that is much like it. */
export function likeliest(
  clauses: readonly ShippedClause[],
  { clause, number }: Pick<OwnClause, 'clause' | 'number'>,
): string | null {
  if (number === null)
    return nearest(
      clause,
      clauses.filter(({ hasOwnId }) => hasOwnId).map(({ id }) => id),
    );
  const [best] = clauses
    .map((candidate) => [candidate.number, distance(candidate.number, number)] as const)
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
  for (const { number } of clauses) {
    const base = number.slice(0, number.lastIndexOf('.') + 1);
    series.set(base, [...(series.get(base) ?? []), number]);
  }
  return [...series.values()]
    .map((numbers) => [...new Set([numbers[0], numbers.at(-1)])].join('–'))
    .join(', ');
}
