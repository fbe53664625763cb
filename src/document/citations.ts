import { childElements, type Element } from './element.ts';

/** A `ref` with the innermost item of a numbered list that it stands in, or null. */
export interface Citation {
  readonly to: string;
  readonly item: Element | null;
}

/** Every reference of a body to a clause, in order. */
export function citationsIn(container: Element, item: Element | null = null): readonly Citation[] {
  return childElements(container).flatMap((child) => {
    const inner = citationsIn(child, container.name === 'ol' ? child : item);
    return child.name === 'ref' ? [{ to: child.attributes.to ?? '', item }] : inner;
  });
}

/** True of a reference to a clause of another document, `regulation#links`: it is left where that has no such clause. */
export function isOutside({ to }: Pick<Citation, 'to'>): boolean {
  return to.includes('#');
}
