import type { Font } from 'fontkit';
import { SOFT_HYPHEN } from './breaks.ts';
import { openFont } from './font-file.ts';
import { FACES, type FaceName, type Metrics } from './metrics.ts';
import { type FontFacts, type MeasuredFace, PREPARED_FACES } from './prepared-faces.ts';

/** A font with tables by UTF-16 code unit. Made once per process and shared by all documents. */
export interface Face {
  readonly name: FaceName;
  readonly facts: FontFacts;
  /** Glyph numbers; 0 for what the font lacks. */
  readonly glyphs: Uint16Array;
  /** Advance widths, font units; of what the font lacks: that of its stand-in. */
  readonly advances: Uint16Array;
  /** Drawn for what the font lacks. */
  readonly standIn: number;
  /** Parsed by fontkit, which is loaded for it. */
  readonly font: () => Font;
}

export type Faces = Readonly<Record<FaceName, Face>>;

const CODES = 0x10000;
const WHITE_SQUARE = 0x25a1;
const ZERO_WIDTH_SPACE = 0x200b;
/** Joiners, direction marks, variation selectors: without a picture of their own. First and last codes. */
const INVISIBLE = [
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
] as const;

/** The faces of the four TrueType files; of those that the build has measured the files are not read. */
export function facesOf(
  read: (face: FaceName) => Uint8Array,
  prepared: Readonly<Partial<Record<FaceName, MeasuredFace>>> = PREPARED_FACES,
): Faces {
  const entries = FACES.map((name) => [name, faceOf(name, read, prepared[name])] as const);
  return Object.fromEntries(entries) as Faces;
}

function faceOf(
  name: FaceName,
  read: (face: FaceName) => Uint8Array,
  prepared: MeasuredFace | undefined,
): Face {
  let opened: Font | undefined;
  const font = (): Font => {
    opened ??= openFont(read(name));
    return opened;
  };
  const { facts, standIn, codes } = prepared ?? measuredFace(font(), read(name));
  const glyphs = new Uint16Array(CODES);
  const advances = new Uint16Array(CODES).fill(standIn.advance);
  for (const [code, glyph, advance] of codes) {
    glyphs[code] = glyph;
    advances[code] = advance;
  }
  // The second half of a surrogate pair: the first half has taken the width of both.
  advances.fill(0, 0xdc00, 0xe000);
  return { name, facts, glyphs, advances, standIn: standIn.glyph, font };
}

/** What a font file comes to; `bytes` are those that `font` was parsed from. */
export function measuredFace(font: Font, bytes: Uint8Array): MeasuredFace {
  const advanceOf = advancesOf(font, bytes);
  const glyphOf = (code: number): number => font.glyphForCodePoint(code).id;
  const drawn = (code: number, from: number): MeasuredFace['codes'][number] => {
    const glyph = glyphOf(from);
    return [code, glyph, advanceOf(glyph)];
  };
  const square = glyphOf(WHITE_SQUARE);
  const invisible = INVISIBLE.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => drawn(first + index, ZERO_WIDTH_SPACE)),
  );
  return {
    facts: factsOf(font),
    standIn: { glyph: square, advance: advanceOf(square) },
    codes: [
      ...font.characterSet.filter((code) => code < CODES).map((code) => drawn(code, code)),
      ...invisible,
    ],
  };
}

function factsOf(font: Font): FontFacts {
  const { postscriptName, unitsPerEm, ascent, descent, lineGap, capHeight, xHeight, italicAngle } = font;
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    ...{ postscriptName, unitsPerEm, ascent, descent, lineGap, capHeight, xHeight, italicAngle },
    bbox: { minX, minY, maxX, maxY },
  };
}

/**
 * Advance widths by glyph, of the table `hmtx`: four bytes a glyph, those past the last entry have its advance. fontkit's own
 * `advanceWidth` decodes the outline of the glyph first, its table every entry by a general reader.
 */
function advancesOf({ hmtx, directory }: Font, bytes: Uint8Array): (glyph: number) => number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + directory.tables.hmtx.offset);
  return (glyph) => view.getUint16(4 * Math.min(glyph, hmtx.metrics.length - 1));
}

/** What the layout needs of the fonts. All four faces share the line height of the regular one. */
export function metricsOf(faces: Faces): Metrics {
  const { facts } = faces.regular;
  const advances = Object.fromEntries(FACES.map((name) => [name, layoutAdvances(faces[name])]));
  return {
    unitsPerEm: facts.unitsPerEm,
    advances: advances as Record<FaceName, Uint16Array>,
    lineHeight: (facts.ascent - facts.descent + facts.lineGap) / facts.unitsPerEm,
    descent: -facts.descent / facts.unitsPerEm,
  };
}

/** A soft hyphen takes room only where a line ends with it. */
function layoutAdvances({ advances }: Face): Uint16Array {
  return advances.with(SOFT_HYPHEN.charCodeAt(0), 0);
}
