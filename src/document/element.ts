/** An element of the source, before it becomes a block. Offsets count UTF-16 units of the source. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly offset: number;
}

export type Node = Element | string;

/** 1-based line and column of an offset. */
export function place(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** The child elements, text left out. */
export function childElements(element: Element): readonly Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string');
}

/** First child element of that name. */
export function childElement(element: Element, name: string): Element | undefined {
  return childElements(element).find((child) => child.name === name);
}
