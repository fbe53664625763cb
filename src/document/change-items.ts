import { childElements, type Element, type Node } from './element.ts';

/** What becomes of an item of a numbered list. */
export interface ItemChange {
  /** What stands in its place, null: the item itself. */
  readonly instead: readonly Element[] | null;
  readonly after: readonly Element[];
  /** By what references shall find the item, where it stays. */
  readonly id: string;
}

/** A body with some of its numbered items changed; a section that loses all of them loses its heading. */
export function changeItems(element: Element, changes: ReadonlyMap<Element, ItemChange>): Element {
  const children = element.children.flatMap((child): readonly Node[] =>
    typeof child === 'string' ? [child] : changed(child, changes),
  );
  return { ...element, children: withoutEmptied(children) };
}

function changed(item: Element, changes: ReadonlyMap<Element, ItemChange>): readonly Element[] {
  const inner = changeItems(item, changes);
  const change = changes.get(item);
  if (!change) return [inner];
  const own = { ...inner, attributes: { ...inner.attributes, id: change.id } };
  return [...(change.instead ?? [own]), ...change.after];
}

function withoutEmptied(children: readonly Node[]): readonly Node[] {
  const standing = children.filter((node) => typeof node !== 'string' || node.trim() !== '');
  const rest = standing.filter((node) => !isEmptied(node));
  if (rest.length === standing.length) return children;
  const bare = rest.filter((node, index) => isHeading(node) && endsSection(rest[index + 1]));
  return children.filter((node) => !isEmptied(node) && !bare.includes(node));
}

function isEmptied(node: Node): boolean {
  return typeof node !== 'string' && node.name === 'ol' && childElements(node).length === 0;
}

function isHeading(node: Node): boolean {
  return typeof node !== 'string' && node.name === 'h2';
}

function endsSection(next: Node | undefined): boolean {
  return (
    next === undefined ||
    (typeof next !== 'string' && ['h2', 'appendix', 'sheet', 'signature'].includes(next.name))
  );
}
