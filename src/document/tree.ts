/**
 * The document tree: plain data between the templates and the writers. It knows neither DOCX nor PDF.
 * All numbers of sections, clauses and appendices are already computed (see numbering.ts); writers print them. Each type with its elements, an example and its look: docs/document-tree.md.
 */

import type { Chart, QrCode } from './drawn.ts';
import type { Signature } from './signature.ts';
import type { Sign } from './signs.ts';
import type { Inline, Tracking } from './text.ts';

export type { Chart, ChartSeries, QrCode } from './drawn.ts';
export type { Signature, SignatureLine, SignatureMark } from './signature.ts';
export type { Break, Inline, Link, Text, Tracking } from './text.ts';

/** A whole document, one file in each format. */
export interface DocumentTree {
  readonly type: 'document';
  /** Template id, for example `order-use`. */
  readonly id: string;
  /** Document property «Название». */
  readonly title: string;
  /** Document property «Автор»: the organisation's short name. */
  readonly author: string;
  /** ISO date `2024-09-02` of the document, or null when it is still to be filled in. */
  readonly date: string | null;
  /** Acts kept over ten years (`permanent`) get the wide left margin. */
  readonly storage: 'permanent' | 'ordinary';
  /** `landscape` for the wide tables of journals; else portrait. */
  readonly orientation?: 'landscape';
  /** A leaflet: one idea a step, in large type. Else the look of an act. */
  readonly look?: 'leaflet';
  readonly blocks: readonly Block[];
}

export type Block =
  | Heading
  | Paragraph
  | Clauses
  | DashList
  | Table
  | Columns
  | Cards
  | Signature
  | Rule
  | Chart
  | QrCode
  | Appendix;

/** `title`: the kind of the act (ПРИКАЗ); `subject`: «Об использовании …»; `section`: a numbered section. */
export type HeadingStyle = 'title' | 'subject' | 'section';

export interface Heading {
  readonly type: 'heading';
  readonly style: HeadingStyle;
  /** Outline level from 1, without gaps. */
  readonly level: number;
  /** «1.» for a numbered section, else null. */
  readonly number: ClauseNumber | null;
  readonly content: readonly Inline[];
}

/**
 * `body`: indented, justified text. `plain`: flush left, no indent, single spacing (requisites).
 * `center`, `right`: the same, aligned. `small`: a smaller plain line (explanations under a blank).
 */
export type ParagraphStyle = 'body' | 'plain' | 'center' | 'right' | 'small';

export interface Paragraph {
  readonly type: 'paragraph';
  readonly style: ParagraphStyle;
  readonly keepWithNext: boolean;
  /** Extra space above, in points. */
  readonly spaceBefore: number;
  /** Letters stand apart: «приказываю» as a word, which is found and read as one. */
  readonly spaced?: true;
  /** Of justified text, put in when it is laid out: how far apart its letters stand, so that no line gapes where Word fills them. */
  readonly tracking?: readonly Tracking[];
  /** The same where nothing helps: Word sets it flush left. */
  readonly ragged?: true;
  readonly content: readonly Inline[];
}

/** A computed number: `parts` [2, 1] prints as `label` «2.1.». */
export interface ClauseNumber {
  readonly parts: readonly number[];
  readonly label: string;
  /** 0 in the body of the document, k in its k-th appendix: each scope counts from 1 anew. */
  readonly scope: number;
  /** Of a clause that others refer to. */
  readonly id?: string;
}

/** Numbered clauses of an act. */
export interface Clauses {
  readonly type: 'clauses';
  readonly items: readonly Clause[];
}

export interface Clause {
  readonly number: ClauseNumber;
  /** A drawing beside the clause: see signs.ts. */
  readonly sign?: Sign;
  /** The first block is the paragraph that carries the number; dash lists, tables, deeper clauses may follow. */
  readonly blocks: readonly Block[];
}

/** A list whose items start with an en dash; the parser has put «;» and «.» at their ends. */
export interface DashList {
  readonly type: 'list';
  /** 1, or 2 inside another list. */
  readonly level: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** The first block is a paragraph; a nested list may follow. */
  readonly blocks: readonly Block[];
}

/** A ruled table with a header that repeats on every page. */
export interface Table {
  readonly type: 'table';
  /** What it is a table of, for those who do not see it; the parser has taken it from the words above the table. */
  readonly caption?: string;
  /** Relative widths, one a column; writers spread them over the text width. */
  readonly widths: readonly number[];
  /** The body is signed by hand: its rows are high enough for that. */
  readonly signing?: true;
  /** Small print, for tables of many columns. */
  readonly small?: true;
  readonly header: readonly Row[];
  readonly body: readonly Row[];
}

export interface Row {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly align: 'left' | 'center' | 'right';
  /** True for a `th`, for the cell that names its row, and for a row that is a heading: see table-heads.ts. */
  readonly header: boolean;
  /** How many columns the cell spans, at least 1. */
  readonly span: number;
  readonly content: readonly Inline[];
}

/** Blocks side by side without rules: letterhead corner, stamps of approval, addressee. Read left to right. */
export interface Columns {
  readonly type: 'columns';
  readonly columns: readonly Column[];
}

export interface Column {
  /** Width in millimetres, or null for an equal part of what is left over. */
  readonly width: number | null;
  readonly blocks: readonly Block[];
}

/** Boxes of one size beside one another: frames around texts that belong together, or cards to be cut out of the sheet. */
export interface Cards {
  readonly type: 'cards';
  /** So many cards fill a sheet; absent: frames in one row, as high as their texts. */
  readonly cut?: CardsPerSheet;
  /** At least one; of cards to be cut out, enough to fill whole sheets. */
  readonly cards: readonly Card[];
}

export type CardsPerSheet = 4 | 8;

export interface Card {
  readonly blocks: readonly Block[];
}

/** A thin line across the text width (under a letterhead). */
export interface Rule {
  readonly type: 'rule';
}

/**
 * Starts on a new page; `mark` («Приложение № 1 к приказу …») stands in the right corner of its first page. A paper of its own, of
 * which a document has one for each person, has none.
 */
export interface Appendix {
  readonly type: 'appendix';
  /** 1-based position among the appendices of the document; 0 without a mark. */
  readonly scope: number;
  readonly mark: readonly Paragraph[];
  readonly blocks: readonly Block[];
}
