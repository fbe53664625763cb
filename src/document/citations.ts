import { childElements, type Element } from './element.ts';

/** A `ref` with the innermost item of a numbered list that it stands in, or null. */
export interface Citation {
  readonly to: string;
  readonly item: Element | null;
}

/** Every reference of a body to a clause, in order. */
export function citationsIn(container: Element): readonly Citation[] {
  const found: Citation[] = [];
  collect(container, null, found);
  return found;
}

function collect(container: Element, item: Element | null, found: Citation[]): void {
  for (const child of childElements(container)) {
    if (child.name === 'ref') found.push({ to: child.attributes.to ?? '', item });
    else collect(child, container.name === 'ol' ? child : item, found);
  }
}

/** True of a reference to a clause of another document, `regulation#links`: it is left where that has no such clause. */
export function isOutside({ to }: Pick<Citation, 'to'>): boolean {
  return to.includes('#');
}
