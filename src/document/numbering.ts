import type { Citation } from './citations.ts';
import { childElements, type Element } from './element.ts';
import type { ClauseNumber } from './tree.ts';

/** Numbers of a whole document, computed once, before its blocks are built, so that references may point forward. */
export interface Numbering {
  readonly numbers: ReadonlyMap<Element, ClauseNumber>;
  readonly appendices: ReadonlyMap<Element, number>;
  /** What `<ref to="id">` prints. */
  readonly references: ReadonlyMap<string, string>;
  /** Ids of sections and clauses that are cited. */
  readonly anchors: ReadonlySet<string>;
}

interface Counters {
  readonly scope: number;
  section: number;
  clause: number;
}

/** Numbers sections and clauses of a `body`; clauses count on across interrupting blocks, appendices and sheets start anew. */
export function numberElements(body: Element, citations: readonly Citation[]): Numbering {
  const numbers = new Map<Element, ClauseNumber>();
  const appendices = new Map<Element, number>();
  walk(body, { scope: 0, section: 0, clause: 0 }, numbers);
  const parts = childElements(body).filter(({ name }) => name === 'appendix' || name === 'sheet');
  for (const [index, part] of parts.entries()) {
    if (part.name === 'appendix') appendices.set(part, appendices.size + 1);
    walk(part, { scope: index + 1, section: 0, clause: 0 }, numbers);
  }
  const cited = new Set(citations.map(({ to }) => to));
  return {
    numbers: new Map(Array.from(numbers, ([element, number]) => [element, withId(element, number, cited)])),
    appendices,
    references: references(numbers, appendices),
    anchors: new Set(
      Array.from(numbers.keys(), ({ attributes }) => attributes.id ?? '').filter((id) => cited.has(id)),
    ),
  };
}

function walk(container: Element, counters: Counters, numbers: Map<Element, ClauseNumber>): void {
  for (const child of childElements(container)) {
    if (child.name === 'h2') {
      if (child.attributes.plain !== undefined) continue;
      counters.section += 1;
      counters.clause = 0;
      numbers.set(child, clauseNumber([counters.section], counters.scope));
    } else if (child.name === 'ol') {
      const base = counters.section > 0 ? [counters.section] : [];
      counters.clause = numberItems(child, base, counters.clause, counters.scope, numbers);
    } else if (child.name === 'columns' || child.name === 'cards') {
      for (const column of childElements(child)) walk(column, counters, numbers);
    }
  }
}

/** Numbers the items of one `ol` from `start + 1`; gives the last number used. */
function numberItems(
  list: Element,
  base: readonly number[],
  start: number,
  scope: number,
  numbers: Map<Element, ClauseNumber>,
): number {
  let last = start;
  for (const item of childElements(list)) {
    last += 1;
    const parts = [...base, last];
    numbers.set(item, clauseNumber(parts, scope));
    let inner = 0;
    for (const deeper of childElements(item).filter((child) => child.name === 'ol')) {
      inner = numberItems(deeper, parts, inner, scope, numbers);
    }
  }
  return last;
}

function withId(element: Element, number: ClauseNumber, cited: ReadonlySet<string>): ClauseNumber {
  const { id } = element.attributes;
  return id !== undefined && cited.has(id) ? { ...number, id } : number;
}

function clauseNumber(parts: readonly number[], scope: number): ClauseNumber {
  return { parts, label: `${parts.join('.')}.`, scope };
}

function references(
  numbers: ReadonlyMap<Element, ClauseNumber>,
  appendices: ReadonlyMap<Element, number>,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [element, number] of numbers) {
    if (element.attributes.id) texts.set(element.attributes.id, number.parts.join('.'));
  }
  for (const [element, position] of appendices) {
    const text = appendices.size > 1 ? `\u00A0№\u00A0${position}` : '';
    if (element.attributes.id) texts.set(element.attributes.id, text);
  }
  return texts;
}
