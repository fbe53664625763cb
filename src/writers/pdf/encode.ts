import type { FaceName } from '../typesetting/metrics.ts';

/**
 * Character codes in the PDF are the Unicode values themselves. So text is encoded without knowing the document's
 * subset, and characters that share a glyph (a blank and a non-breaking blank) stay apart when text is copied.
 * A character beyond U+FFFF gets one of the codes that UTF-16 keeps for halves of pairs.
 */
export interface GlyphCodes {
  /** Codes in use that are not in {@link BASE}, by face. */
  readonly faces: Map<FaceName, Set<number>>;
  /** Code points beyond U+FFFF and their codes. */
  readonly astral: Map<number, number>;
}

export function newGlyphCodes(): GlyphCodes {
  return { faces: new Map(), astral: new Map() };
}

/** The codes that every embedded font has: Russian, English, and the signs of office documents. */
export const BASE: readonly number[] = [
  ...range(0x20, 0x7e),
  ...[0xa0, 0xa7, 0xa9, 0xab, 0xad, 0xb0, 0xb1, 0xb7, 0xbb, 0xd7, 0x401],
  ...range(0x410, 0x44f),
  ...[0x451, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x201e, 0x2022, 0x2026, 0x2116, 0x2212],
];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Bytes of a code inside a PDF string, as Latin-1 text. */
function pdfBytes(code: number): string {
  return [code >> 8, code & 0xff].map((byte) => ESCAPES[byte] ?? String.fromCharCode(byte)).join('');
}

const ESCAPES: Readonly<Record<number, string>> = {
  40: '\\(',
  41: '\\)',
  92: '\\\\',
  10: '\\n',
  13: '\\r',
};

const BASE_BYTES: readonly (string | undefined)[] = ((): (string | undefined)[] => {
  const bytes = new Array<string | undefined>(0x3000).fill(undefined);
  for (const code of BASE) bytes[code] = pdfBytes(code);
  return bytes;
})();

/** True when the text needs no code but those of {@link BASE}. */
export function isBase(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (BASE_BYTES[text.charCodeAt(at)] === undefined) return false;
  return true;
}

/** First and last code for characters beyond U+FFFF. */
const ASTRAL = 0xd800;
const ASTRAL_END = 0xdfff;
export const REPLACEMENT = 0xfffd;

/** PDF/A allows strings of 32,767 bytes. */
const LONGEST = 8000;

/**
 * The operand of a TJ operator, without its brackets: the text as Latin-1, with `adjustment` (thousandths of an em, to
 * the left) after every blank.
 */
export function encodeText(text: string, face: FaceName, adjustment: string, codes: GlyphCodes): string {
  const extras = extrasOf(codes, face);
  const afterBlank = adjustment === '' ? '' : `)${adjustment}(`;
  const pieces = ['('];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let bytes = BASE_BYTES[unit];
    if (bytes === undefined) {
      const codePoint = text.codePointAt(at) ?? unit;
      const code = codeOf(codePoint, codes);
      if (codePoint > 0xffff) at++;
      extras.add(code);
      bytes = pdfBytes(code);
    }
    pieces.push(bytes);
    if (at % LONGEST === LONGEST - 1) pieces.push(')(');
    if (unit === 0x20 || unit === 0xa0) pieces.push(afterBlank);
  }
  pieces.push(')');
  // Joined and not added up: what is kept for other documents is one flat string.
  return pieces.join('');
}

function extrasOf({ faces }: GlyphCodes, face: FaceName): Set<number> {
  const extras = faces.get(face) ?? new Set<number>();
  faces.set(face, extras);
  return extras;
}

function codeOf(codePoint: number, { astral }: GlyphCodes): number {
  if (codePoint >= ASTRAL && codePoint <= ASTRAL_END) return REPLACEMENT;
  if (codePoint < 0x10000) return codePoint;
  const assigned = astral.get(codePoint);
  if (assigned !== undefined) return assigned;
  const code = ASTRAL + astral.size;
  if (code > ASTRAL_END) return REPLACEMENT;
  astral.set(codePoint, code);
  return code;
}
