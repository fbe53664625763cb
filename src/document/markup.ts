import { Parser } from 'htmlparser2';
import { nearest } from '../nearest.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { ELEMENTS } from './elements.ts';

/** An element of the source, before it becomes a block. Offsets count UTF-16 units of the source. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly offset: number;
}

export type Node = Element | string;

interface OpenElement extends Element {
  readonly children: Node[];
}

/** Parses markup strictly: unknown elements and attributes, elements left open or closed twice are problems. */
export function parseMarkup(source: string): { root: Element; problems: readonly Problem[] } {
  const root: OpenElement = { name: '#root', attributes: {}, children: [], offset: 0 };
  const open: OpenElement[] = [];
  const problems: Problem[] = [];
  const report = (offset: number, code: ProblemCode, message: string, hint?: string): void => {
    problems.push({ severity: 'error', code, message, ...place(source, offset), ...(hint ? { hint } : {}) });
  };
  const top = (): OpenElement => open.at(-1) ?? root;

  const closings = new Set<number>();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const offset = parser.startIndex;
        checkElement(name, attributes, offset, report);
        const element: OpenElement = { name, attributes: { ...attributes }, children: [], offset };
        top().children.push(element);
        if (!ELEMENTS[name]?.void) open.push(element);
      },
      ontext(text) {
        top().children.push(text);
      },
      onclosetag(name, implied) {
        closings.add(parser.startIndex);
        if (ELEMENTS[name]?.void) return;
        const isSelfClosed = top().offset === parser.startIndex;
        if (implied && !isSelfClosed) {
          report(top().offset, 'markup/not-closed', `Элемент <${name}> не закрыт.`, `Добавьте </${name}>.`);
        }
        open.pop();
      },
    },
    // XML mode: no tag is closed or moved silently, as HTML's rules for paragraphs and tables would.
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  for (const closing of source.matchAll(/<\/([\w-]+)\s*>/g)) {
    if (closings.has(closing.index)) continue;
    report(
      closing.index,
      'markup/not-opened',
      `Закрывающий </${closing[1]}> без открывающего.`,
      'Удалите его.',
    );
  }
  return { root, problems };
}

function checkElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  offset: number,
  report: (offset: number, code: ProblemCode, message: string, hint?: string) => void,
): void {
  const rule = Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name] : undefined;
  if (!rule) {
    const similar = nearest(name, Object.keys(ELEMENTS));
    const hint = similar ? `Может быть, <${similar}>?` : 'Список элементов – в docs/document-tree.md.';
    report(offset, 'markup/unknown-element', `Неизвестный элемент <${name}>.`, hint);
    return;
  }
  for (const attribute of Object.keys(attributes)) {
    if (rule.attributes.includes(attribute)) continue;
    const similar = nearest(attribute, rule.attributes);
    report(
      offset,
      'markup/unknown-attribute',
      `У элемента <${name}> нет свойства «${attribute}».`,
      similar ? `Может быть, «${similar}»?` : undefined,
    );
  }
}

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
