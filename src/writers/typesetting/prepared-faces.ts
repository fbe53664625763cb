import type { Font } from 'fontkit';
import type { FaceName } from './metrics.ts';

/** What a font says of itself: its name and its measures, font units, the angle in degrees. */
export type FontFacts = Pick<
  Font,
  | 'postscriptName'
  | 'unitsPerEm'
  | 'ascent'
  | 'descent'
  | 'lineGap'
  | 'capHeight'
  | 'xHeight'
  | 'italicAngle'
  | 'bbox'
>;

/** What the program needs of a font file, as plain data. */
export interface MeasuredFace {
  readonly facts: FontFacts;
  /** For what the font lacks. */
  readonly standIn: { readonly glyph: number; readonly advance: number };
  /** What it has: UTF-16 code unit, glyph, advance. */
  readonly codes: readonly (readonly [code: number, glyph: number, advance: number])[];
}

/** Nothing while the program runs from its source: the build puts here what `faces.ts` gives for the shipped fonts. */
export const PREPARED_FACES: Readonly<Partial<Record<FaceName, MeasuredFace>>> = {};
