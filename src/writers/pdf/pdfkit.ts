/**
 * Everything that leans on how pdfkit 0.20.2 works inside stands in this file and in quick.ts: its font dictionaries are
 * replaced by ours, its metadata are escaped, its output is collected without a stream.
 */
import PDFDocument from 'pdfkit';
import type { Face } from './faces.ts';
import { PDFUA_XMP, xmlText } from './metadata.ts';
import { collect, quickElement, type Reference, shareColorProfile } from './quick.ts';
import type { Attributes } from './structure.ts';
import type { FontSubset } from './subset.ts';

export type Pdf = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

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

/** A structure element under a parent that is attached already, with the attributes pdfkit has no option for. */
export function addElement(pdf: Pdf, parent: Element, role: string, attributes: Attributes = {}): Element {
  const { numbering, scope, span, alt } = attributes;
  const element = pdf.struct(role, alt === undefined ? {} : { alt });
  quickElement(pdf, element);
  const data = elementData(element);
  if (numbering !== undefined) data.A = { O: 'List', ListNumbering: numbering };
  if (scope !== undefined || span !== undefined)
    data.A = { O: 'Table', ...(scope ? { Scope: scope } : {}), ...(span ? { ColSpan: span } : {}) };
  parent.add(element);
  return element;
}

/** Where a figure stands on the current page, which is known only when it is painted. Lengths are points. */
export function setBoundingBox(
  pdf: Pdf,
  element: Element,
  [x, y, width, height]: readonly [number, number, number, number],
): void {
  const bottom = pdf.page.height - y - height;
  elementData(element).A = { O: 'Layout', Placement: 'Block', BBox: [x, bottom, x + width, bottom + height] };
}

function elementData(element: Element): Record<string, unknown> {
  return (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data;
}

/** A link annotation of an element; `contents` is what a screen reader says. Lengths are points. */
export function addLink(
  pdf: Pdf,
  element: Element,
  [x, y, width, height]: readonly [number, number, number, number],
  uri: string,
  contents: string,
): void {
  // A plain string would become a PDF name.
  const options: object = { structParent: element, Contents: new String(contents) };
  pdf.link(x, y, width, height, uri, options);
}

/** Writes the objects of a font; `dictionary` is the reference that pages already name. */
export function embedFont(pdf: Pdf, dictionary: Reference, face: Face, subset: FontSubset): void {
  const { fontName } = subset;
  const descendant = reference(pdf, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: fontName,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor(pdf, face, subset),
    CIDToGIDMap: stream(pdf, subset.cidToGid),
    W: subset.widths,
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
