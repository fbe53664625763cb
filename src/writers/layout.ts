/** Page geometry and type sizes of ГОСТ Р 7.0.97 in one place: every writer reads them, none has numbers of its own. */

import type { LayoutOptions } from './layout-options.ts';

/** Millimetres to PostScript points (1/72 inch). */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** Millimetres to twentieths of a point, the unit of WordprocessingML. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

export interface PageLayout {
  /** The pages bear numbers, from the second on. */
  readonly isNumbered: boolean;
  /** All lengths in millimetres. */
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** Distance of the page number's line from the top edge of the sheet. */
  readonly pageNumberTop: number;
  /** First-line indent of body text and clauses. */
  readonly indent: number;
  readonly font: {
    /** Points. */
    readonly title: number;
    readonly section: number;
    readonly clause: number;
    readonly body: number;
    readonly table: number;
    readonly small: number;
    readonly pageNumber: number;
  };
  /** Colour of headings, signs and frames, RRGGBB; null: black. */
  readonly ink: string | null;
  readonly align: { readonly heading: 'center' | 'left'; readonly body: 'justify' | 'left' };
  /** The first paragraph of a clause is its heading, in bold letters. */
  readonly boldClauses: boolean;
  /** Thickness of a rule and of a frame, points. */
  readonly line: number;
  /** A drawing beside a clause: its side, the gap after it, millimetres; between two clauses, points. */
  readonly sign: { readonly size: number; readonly gap: number; readonly between: number };
  /** Padding of a card and the height of all cards of a sheet, millimetres; `stacked`: frames stand one below another. */
  readonly card: { readonly padding: number; readonly sheet: number; readonly stacked: boolean };
  /** Multiples of the natural line height. */
  readonly lineSpacing: { readonly body: number; readonly single: number };
  /** Points above and below. */
  readonly space: {
    readonly titleBefore: number;
    readonly titleAfter: number;
    readonly subjectAfter: number;
    readonly sectionBefore: number;
    readonly sectionAfter: number;
    readonly tableAround: number;
    readonly columnsAfter: number;
    readonly signatureBefore: number;
    readonly signatureBetween: number;
    readonly ruleAround: number;
  };
  /** Padding of a table cell, millimetres. */
  readonly cell: { readonly horizontal: number; readonly vertical: number };
  /**
   * Columns of a signature line: position and name in millimetres; the signature takes what is left between.
   * `date` is the room after a dated line's name; half of it is taken from the position, half from the signature.
   */
  readonly signature: {
    readonly position: number;
    readonly name: number;
    readonly date: number;
    /** Left free at both ends of the line of a dated signature. */
    readonly gap: number;
    /** Of a line signed electronically: its position, and the frame of the mark between position and name; `size` of its text in points. */
    readonly mark: {
      readonly position: number;
      readonly width: number;
      readonly padding: number;
      readonly radius: number;
      readonly size: number;
    };
  };
  /** Least height of a row that is signed by hand. */
  readonly signingRow: number;
  /** Of a chart: least height in millimetres, sizes of its labels and its title in points. */
  readonly chart: { readonly height: number; readonly size: number; readonly titleSize: number };
  /** Width of the appendix mark in the right corner. */
  readonly corner: number;
}

/**
 * Ems between letters that stand apart. From a tenth of an em on, programs that read a PDF take the gap for a blank, and the word is
 * found no more.
 */
export const TRACKING = 0.09;

/** The heading to the text takes half a line at most, millimetres. */
export function subjectWidth({ page, margin }: PageLayout): number {
  return (page.width - margin.left - margin.right) / 2;
}

/** Columns side by side: fixed ones keep their millimetres, the others share what is left of `total`. Points. */
export function columnWidths(
  columns: readonly { readonly width: number | null }[],
  total: number,
): readonly number[] {
  const fixed = columns.reduce((sum, { width }) => sum + points(width ?? 0), 0);
  const free = columns.filter(({ width }) => width === null).length;
  const shrink = fixed > total ? total / fixed : 1;
  const share = free > 0 ? Math.max(0, total - fixed) / free : 0;
  return columns.map(({ width }) => (width === null ? share : points(width) * shrink));
}

