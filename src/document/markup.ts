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

/**
 * Parses markup strictly: unknown elements and attributes, elements left open or closed twice, text that stands in no
 * paragraph, item or cell are problems. A part of a document may begin with text: it is not known where that will stand.
 */
export function parseMarkup(
  source: string,
  kind: 'whole' | 'part' = 'whole',
): { root: Element; problems: readonly Problem[] } {
  const root: OpenElement = { name: '#root', attributes: {}, children: [], offset: 0 };
  const open: OpenElement[] = [];
  const problems: Problem[] = [];
  const report: ReportAt = (offset, code, message, hint) => {
    problems.push({ severity: 'error', code, message, ...place(source, offset), ...(hint ? { hint } : {}) });
  };
  const top = (): OpenElement => open.at(-1) ?? root;
  const takesText = ({ name }: Element): boolean =>
    name === root.name ? kind === 'part' : !ELEMENTS[name] || ELEMENTS[name].text === true;

  const closings = new Set<number>();
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const offset = parser.startIndex;
        checkElement(name, attributes, offset, report);
        if (ELEMENTS[name]?.inline && !takesText(top()))
          reportLoose(`Элемент <${name}>`, top(), offset, report);
        const element: OpenElement = { name, attributes: { ...attributes }, children: [], offset };
        top().children.push(element);
        if (!ELEMENTS[name]?.void) open.push(element);
      },
      ontext(text) {
        const start = textStart(text, top());
        if (start >= 0 && !takesText(top())) reportLoose('Текст', top(), parser.startIndex + start, report);
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
  reportNotOpened(source, closings, report);
  return { root, problems };
}

type ReportAt = (offset: number, code: ProblemCode, message: string, hint?: string) => void;

/** Where visible text begins; -1 for blanks, and for what goes on with a text. */
function textStart(text: string, parent: Element): number {
  const before = parent.children.at(-1);
  return typeof before === 'string' && before.trim() !== '' ? -1 : text.search(/\S/u);
}

function reportNotOpened(source: string, closings: ReadonlySet<number>, report: ReportAt): void {
  for (let at = source.indexOf('</'); at >= 0; at = source.indexOf('</', at + 1)) {
    if (closings.has(at)) continue;
    const [, name] = /^<\/([\w-]+)\s*>/.exec(source.slice(at)) ?? [];
    if (name) report(at, 'markup/not-opened', `Закрывающий </${name}> без открывающего.`, 'Удалите его.');
  }
}

/** Without the text itself: it may be a value, and personal. */
function reportLoose(what: string, { name }: Element, offset: number, report: ReportAt): void {
  const where = name === '#root' ? 'вне <body>' : `прямо в <${name}>`;
  const hint = 'Возьмите его в <p>; место текста – в абзаце, пункте или ячейке.';
  report(offset, 'markup/loose-text', `${what} стоит ${where}.`, hint);
}

function checkElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  offset: number,
  report: ReportAt,
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
