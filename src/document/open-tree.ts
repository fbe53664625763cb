import { nearest } from '../nearest.ts';
import type { ProblemCode } from '../problem.ts';
import type { Element, Node } from './element.ts';
import { ELEMENTS } from './elements.ts';

export type ReportAt = (offset: number, code: ProblemCode, message: string, hint?: string) => void;

interface OpenElement extends Element {
  readonly children: Node[];
}

/** The elements that are there while the source is read. */
export class OpenTree {
  readonly root: OpenElement = { name: '#root', attributes: {}, children: [], offset: 0 };
  /** Where something was closed. */
  readonly closings = new Set<number>();
  readonly #open: OpenElement[] = [];
  readonly #kind: 'whole' | 'part';
  readonly #report: ReportAt;

  constructor(kind: 'whole' | 'part', report: ReportAt) {
    this.#kind = kind;
    this.#report = report;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, offset: number): void {
    checkElement(name, attributes, offset, this.#report);
    if (ELEMENTS[name]?.inline && !this.#takesText())
      reportLoose(`Элемент <${name}>`, this.#top, offset, this.#report);
    const element: OpenElement = { name, attributes: { ...attributes }, children: [], offset };
    this.#top.children.push(element);
    if (!ELEMENTS[name]?.void) this.#open.push(element);
  }

  text(text: string, offset: number): void {
    const start = textStart(text, this.#top);
    if (start >= 0 && !this.#takesText()) reportLoose('Текст', this.#top, offset + start, this.#report);
    this.#top.children.push(text);
  }

  close(name: string, implied: boolean, offset: number): void {
    this.closings.add(offset);
    if (ELEMENTS[name]?.void) return;
    const isSelfClosed = this.#top.offset === offset;
    if (implied && !isSelfClosed)
      this.#report(
        this.#top.offset,
        'markup/not-closed',
        `Элемент <${name}> не закрыт.`,
        `Добавьте </${name}>.`,
      );
    this.#open.pop();
  }

  get #top(): OpenElement {
    return this.#open.at(-1) ?? this.root;
  }

  /** Puts in a whole element that was read before. */
  adopt(element: Element): void {
    this.#top.children.push(element);
  }

  #takesText(): boolean {
    const { name } = this.#top;
    if (name === this.root.name) return this.#kind === 'part';
    return !ELEMENTS[name] || ELEMENTS[name].text === true;
  }
}

/** Where visible text begins; -1 for blanks, and for what goes on with a text. */
function textStart(text: string, parent: Element): number {
  const before = parent.children.at(-1);
  return typeof before === 'string' && before.trim() !== '' ? -1 : text.search(/\S/u);
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
