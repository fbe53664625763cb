import { create, type Font } from 'fontkit';
import { SOFT_HYPHEN } from './breaks.ts';
import { FACES, type FaceName, type Metrics } from './metrics.ts';

/** A parsed font with tables by UTF-16 code unit. Parsed once per process and shared by all documents. */
export interface Face {
  readonly name: FaceName;
  readonly font: Font;
  /** Glyph numbers; 0 for what the font lacks. */
  readonly glyphs: Uint16Array;
  /** Advance widths, font units; of what the font lacks: that of its stand-in. */
  readonly advances: Uint16Array;
  /** Drawn for what the font lacks. */
  readonly standIn: number;
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

/** Parses the four TrueType files. */
export function parseFaces(read: (face: FaceName) => Uint8Array): Faces {
  const entries = FACES.map((name) => [name, parseFace(name, read(name))] as const);
  return Object.fromEntries(entries) as Faces;
}

function parseFace(name: FaceName, bytes: Uint8Array): Face {
  const font = create(bytes);
  const glyphs = new Uint16Array(CODES);
  const square = font.glyphForCodePoint(WHITE_SQUARE);
  const advanceOf = advancesOf(font, bytes);
  const advances = new Uint16Array(CODES).fill(advanceOf(square.id));
  const set = (code: number, from: number): void => {
    const glyph = font.glyphForCodePoint(from);
    glyphs[code] = glyph.id;
    advances[code] = advanceOf(glyph.id);
  };
  for (const code of font.characterSet) if (code < CODES) set(code, code);
  for (const [first, last] of INVISIBLE)
    for (let code = first; code <= last; code++) set(code, ZERO_WIDTH_SPACE);
  // The second half of a surrogate pair: the first half has taken the width of both.
  advances.fill(0, 0xdc00, 0xe000);
  return { name, font, glyphs, advances, standIn: square.id };
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
  const { font } = faces.regular;
  const advances = Object.fromEntries(FACES.map((name) => [name, layoutAdvances(faces[name])]));
  return {
    unitsPerEm: font.unitsPerEm,
    advances: advances as Record<FaceName, Uint16Array>,
    lineHeight: (font.ascent - font.descent + font.lineGap) / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
  };
}

/** A soft hyphen takes room only where a line ends with it. */
function layoutAdvances({ advances }: Face): Uint16Array {
  return advances.with(SOFT_HYPHEN.charCodeAt(0), 0);
}