/** What stands below the line for a signature and below that for its date. */
export const SIGNING_CAPTIONS = { signature: '(подпись)', date: '(дата)' } as const;

const LEFT_MARGIN = { permanent: 30, ordinary: 20 } as const;
/** Corner requisites: 8 cm in the edition of 2025, 7.5 cm in the edition of 2016. */
const CORNER = { '2025': 80, '2016': 75 } as const;

/** A sheet on its side is bound at its top: the margins turn with it. */
function sheet(left: number, orientation: LayoutOptions['orientation']): Pick<PageLayout, 'page' | 'margin'> {
  return orientation === 'landscape'
    ? { page: { width: 297, height: 210 }, margin: { left: 20, right: 20, top: left, bottom: 10 } }
    : { page: { width: 210, height: 297 }, margin: { left, right: 10, top: 20, bottom: 20 } };
}

/** The layout of one document. `storage` picks the left margin, `edition` the width of corner requisites. */
export function pageLayout(
  storage: 'permanent' | 'ordinary',
  edition: '2016' | '2025' = '2025',
  style: Partial<LayoutOptions> = {},
): PageLayout {
  const act = actLayout(storage, edition, style);
  return style.look === 'leaflet' ? leaflet(act) : act;
}

const ACT_SPACE: PageLayout['space'] = {
  titleBefore: 12,
  titleAfter: 12,
  subjectAfter: 12,
  sectionBefore: 12,
  sectionAfter: 6,
  tableAround: 6,
  columnsAfter: 12,
  signatureBefore: 28,
  signatureBetween: 14,
  ruleAround: 6,
};

const ACT_SIGNATURE: PageLayout['signature'] = {
  position: 75,
  name: 50,
  date: 30,
  gap: 2,
  mark: { position: 50, width: 66, padding: 1.5, radius: 2, size: 9 },
};

function actLayout(
  storage: 'permanent' | 'ordinary',
  edition: '2016' | '2025',
  style: Partial<LayoutOptions>,
): PageLayout {
  const body = style.fontSize ?? 14;
  return {
    ...sheet(LEFT_MARGIN[storage], style.orientation),
    isNumbered: style.isNumbered ?? true,
    pageNumberTop: 10,
    indent: 12.5,
    font: { title: body, section: body, clause: body, body, table: 12, small: 10, pageNumber: 12 },
    ink: null,
    align: { heading: 'center', body: 'justify' },
    boldClauses: false,
    line: 0.5,
    sign: { size: 16, gap: 5, between: 9 },
    card: { padding: 4, sheet: 232, stacked: false },
    lineSpacing: { body: style.lineSpacing ?? 1.15, single: 1 },
    space: ACT_SPACE,
    cell: { horizontal: 1.5, vertical: 0.5 },
    signature: ACT_SIGNATURE,
    signingRow: 9,
    chart: { height: 70, size: 9, titleSize: 10.5 },
    corner: CORNER[edition],
  };
}

/** Dark enough to be read when printed in grey. */
const INK = '123F6D';

/** A leaflet has one look, whatever the organisation chose for its acts: it is read from afar, in a minute. */
function leaflet(act: PageLayout): PageLayout {
  return {
    ...act,
    margin: { left: 17, right: 17, top: 13, bottom: 13 },
    isNumbered: false,
    indent: 0,
    font: { ...act.font, title: 30, section: 16, clause: 18, body: 14 },
    ink: INK,
    align: { heading: 'left', body: 'left' },
    boldClauses: true,
    line: 2,
    lineSpacing: { body: 1, single: 1 },
    space: {
      ...act.space,
      titleBefore: 0,
      titleAfter: 4,
      sectionBefore: 0,
      sectionAfter: 4,
      tableAround: 8,
      columnsAfter: 6,
    },
  };
}

/** The leaflet on the screen of a phone: its text as large as a phone's own, its sheet twice as high as wide. */
export function phoneLayout(leaflet: PageLayout): PageLayout {
  return {
    ...leaflet,
    page: { width: 118, height: 245 },
    margin: { left: 7, right: 7, top: 8, bottom: 8 },
    font: { ...leaflet.font, title: 26, small: 12 },
    card: { ...leaflet.card, stacked: true },
  };
}
