import type {
  Appendix,
  Block,
  Cell,
  Clause,
  Column,
  DashList,
  DocumentTree,
  Heading,
  HeadingStyle,
  Inline,
  ListItem,
  Paragraph,
  ParagraphStyle,
  Row,
  SignatureLine,
  Text,
} from '../../../src/document/tree.ts';

/** Short hands for trees in tests. */

type Content = string | readonly Inline[];

export function text(value: string, format: { bold?: boolean; italic?: boolean } = {}): Text {
  return { type: 'text', value, bold: format.bold ?? false, italic: format.italic ?? false };
}

function inlines(content: Content): readonly Inline[] {
  if (typeof content !== 'string') return content;
  return content === '' ? [] : [text(content)];
}

export function heading(
  style: HeadingStyle,
  level: number,
  content: Content,
  parts?: number[],
  scope = 0,
): Heading {
  const number = parts ? { parts, label: `${parts.join('.')}.`, scope } : null;
  return { type: 'heading', style, level, number, content: inlines(content) };
}

export function p(
  content: Content,
  style: ParagraphStyle = 'body',
  more: Partial<Paragraph> = {},
): Paragraph {
  return {
    type: 'paragraph',
    style,
    keepWithNext: false,
    spaceBefore: 0,
    content: inlines(content),
    ...more,
  };
}

export function clause(
  parts: readonly number[],
  content: Content,
  rest: readonly Block[] = [],
  scope = 0,
): Clause {
  return { number: { parts, label: `${parts.join('.')}.`, scope }, blocks: [p(content), ...rest] };
}

export function clauses(...items: Clause[]): Block {
  return { type: 'clauses', items };
}

export function dashes(level: 1 | 2, ...items: (string | ListItem)[]): DashList {
  return {
    type: 'list',
    level,
    items: items.map((item) => (typeof item === 'string' ? { blocks: [p(item)] } : item)),
  };
}

export function cells(...values: (string | Partial<Cell>)[]): Row {
  return {
    cells: values.map((value) => ({
      align: 'left',
      header: false,
      span: 1,
      ...(typeof value === 'string' ? { content: inlines(value) } : { content: [], ...value }),
    })),
  };
}

export function columns(...items: readonly [width: number | null, ...blocks: Block[]][]): Block {
  return { type: 'columns', columns: items.map(([width, ...blocks]): Column => ({ width, blocks })) };
}

export function signature(...lines: [position: string, name: string, dated?: boolean][]): Block {
  return {
    type: 'signature',
    lines: lines.map(
      ([position, name, dated = false]): SignatureLine => ({
        position: inlines(position),
        name: inlines(name),
        date: dated ? inlines('__.__.20__') : [],
      }),
    ),
  };
}

export function appendix(scope: number, mark: readonly string[], ...blocks: Block[]): Appendix {
  return { type: 'appendix', scope, mark: mark.map((line) => p(line, 'plain')), blocks };
}

export function tree(blocks: readonly Block[], more: Partial<DocumentTree> = {}): DocumentTree {
  return {
    type: 'document',
    id: 'sample',
    title: 'Образец',
    author: 'МБДОУ «Детский сад «Сказка»',
    date: '2024-09-02',
    storage: 'permanent',
    blocks,
    ...more,
  };
}
