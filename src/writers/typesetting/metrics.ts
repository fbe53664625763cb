/** The four faces of the document's one typeface. */
export const FACES = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type FaceName = (typeof FACES)[number];

/**
 * What the layout must know about the fonts. Advances come without kerning and ligatures, as office programs set text
 * by default: lines break where theirs do, and one table look-up a letter replaces shaping.
 */
export interface Metrics {
  /** Font units in one em. */
  readonly unitsPerEm: number;
  /** Advance width in font units by UTF-16 code unit; the second half of a surrogate pair is 0. */
  readonly advances: Readonly<Record<FaceName, Uint16Array>>;
  /** Natural line height and depth below the baseline, in ems. */
  readonly lineHeight: number;
  readonly descent: number;
}

/** Natural width of a blank in ems, in every Times-metric face. */
export const BLANK = 0.25;

export function faceOf(bold: boolean, italic: boolean): FaceName {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}
