import type { Paragraph } from '../../document/tree.ts';

/** One element of the tagged structure: plain data that the painter turns into the structure tree of the PDF. */
export interface StructureNode {
  readonly role: StructureRole;
  readonly children: StructureNode[];
  readonly attributes: Attributes;
}

export type StructureRole =
  | 'Document'
  | 'Sect'
  | 'Div'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'Span'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

export interface Attributes {
  /** Of a list: how its labels look. */
  readonly numbering?: 'Decimal' | 'Disc';
  /** Of a header cell: what it heads. */
  readonly scope?: 'Column' | 'Row';
  /** Of a cell: how many columns it spans. */
  readonly span?: number;
  /** Of a table: what it is a table of. */
  readonly summary?: string;
  /** Of a figure: what it shows. */
  readonly alt?: string;
  /** Of a heading: its bookmark and the bookmark's depth from 1. */
  readonly bookmark?: { readonly title: string; readonly level: number };
  /** Of a paragraph: what it was made of. */
  readonly source?: Paragraph;
}

/** Adds a child to a node. Children are read in the order they are added. */
export function addNode(
  parent: StructureNode,
  role: StructureRole,
  attributes: Attributes = {},
): StructureNode {
  const node: StructureNode = { role, children: [], attributes };
  parent.children.push(node);
  return node;
}

export function documentNode(): StructureNode {
  return { role: 'Document', children: [], attributes: {} };
}
