import { create } from 'fontkit';
import { type Dictionary, type Objects, objectsOf, pageIds, Ref, type Value } from './objects.ts';
import { arrayText, type ReadPdf, readPdf } from './reader.ts';
import { readStructure } from './tagged.ts';

/** Flaws against PDF/A-2a and PDF/UA-1, as far as they can be seen without a validator; and the text in reading order. */
export function examine(bytes: Uint8Array): { readonly flaws: readonly string[]; readonly text: string } {
  const pdf = readPdf(bytes);
  const structure = readStructure(pdf);
  const flaws = [...fileFlaws(pdf), ...catalogueFlaws(pdf), ...pageFlaws(pdf), ...fontFlaws(pdf)];
  return { flaws: [...flaws, ...structure.flaws], text: structure.text };
}

type Check = readonly [ok: boolean, flaw: string];

function failed(checks: readonly Check[]): string[] {
  return checks.filter(([ok]) => !ok).map(([, flaw]) => flaw);
}

/** ISO 19005-2, 6.1: header, trailer, no encryption; 6.2.5, 6.2.8: no transparency, no actions, nothing attached. */
function fileFlaws(pdf: ReadPdf): string[] {
  const { trailer } = objectsOf(pdf);
  const id = trailer.ID;
  const sources = [...pdf.objects.values()].join('\n');
  return failed([
    [/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(pdf.raw), 'header'],
    [Array.isArray(id) && id.length === 2 && id.every((part) => String(part).length >= 16), 'ID'],
    [trailer.Encrypt === undefined, 'encrypted'],
    [!/\/(JavaScript|OpenAction|AA|EmbeddedFiles|AcroForm|Launch)\b/.test(sources), 'action or attachment'],
    [!/\/(SMask|CA|ca|BM|LZWDecode)\b/.test(sources), 'transparency or LZW'],
    [!/\/S \/Transparency/.test(sources), 'transparency group'],
  ]);
}

function catalogueFlaws(pdf: ReadPdf): string[] {
  const { dictionary, get, trailer } = objectsOf(pdf);
  const root = dictionary(trailer.Root);
  const intent = dictionary((get(root.OutputIntents) as readonly Value[] | null)?.[0]);
  const profile = intent.DestOutputProfile;
  const xmp = root.Metadata instanceof Ref ? pdf.stream(root.Metadata.id) : '';
  const metadata = dictionary(root.Metadata);
  return failed([
    [root.Lang === 'ru-RU', 'language'],
    [dictionary(root.MarkInfo).Marked === true, 'MarkInfo'],
    [dictionary(root.ViewerPreferences).DisplayDocTitle === true, 'DisplayDocTitle'],
    [root.Outlines !== undefined || !/\/S \/H\d/.test([...pdf.objects.values()].join()), 'bookmarks'],
    [intent.S === '/GTS_PDFA1' && intent.OutputConditionIdentifier !== undefined, 'OutputIntent'],
    [profile instanceof Ref && pdf.stream(profile.id).slice(36, 40) === 'acsp', 'ICC profile'],
    [profile instanceof Ref && dictionary(profile).N === 3, 'ICC components'],
    [metadata.Subtype === '/XML' && metadata.Filter === undefined, 'metadata stream'],
    [/<pdfaid:part>2<.*<pdfaid:conformance>A</s.test(xmp), 'PDF/A identification'],
    [/<pdfuaid:part>1</.test(xmp), 'PDF/UA identification'],
    [/<pdfaSchema:namespaceURI>http:\/\/www\.aiim\.org\/pdfua\/ns\/id\/</.test(xmp), 'extension schema'],
    [/<dc:title>\s*<rdf:Alt>\s*<rdf:li xml:lang="x-default">[^<\s]/.test(xmp), 'dc:title'],
  ]);
}

/** Every mark on a page is tagged or an artifact; the order of tabs is that of the structure. */
function pageFlaws(pdf: ReadPdf): string[] {
  const { dictionary } = objectsOf(pdf);
  return pageIds(pdf).flatMap((id, index) => {
    const page = dictionary(new Ref(id));
    const content = pdf.pages[index] ?? '';
    const outside = content.replace(/\/\w+ (?:<<.*?>> BDC|BMC)\n.*?\nEMC/gs, '');
    return failed([
      [page.Tabs === '/S', `page ${index + 1}: order of tabs`],
      [
        typeof page.StructParents === 'number' || !content.includes('MCID'),
        `page ${index + 1}: StructParents`,
      ],
      [page.Group === undefined, `page ${index + 1}: group`],
      [/^1 0 0 -1 0 [\d.]+ cm$/.test(outside.trim()), `page ${index + 1}: unmarked content`],
    ]);
  });
}

