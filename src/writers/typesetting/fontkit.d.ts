/** The part of fontkit 2 that is used here; the package ships no types. */
declare module 'fontkit' {
  export interface Font {
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
    readonly characterSet: readonly number[];
    /** Horizontal metrics; glyphs past the last entry have its advance. */
    readonly hmtx: { readonly metrics: { readonly length: number; get(glyph: number): { advance: number } } };
    readonly directory: { readonly tables: { readonly hmtx: { readonly offset: number } } };
    glyphForCodePoint(codePoint: number): Glyph;
    createSubset(): Subset;
  }

  export interface Glyph {
    readonly id: number;
  }

  export interface Subset {
    /** The glyph's new number. */
    includeGlyph(glyph: number): number;
    /** A TrueType file. */
    encode(): Uint8Array;
  }

  export function create(bytes: Uint8Array): Font;
}
