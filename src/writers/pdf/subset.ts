import { deflateSync } from 'node:zlib';
import { remember } from '../../remember.ts';
import type { Face } from '../typesetting/faces.ts';
import { number } from './content.ts';
import { BASE, REPLACEMENT } from './encode.ts';
import { PREPARED_SUBSETS, type PreparedSubset } from './prepared-subsets.ts';

/** What one face contributes to a file, ready to be written: streams are deflated already. */
export interface FontSubset {
  readonly fontName: string;
  readonly fontFile: Uint8Array;
  /** Of the font file before deflation. */
  readonly length: number;
  readonly cidToGid: Uint8Array;
  readonly toUnicode: Uint8Array;
  /** The W array as text: a first code and the widths from there on, alternating; thousandths of an em. */
  readonly widths: string;
}

/** By extra codes. Documents without any (nearly all) share one subset a face and process. */
const subsetsByFace = new WeakMap<Face, Map<string, FontSubset>>();
const MOST = 16;

/**
 * The subset of a face with the base codes and `extras`. It depends on nothing else, so a file has the same bytes
 * whatever was written before it. `astral` gives the code points of the codes that stand for them.
 */
export function subsetOf(
  face: Face,
  extras: ReadonlySet<number>,
  astral: ReadonlyMap<number, number>,
): FontSubset {
  const subsets = subsetsByFace.get(face) ?? new Map<string, FontSubset>();
  subsetsByFace.set(face, subsets);
  const targets = new Map([...astral].map(([codePoint, code]) => [code, codePoint]));
  const key = [...extras]
    .sort((a, b) => a - b)
    .map((code) => `${code}:${targets.get(code) ?? code}`)
    .join();
  const known = key === '' ? PREPARED_SUBSETS[face.name] : undefined;
  return remember(subsets, key, () => (known ? unpacked(known) : makeSubset(face, extras, targets)), MOST);
}

/** The subset that was packed. */
export function unpacked({ fontFile, cidToGid, toUnicode, ...subset }: PreparedSubset): FontSubset {
  const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64');
  return {
    ...subset,
    fontFile: bytes(fontFile),
    cidToGid: bytes(cidToGid),
    toUnicode: bytes(toUnicode),
  };
}

/** PDF demands six letters; they need differ only between the fonts of one file. */
const TAGS = { regular: 'SFERUR', bold: 'SFERUB', italic: 'SFERUI', boldItalic: 'SFERUX' } as const;

function makeSubset(
  face: Face,
  extras: ReadonlySet<number>,
  targets: ReadonlyMap<number, number>,
): FontSubset {
  const codes = [...new Set([...BASE, ...extras])].sort((a, b) => a - b);
  const subset = face.font().createSubset();
  const glyphs = codes.map((code) => subset.includeGlyph(face.glyphs[code] || face.standIn));
  const fontFile = subset.encode();
  return {
    fontName: `${TAGS[face.name]}+${face.facts.postscriptName}`,
    fontFile: deflateSync(fontFile),
    length: fontFile.length,
    cidToGid: deflateSync(cidToGid(codes, glyphs)),
    toUnicode: deflateSync(toUnicode(codes, targets)),
    widths: widths(codes, face),
  };
}

function cidToGid(codes: readonly number[], glyphs: readonly number[]): Uint8Array {
  const map = new DataView(new ArrayBuffer(((codes.at(-1) ?? 0) + 1) * 2));
  codes.forEach((code, index) => {
    map.setUint16(code * 2, glyphs[index] ?? 0);
  });
  return new Uint8Array(map.buffer);
}

function widths(codes: readonly number[], face: Face): string {
  const scale = 1000 / face.facts.unitsPerEm;
  const width = (code: number): string => number((drawnAdvance(face, code) ?? 0) * scale);
  return `[${consecutive(codes)
    .map((group) => `${group[0]} [${group.map(width).join(' ')}]`)
    .join(' ')}]`;
}

/** Of a code for a character beyond U+FFFF the table has a half, so the stand-in is asked. */
function drawnAdvance(face: Face, code: number): number | undefined {
  return face.glyphs[code] ? face.advances[code] : face.advances[0xd800];
}

function consecutive(codes: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const code of codes) {
    const last = groups.at(-1);
    if (last?.at(-1) === code - 1) last?.push(code);
    else groups.push([code]);
  }
  return groups;
}

const ENTRIES_IN_BLOCK = 100;

function toUnicode(codes: readonly number[], targets: ReadonlyMap<number, number>): Uint8Array {
  const entries = codes.map(
    (code) => `<${hex(code)}> <${utf16(readable(targets.get(code) ?? meaning(code)))}>`,
  );
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += ENTRIES_IN_BLOCK) {
    const block = entries.slice(at, at + ENTRIES_IN_BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return new TextEncoder().encode(CMAP.replace('$', blocks.join('\n')));
}

const CMAP = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
$
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;

/**
 * A hyphen at a line's end is told as «-»: pdf.js, PDFium and poppler join the word then, to find and to copy it. Of U+00AD, which
 * ISO 32000 has in mind, only PDFium knows what it means.
 */
function meaning(code: number): number {
  return code === 0xad ? 0x2d : code;
}

/** Private-use codes and non-characters mean nothing to a reader; PDF/A forbids them here. */
function readable(codePoint: number): number {
  return /[\p{Co}\p{Cn}\p{Cs}]/u.test(String.fromCodePoint(codePoint)) ? REPLACEMENT : codePoint;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function utf16(codePoint: number): string {
  return [...String.fromCodePoint(codePoint)]
    .flatMap((character) => character.split(''))
    .map((unit) => hex(unit.charCodeAt(0)))
    .join('');
}