/** ISO 19005-2, 6.2.11: embedded, no CIDSet, widths as in the font, every code in use has a meaning. */
function fontFlaws(pdf: ReadPdf): string[] {
  const objects = objectsOf(pdf);
  const { dictionary, get, ofType } = objects;
  const composite = ofType('/Type0');
  const others = ofType('/Font').length - composite.length - ofType('/CIDFontType2').length;
  const used = codesInUse(pdf);
  return [
    ...failed([[others === 0, 'a font that is not composite']]),
    ...composite.flatMap((id) => {
      const font = dictionary(new Ref(id));
      const meanings = meaningsOf(pdf, font.ToUnicode);
      const unknown = [...(used.get(id) ?? [])].filter((code) => !meanings.has(code));
      const nonsense = [...meanings.values()].filter((unicode) => NONSENSE.test(unicode));
      return [
        ...failed([
          [unknown.length === 0, `codes without meaning: ${unknown.join()}`],
          [nonsense.length === 0, `ToUnicode: ${nonsense.join()}`],
        ]),
        ...descendantFlaws(pdf, dictionary((get(font.DescendantFonts) as readonly Value[])[0]), objects),
      ];
    }),
  ];
}

/** U+0000, byte order marks, private use. */
const NONSENSE = /^(0000|fffe|feff|e[0-9a-f]{3}|f[0-8][0-9a-f]{2})$/;

/** The codes that the pages show, by the font's object number. */
function codesInUse(pdf: ReadPdf): ReadonlyMap<number, ReadonlySet<number>> {
  const { dictionary } = objectsOf(pdf);
  const used = new Map<number, Set<number>>();
  pageIds(pdf).forEach((page, index) => {
    const fonts = dictionary(dictionary(dictionary(new Ref(page)).Resources).Font);
    let codes = new Set<number>();
    for (const [, name, array = ''] of (pdf.pages[index] ?? '').matchAll(SHOWN)) {
      const font = name === undefined ? undefined : fonts[name];
      if (font instanceof Ref) {
        codes = used.get(font.id) ?? new Set<number>();
        used.set(font.id, codes);
      }
      for (const code of arrayText(array).split('')) codes.add(code.charCodeAt(0));
    }
  });
  return used;
}

/** The choice of a font, or a text shown in it. */
const SHOWN = /\/(\w+) [\d.]+ Tf|\[((?:\((?:\\.|[^\\)])*\)|[^\]])*)\]TJ/gs;

function meaningsOf(pdf: ReadPdf, map: Value | undefined): ReadonlyMap<number, string> {
  const source = map instanceof Ref ? pdf.stream(map.id) : '';
  return new Map(
    [...source.matchAll(/^<([\da-f]{4})> <([\da-f]+)>$/gm)].map(([, code = '', unicode = '']) => [
      Number.parseInt(code, 16),
      unicode,
    ]),
  );
}

function descendantFlaws(pdf: ReadPdf, font: Dictionary, { get, dictionary }: Objects): string[] {
  const descriptor = dictionary(font.FontDescriptor);
  const file = descriptor.FontFile2;
  const map = font.CIDToGIDMap;
  if (!(file instanceof Ref && map instanceof Ref)) return ['font not embedded'];
  const { hmtx, unitsPerEm } = create(Buffer.from(pdf.stream(file.id), 'latin1'));
  const glyphs = Buffer.from(pdf.stream(map.id), 'latin1');
  const last = hmtx.metrics.length - 1;
  const wrong = widthsOf(get(font.W)).filter(([code, width]) => {
    const { advance } = hmtx.metrics.get(Math.min(glyphs.readUInt16BE(code * 2), last));
    return Math.abs((advance * 1000) / unitsPerEm - width) > 1;
  });
  return failed([
    [descriptor.CIDSet === undefined, 'CIDSet'],
    [/^\/[A-Z]{6}\+/.test(String(font.BaseFont)), 'subset without its tag'],
    [wrong.length === 0, `widths of ${wrong.map(([code]) => code).join()}`],
  ]);
}

function widthsOf(array: Value | undefined): [code: number, width: number][] {
  const items = array as readonly (number | readonly number[])[];
  return items.flatMap((item, index) =>
    Array.isArray(item)
      ? item.map((width: number, offset: number): [number, number] => [
          Number(items[index - 1]) + offset,
          width,
        ])
      : [],
  );
}
