/**
 * Everything that leans on how pdfkit 0.20.2 works inside stands in this file, in quick.ts and in tags.ts: its font dictionaries are
 * replaced by ours, its metadata are escaped, its output is collected without a stream.
 */
import PDFDocument from 'pdfkit';
import type { Face } from '../typesetting/faces.ts';
import { PDFUA_XMP, xmlText } from './metadata.ts';
import { collect, type Reference, shareColorProfile, writeObject } from './quick.ts';
import type { FontSubset } from './subset.ts';

export type Pdf = PDFKit.PDFDocument;

export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  readonly created: Date;
  /** Points. */
  readonly size: readonly [number, number];
}

/** An empty document and the function that ends it and returns its bytes. */
export function openPdf(info: PdfInfo): { readonly pdf: Pdf; readonly close: () => Uint8Array } {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    lang: 'ru-RU',
    displayTitle: true,
    autoFirstPage: false,
    size: [...info.size],
    margin: 0,
    // An empty name: pdfkit opens no font of its own, least of all Helvetica.
    font: '',
    info: {
      Title: info.title,
      ...(info.author === '' ? {} : { Author: info.author }),
      Creator: 'sferum-docs',
      Producer: 'PDFKit',
      CreationDate: info.created,
    },
  });
  escapeMetadata(pdf);
  shareColorProfile(pdf);
  const bytes = collect(pdf);
  const close = (): Uint8Array => {
    pdf.end();
    return bytes();
  };
  return { pdf, close };
}

/** pdfkit puts `info` into the XMP unescaped; the Info dictionary, written before, needs the raw text. */
function escapeMetadata(pdf: Pdf): void {
  for (const xml of PDFUA_XMP) pdf.appendXML(xml);
  const internals = pdf as unknown as { endMetadata(): void };
  const endMetadata = internals.endMetadata.bind(pdf);
  internals.endMetadata = () => {
    const entries = Object.entries(pdf.info) as [string, unknown][];
    const escaped = entries.map(([key, value]) => [key, typeof value === 'string' ? xmlText(value) : value]);
    pdf.info = Object.fromEntries(escaped);
    endMetadata();
  };
}

/** A link annotation on the current page, handed to `attach` before it is written; `contents` is what a screen reader says. */
export function addLink(
  pdf: Pdf,
  [x, y, width, height]: readonly [number, number, number, number],
  { uri, contents }: { readonly uri: string; readonly contents: string },
  attach: (annotation: Reference) => void,
): void {
  // What pdfkit calls on a structure element.
  const add = ({ annotationRef }: { annotationRef: Reference }): void => attach(annotationRef);
  // A plain string would become a PDF name.
  const options: object = { structParent: { add }, Contents: new String(contents) };
  pdf.link(x, y, width, height, uri, options);
}

/** Writes the objects of a font; `dictionary` is the reference that pages already name. */
export function embedFont(pdf: Pdf, dictionary: Reference, face: Face, subset: FontSubset): void {
  const { fontName } = subset;
  const widths = newReference(pdf);
  writeObject(pdf, widths, subset.widths);
  const descendant = reference(pdf, {
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
  return reference(pdf, {
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

/** An object that is ended later. */
export function newReference(pdf: Pdf, data: object = {}): Reference {
  return pdf.ref(data) as unknown as Reference;
}

function reference(pdf: Pdf, data: object): Reference {
  const made = newReference(pdf, data);
  made.end();
  return made;
}

/** `bytes` are deflated already. */
function stream(pdf: Pdf, bytes: Uint8Array, data: object = {}): Reference {
  const made = newReference(pdf, { ...data, Filter: 'FlateDecode' });
  made.end(bytes);
  return made;
}
