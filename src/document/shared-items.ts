import { apart, Met, Recurring } from '../remember.ts';
import { childElements, type Element } from './element.ts';
import { gapsBetween, parseMarkup, type ReadBefore, type SourcePart } from './markup.ts';

type Markup = ReturnType<typeof parseMarkup>;

/** A whole document, and where its elements begin. */
export interface SharedMarkup extends Markup {
  readonly offsetOf: (element: Element) => number;
}

/**
 * A whole document as {@link parseMarkup} reads it, quicker: the documents of a batch share most items of their lists, and an item that was read
 * before is the same element again, so that what was made of it is found by it. Within a document each element stands once.
 */
export function parseShared(source: string): SharedMarkup {
  const before = itemsReadBefore(source);
  const parsed = parseMarkup(source, 'whole', before);
  // Places of faults are told by who reads the whole.
  if (parsed.problems.length > 0) return { ...parseMarkup(source), offsetOf: ({ offset }) => offset };
  return { ...parsed, offsetOf: (element) => element.offset + startOf(element, before) };
}

function startOf(element: Element, before: readonly ReadBefore[]): number {
  return before.find((item) => holds(item.element, element))?.start ?? 0;
}

function holds(outer: Element, element: Element): boolean {
  return outer === element || childElements(outer).some((child) => holds(child, element));
}

/** A run for one organisation has each document once: of the first of its kind nothing can be shared. */
const heads = new Met();

/** The outermost items of the lists of a document, none of them twice; nothing where tags cannot be told from text at a glance. */
function itemsReadBefore(source: string): readonly ReadBefore[] {
  if (!heads.again(source.slice(0, source.indexOf('<body')))) return [];
  if (source.includes('<!') || source.includes('<?')) return [];
  const taken = new Set<Element>();
  const shared = outermostItems(source).flatMap((span): readonly ReadBefore[] => {
    const text = source.slice(span.start, span.end);
    const element = items.of(text, () => freshItem(text));
    if (element === null || taken.has(element)) return [];
    taken.add(element);
    return [{ ...span, element }];
  });
  return gapsBetween(shared, source).some(({ start, end }) => TAG_IN_ATTRIBUTE.test(source.slice(start, end)))
    ? []
    : shared;
}

/** A bracket between quotes, or quotes that are open where an item begins. */
const TAG_IN_ATTRIBUTE = /=\s*(?:"[^"]*(?:[<>]|$)|'[^']*(?:[<>]|$))/;
const ITEM_TAG = /<(\/?)li(?=[\s>])/g;

function outermostItems(source: string): readonly SourcePart[] {
  const spans: SourcePart[] = [];
  let depth = 0;
  let start = 0;
  for (const { 1: slash, index } of source.matchAll(ITEM_TAG)) {
    if (depth === 0) start = index;
    depth += slash === '' ? 1 : -1;
    if (depth === 0) spans.push({ start, end: source.indexOf('>', index) + 1 });
  }
  return spans;
}

/** By their text; null where anything is wrong with it. */
const items = new Recurring<Element | null>();

function freshItem(text: string): Element | null {
  const { root, problems } = parseMarkup(apart(text), 'part');
  const [item] = childElements(root);
  if (problems.length > 0 || !item) return null;
  if (isOfItself(item)) made.set(item, []);
  return item;
}

/** Elements that say the same wherever they stand. */
const OF_THEMSELVES: ReadonlySet<string> = new Set(['li', 'ul', 'p', 'b', 'i', 'br', 'a']);

function isOfItself(element: Element): boolean {
  return OF_THEMSELVES.has(element.name) && childElements(element).every(isOfItself);
}

interface Made {
  readonly as: string;
  readonly what: unknown;
}

/** Of items that many documents have and that say the same in each. */
const made = new WeakMap<object, readonly Made[]>();
/** An item stands as this clause or that, or in a list of dashes. */
const WAYS = 8;

/** What is made of an item; made once for all documents that have it, if nothing is wrong with it. `as`: what else decides of it. */
export function madeOf<T>(item: Element, as: string, make: () => T, isFaulty: () => boolean): T {
  const before = made.get(item);
  const known = before?.find((one) => one.as === as);
  if (known) return known.what as T;
  const what = make();
  if (before && !isFaulty()) made.set(item, [...before.slice(1 - WAYS), { as, what }]);
  return what;
}
