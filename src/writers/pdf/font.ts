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

function descriptor(pdf: Pdf, { font }: Face, subset: FontSubset): Reference {
  const scale = 1000 / font.unitsPerEm;
  const { minX, minY, maxX, maxY } = font.bbox;
  return endedReference(pdf, {
    Type: 'FontDescriptor',
    FontName: subset.fontName,
    Flags: SERIF | SYMBOLIC | (font.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: [minX * scale, minY * scale, maxX * scale, maxY * scale],
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    XHeight: font.xHeight * scale,
    StemV: 0,
    FontFile2: stream(pdf, subset.fontFile, { Length1: subset.length }),
  });
}
