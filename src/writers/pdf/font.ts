import type { Face } from '../typesetting/faces.ts';
import type { Pdf, Reference } from './pdfkit/internals.ts';
import { endedReference, newReference, stream, writeObject } from './pdfkit/objects.ts';
import type { FontSubset } from './subset.ts';

/** Writes the objects of a font; `dictionary` is the reference that pages already name. */
export function embedFont(pdf: Pdf, dictionary: Reference, face: Face, subset: FontSubset): void {
  const { fontName } = subset;
  const widths = newReference(pdf);
  writeObject(pdf, widths, subset.widths);
  const descendant = endedReference(pdf, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: fontName,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor(pdf, face, subset),
    CIDToGIDMap: stream(pdf, subset.cidToGid),
    W: widths,
  });
  dictionary.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: fontName,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(pdf, subset.toUnicode),
  };
  dictionary.end();
}

const SERIF = 1 << 1;
const SYMBOLIC = 1 << 2;
const ITALIC = 1 << 6;

function descriptor(pdf: Pdf, { facts }: Face, subset: FontSubset): Reference {
  const scale = 1000 / facts.unitsPerEm;
  const { minX, minY, maxX, maxY } = facts.bbox;
  return endedReference(pdf, {
    Type: 'FontDescriptor',
    FontName: subset.fontName,
    Flags: SERIF | SYMBOLIC | (facts.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: [minX * scale, minY * scale, maxX * scale, maxY * scale],
    ItalicAngle: facts.italicAngle,
    Ascent: facts.ascent * scale,
    Descent: facts.descent * scale,
    CapHeight: facts.capHeight * scale,
    XHeight: facts.xHeight * scale,
    StemV: 0,
    FontFile2: stream(pdf, subset.fontFile, { Length1: subset.length }),
  });
}
