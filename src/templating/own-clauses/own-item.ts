import type { Element, Node } from '../../document/element.ts';
import { CITATION } from '../../organization/clauses.ts';
import { typeset } from '../../russian/text/typography.ts';

const DASH = /^[\u{2010}-\u{2015}\u{2212}•*-]\s*(?=\S)/u;
/** Ends of a sentence or of an item, quotes and brackets after it too. */
const ENDED = /[.;:,!?…][»“")]*$/u;

/**
 * An item of a numbered list with these lines of text: those that begin with a dash are a list, the ends of sentences are put where they
 * are open. Text stays text. `idOf`: of the clause that «{пункт 2.1}» names.
 */
export function ownItem(lines: readonly string[], id: string, idOf: (written: string) => string): Element {
  const children: Node[] = [];
  const open: Element[] = [];
  for (const [index, line] of lines.entries()) {
    const isItem = DASH.test(line);
    const next = lines[index + 1];
    const text = isItem ? line.replace(DASH, '').replace(/[;,]$/u, '') : ended(line, next);
    const nodes = inline(text, idOf);
    if (isItem) open.push(element('li', nodes));
    if (isItem && (next === undefined || !DASH.test(next))) children.push(element('ul', open.splice(0)));
    if (!isItem) children.push(...(index === 0 ? nodes : [element('p', nodes)]));
  }
  return element('li', children, { id });
}

function ended(line: string, next: string | undefined): string {
  if (ENDED.test(line)) return line;
  return `${line}${next !== undefined && DASH.test(next) ? ':' : '.'}`;
}

function inline(text: string, idOf: (written: string) => string): readonly Node[] {
  return text
    .split(CITATION)
    .map((piece, index) => (index % 2 === 0 ? typeset(piece) : element('ref', [], { to: idOf(piece) })));
}

function element(name: string, children: readonly Node[], attributes: Element['attributes'] = {}): Element {
  return { name, attributes, children, offset: 0 };
}
