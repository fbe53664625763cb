import type { ProblemCode } from '../problem.ts';
import { apart, Recurring } from '../remember.ts';
import { openAddress, withLinks } from './addresses.ts';
import { isOutside } from './citations.ts';
import type { Element, Node } from './element.ts';
import { sanitize } from './sanitize.ts';
import type { Inline, Link, Text } from './tree.ts';

/** What inline elements need to know about the document around them. */
export interface InlineContext {
  readonly references: ReadonlyMap<string, string>;
  /** Ids of the sections and clauses among them. */
  readonly anchors: ReadonlySet<string>;
  report(element: Element, code: ProblemCode, message: string, hint?: string): void;
  /** A blank left for handwriting; `field` names the missing fact, or is null for an intended blank. */
  blank(field: string | null): void;
}

interface Marks {
  readonly bold: boolean;
  readonly italic: boolean;
}

const PLAIN: Marks = { bold: false, italic: false };
/** A file that lies beside a page of the site, or a signature of it. */
const BESIDE = /^[^\s:/\\?#"'<>]+\.pdf(?:\.\d{1,3})?(?:\.(?:sig|p7s|sgn|sign|p7m))?$/i;
/** Room for the number of a clause. */
const OUTSIDE_BLANK = 6;
/** «___» ____________ 20___ г. */
const DATE_BLANK = '«___»\u00A0______________\u00A020___\u00A0г.';

/** Inline content of an element: blanks folded as in HTML, neighbours with the same marks joined, addresses as links. */
export function inlines(nodes: readonly Node[], context: InlineContext): readonly Inline[] {
  const [only] = nodes;
  return nodes.length === 1 && typeof only === 'string'
    ? plainContents.of(only, () => madeInlines([apart(only)], context))
    : madeInlines(nodes, context);
}

/** By their text: most paragraphs have nothing but text, the same from document to document. */
const plainContents = new Recurring<readonly Inline[]>();

function madeInlines(nodes: readonly Node[], context: InlineContext): readonly Inline[] {
  return withLinks(tidy(nodes.flatMap((node) => inline(node, PLAIN, context))));
}

function inline(node: Node, marks: Marks, context: InlineContext): readonly Inline[] {
  if (typeof node === 'string') return [text(sanitize(node), marks)];
  const inner = (changed: Marks): readonly Inline[] =>
    node.children.flatMap((child) => inline(child, changed, context));
  switch (node.name) {
    case 'b':
      return inner({ ...marks, bold: true });
    case 'i':
      return inner({ ...marks, italic: true });
    case 'br':
      return [{ type: 'break' }];
    case 'a':
      return link(node, inner(marks), context);
    case 'ref':
      return [reference(node, marks, context)];
    case 'blank':
      return [text(blank(node, context), marks)];
    default:
      context.report(
        node,
        'tree/misplaced',
        `Элемент <${node.name}> стоит внутри текста.`,
        'Вынесите его из абзаца.',
      );
      return [];
  }
}

function text(value: string, marks: Marks): Text {
  return { type: 'text', value, ...marks };
}

function link(element: Element, content: readonly Inline[], context: InlineContext): readonly Inline[] {
  const href = sanitize(element.attributes.href ?? '').trim();
  const texts = content.filter((part) => part.type === 'text');
  if (openAddress(href) !== null || BESIDE.test(href)) return [{ type: 'link', href, content: texts }];
  context.report(
    element,
    'tree/unsafe-link',
    'Ссылка не открывается: допустимы адреса http, https, mailto и имя файла PDF.',
    'Исправьте адрес в href.',
  );
  return texts;
}

function reference(element: Element, marks: Marks, context: InlineContext): Text {
  const id = element.attributes.to ?? '';
  const number = text(numberOf(id, element, context), marks);
  return context.anchors.has(id) ? { ...number, refersTo: id } : number;
}

function numberOf(id: string, element: Element, context: InlineContext): string {
  const found = context.references.get(id);
  if (found !== undefined) return found;
  if (isOutside({ to: id })) return '_'.repeat(OUTSIDE_BLANK);
  context.report(element, 'tree/unknown-reference', `Ссылка на пункт «${id}», которого в документе нет.`);
  return '';
}

function blank(element: Element, context: InlineContext): string {
  context.blank(element.attributes.field ?? null);
  if (element.attributes.kind === 'date') return DATE_BLANK;
  return '_'.repeat(Math.min(80, Math.max(1, Number(element.attributes.size ?? 20) || 20)));
}

/** More than single blanks; most texts have none, and a look is quicker than replacing each blank by itself. */
const BLANKS_TO_FOLD = /[\t\r\n]| {2}/;

/** Folds blanks, also across neighbours, trims line ends, joins texts with equal marks and drops empty ones. */
function tidy(parts: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  let afterBlank = true;
  for (const part of parts) {
    if (part.type === 'break') {
      trimEnd(result);
      result.push(part);
      afterBlank = true;
      continue;
    }
    const texts: Text[] = [];
    for (const piece of part.type === 'link' ? part.content : [part]) {
      let value = BLANKS_TO_FOLD.test(piece.value) ? piece.value.replace(/[ \t\r\n]+/g, ' ') : piece.value;
      if (afterBlank && value.startsWith(' ')) value = value.slice(1);
      if (value === '') continue;
      afterBlank = value.endsWith(' ');
      texts.push({ ...piece, value });
    }
    if (part.type === 'link') pushLink(result, part, texts);
    else for (const piece of texts) pushText(result, piece);
  }
  trimEnd(result);
  return result;
}

function pushLink(result: Inline[], link: Link, content: readonly Text[]): void {
  if (content.length > 0) result.push({ ...link, content });
}

function pushText(result: Inline[], next: Text): void {
  const last = result.at(-1);
  if (last?.type === 'text' && isAlike(last, next)) {
    result[result.length - 1] = { ...last, value: last.value + next.value };
  } else {
    result.push(next);
  }
}

function isAlike(a: Text, b: Text): boolean {
  const stands = a.refersTo === undefined && b.refersTo === undefined;
  return stands && a.bold === b.bold && a.italic === b.italic;
}

function trimEnd(result: Inline[]): void {
  const last = result.at(-1);
  if (last?.type !== 'text' || !last.value.endsWith(' ')) return;
  const value = last.value.slice(0, -1);
  if (value === '') result.pop();
  else result[result.length - 1] = { ...last, value };
}
