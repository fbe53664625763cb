import type { Problem } from '../problem.ts';
import { buildBlocks } from './build.ts';
import type { BuildContext } from './build-context.ts';
import { captioned } from './captions.ts';
import { type Citation, citationsIn, isOutside } from './citations.ts';
import { childElement, childElements, type Element, place } from './element.ts';
import { ELEMENTS } from './elements.ts';
import { type Numbering, numberElements } from './numbering.ts';
import { sanitize } from './sanitize.ts';
import { parseShared } from './shared-items.ts';
import type { Block } from './tree.ts';

export interface ParsedDocument {
  readonly blocks: readonly Block[];
  /** Plain text of `<title>`. */
  readonly title: string;
  /** `<meta name content>` pairs. */
  readonly meta: Readonly<Record<string, string>>;
  /** Facts that were missing, by field path, in order of appearance, without repeats. */
  readonly blanks: readonly string[];
  /** What `<ref to="id">` prints, by id. */
  readonly references: ReadonlyMap<string, string>;
  /** Numbers of clauses and sections by their elements. */
  readonly numbers: Numbering['numbers'];
  /** References to clauses that another document does not have: a blank is left for the number. */
  readonly outside: readonly Citation[];
  readonly problems: readonly Problem[];
}

/**
 * HTML of a rendered template (see docs/document-tree.md) → blocks with computed numbers. `amend` may put another body in the place of
 * the one that stands there, before anything is numbered.
 */
export function parseDocument(
  html: string,
  amend: (body: Element) => Element = (body) => body,
): ParsedDocument {
  const { root, problems, offsetOf } = parseShared(html);
  const found = [...problems];
  const blanks = new Set<string>();
  const body = amend(childElement(root, 'body') ?? root);
  const citations = citationsIn(body);
  const numbering = numberElements(body, citations);
  const report: BuildContext['report'] = (element, code, message, hint) => {
    found.push({
      severity: 'error',
      code,
      message,
      ...place(html, offsetOf(element)),
      ...(hint ? { hint } : {}),
    });
  };
  checkParents(root, report);
  const context: BuildContext = {
    numbering,
    references: numbering.references,
    anchors: numbering.anchors,
    report,
    isFaulty: () => found.length > 0,
    blank: (field) => void (field && blanks.add(field)),
  };
  const head = readHead(root);
  return {
    blocks: captioned(buildBlocks(body, context), head.title),
    ...head,
    blanks: [...blanks],
    references: numbering.references,
    numbers: numbering.numbers,
    outside: citations.filter(isOutside),
    problems: found,
  };
}

/** `<title>` and `<meta>` of parsed markup. */
export function readHead(root: Element): { title: string; meta: Readonly<Record<string, string>> } {
  const head = childElement(root, 'head');
  const title = head && childElement(head, 'title');
  const text = title?.children.filter((child) => typeof child === 'string').join('') ?? '';
  const entries = (head ? childElements(head) : [])
    .filter((child) => child.name === 'meta')
    .map((child) => [child.attributes.name ?? '', sanitize(child.attributes.content ?? '')] as const);
  return { title: sanitize(text).replace(/\s+/g, ' ').trim(), meta: Object.fromEntries(entries) };
}

function checkParents(parent: Element, report: BuildContext['report']): void {
  for (const child of childElements(parent)) {
    const allowed = ELEMENTS[child.name]?.parents;
    if (allowed && !allowed.includes(parent.name)) {
      const expected = allowed.map((name) => `<${name}>`).join(' или ');
      report(
        child,
        'tree/wrong-parent',
        `Элемент <${child.name}> стоит внутри <${parent.name}>.`,
        `Его место – в ${expected}.`,
      );
    }
    checkParents(child, report);
  }
}
