/** The text of blocks. */

export type Inline = Text | Link | Break;

export interface Text {
  readonly type: 'text';
  /** Never empty, no line breaks, no control characters; non-breaking blanks stay as U+00A0. */
  readonly value: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The text is the number of the clause or section of this document that has this id. */
  readonly refersTo?: string;
}

export interface Link {
  readonly type: 'link';
  /** http, https or mailto, as it was written; or the percent-encoded name of a PDF or its signature beside a page of the site, which on paper is no link. */
  readonly href: string;
  readonly content: readonly Text[];
}

/** A forced line break inside a paragraph. */
export interface Break {
  readonly type: 'break';
}

/** How far apart the letters of a part of a text stand, the part behind the one before it. */
export interface Tracking {
  /** Where it ends, in characters of the text. */
  readonly end: number;
  /** Points between letters, below 0 closer together. */
  readonly points: number;
}
