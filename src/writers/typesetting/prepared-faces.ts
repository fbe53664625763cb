import type { FaceName } from './metrics.ts';

/** What a font says of itself: its name and its measures, font units, the angle in degrees. */
export interface FontFacts {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
}

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
