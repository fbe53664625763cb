import { plainText } from '../../document/plain-text.ts';
import type { Chart, Tracking } from '../../document/tree.ts';
import type { MarkedInline, Revision } from '../../redline/words.ts';
import { movesWhole } from '../keep.ts';
import type { ListPlace } from './clause-lists.ts';
import type { StyleId } from './style-names.ts';

/** The body as Word has it: paragraphs and tables in one row, lists and appendices taken apart. */
export type WordItem = WordParagraph | WordTable;

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly style: StyleId;
  /** With a no-break space wherever no line may end. */
  readonly content: readonly MarkedInline[];
  /** `none`: without the number that its style has. */
  readonly list: ListPlace | 'dashes' | 'none' | null;
  /** Id of a clause that others refer to. */
  readonly anchor: string | null;
  readonly align: 'left' | 'center' | 'right' | null;
  /** Stands after the content. */
  readonly picture: Picture | null;
  readonly chart: WordChart | null;
  /** Letters stand apart. */
  readonly spaced: boolean;
  /** Of text that is not `spaced`. */
  readonly tracking: readonly Tracking[];
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  /** Points above and below on top of the style's own. */
  readonly extraBefore: number;
  readonly extraAfter: number;
  /** Draws a line below, this many points from the text. */
  readonly ruleBelow: number | null;
  /** Id of the clause whose number it bears; null where nobody knows it. */
  readonly clause: string | null;
  /** The paragraph itself comes or goes, not only words of it. */
  readonly change: Revision | null;
  /** What it looked like before, where the same words look otherwise now. */
  readonly was: WordParagraph | null;
}

/** A chart in the line, `width` points wide. */
export interface WordChart {
  readonly chart: Chart;
  readonly width: number;
}

/** A square picture in the line. */
export interface Picture {
  /** What it is, as lists of pictures show it. */
  readonly name: string;
  /** A PNG file. */
  readonly bytes: Uint8Array;
  /** The same without pixels, for programs that know it; null where there are no more than these. */
  readonly svg: string | null;
  /** Millimetres. */
  readonly size: number;
  readonly alt: string;
}

export interface WordTable {
  readonly kind: 'table';
  /** `ruled`: with lines and padding; `bare`: only to place things side by side; `framed` and `cut`: cards with frames or with lines to cut along. */
  readonly look: 'ruled' | 'bare' | 'framed' | 'cut';
  /** For those who do not see it; empty without one. */
  readonly caption: string;
  /** Twips, one a grid column. */
  readonly widths: readonly number[];
  readonly rows: readonly WordRow[];
  /** What it looked like before. */
  readonly was?: Pick<WordTable, 'widths' | 'caption'>;
}

export interface WordRow {
  /** Repeats at the top of every page. */
  readonly header: boolean;
  /** Twips; 0 when its text alone decides. */
  readonly leastHeight: number;
  readonly cells: readonly WordCell[];
  /** The row comes or goes. */
  readonly change?: Revision;
  /** What it looked like before. */
  readonly was?: Pick<WordRow, 'header' | 'leastHeight'>;
}

export interface WordCell {
  /** Twips. */
  readonly width: number;
  readonly span: number;
  /** Extra space inside the cell, points. */
  readonly top: number;
  readonly bottom: number;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly items: readonly WordItem[];
  /** What it looked like before. */
  readonly was?: Omit<WordCell, 'items'>;
}

const NONE: readonly Tracking[] = [];

/** A paragraph with nothing special but what `options` says. */
export function wordParagraph(
  style: StyleId,
  content: readonly MarkedInline[],
  options: Partial<WordParagraph> = {},
): WordParagraph {
  return {
    kind: 'paragraph',
    style,
    content,
    list: null,
    anchor: null,
    align: null,
    picture: null,
    chart: null,
    spaced: false,
    tracking: NONE,
    keepNext: false,
    pageBreakBefore: false,
    extraBefore: 0,
    extraAfter: 0,
    ruleBelow: null,
    clause: null,
    change: null,
    was: null,
    ...options,
  };
}

/** True for a paragraph that goes to the next page as a whole: what is deleted from it does not count. */
export function keepsLines({ keepNext, content, change }: WordParagraph): boolean {
  const standing = change === 'deleted' ? content : content.filter((inline) => inline.change !== 'deleted');
  return keepNext && movesWhole(plainText(standing));
}
