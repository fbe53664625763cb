import { inflateSync } from 'node:zlib';

/** A PDF as far as tests look into it: its objects, found through its cross-reference table, and its text. */
export interface ReadPdf {
  /** Source text (Latin-1) of each object's dictionary or value, by number. */
  readonly objects: ReadonlyMap<number, string>;
  /** Decoded stream of an object as Latin-1 text. */
  stream(id: number): string;
  /** Content streams in page order. */
  readonly pages: readonly string[];
  readonly raw: string;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const raw = Buffer.from(bytes).toString('latin1');
  const objects = new Map<number, string>();
  const streams = new Map<number, Uint8Array>();
  for (const [id, offset] of offsets(raw)) {
    if (!raw.startsWith(`${id} 0 obj\n`, offset)) throw new Error(`no object ${id} at ${offset}`);
    const start = offset + `${id} 0 obj\n`.length;
    const end = raw.indexOf('endobj', start);
    const streamAt = raw.indexOf('\nstream\n', start);
    if (streamAt < 0 || streamAt > end) {
      objects.set(id, raw.slice(start, end));
      continue;
    }
    const dictionary = raw.slice(start, streamAt);
    const length = Number(dictionary.match(/\/Length (\d+)/)?.[1]);
    objects.set(id, dictionary);
    streams.set(id, bytes.subarray(streamAt + 8, streamAt + 8 + length));
  }
  const stream = (id: number): string => {
    const data = streams.get(id) ?? new Uint8Array();
    const plain = objects.get(id)?.includes('/FlateDecode') ? inflateSync(data) : data;
    return Buffer.from(plain).toString('latin1');
  };
  const kids =
    [...objects.values()].find((each) => each.includes('/Type /Pages'))?.match(/\/Kids \[(.*?)\]/s)?.[1] ??
    '';
  const pages = references(kids).map((id) =>
    stream(references(objects.get(id)?.match(/\/Contents (\d+ 0 R)/)?.[1] ?? '')[0] ?? 0),
  );
  return { objects, stream, pages, raw };
}

function offsets(raw: string): [number, number][] {
  const start = Number(raw.match(/startxref\n(\d+)\n%%EOF\s*$/)?.[1]);
  if (!raw.startsWith('xref\n', start)) throw new Error('no cross-reference table');
  const entries = [...raw.slice(start).matchAll(/^(\d{10}) (\d{5}) ([nf]) $/gm)];
  return entries.flatMap((entry, id) =>
    entry[3] === 'n' ? [[id, Number(entry[1])] as [number, number]] : [],
  );
}

export function references(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
}

/** The text a content stream shows, text object by text object: the codes are Unicode values. */
export function shownTexts(content: string): string[] {
  return [...content.matchAll(/BT\n(.*?)\nET/gs)].map(([, object = '']) =>
    [...object.matchAll(/\[((?:\((?:\\.|[^\\)])*\)|[^\]])*)\]TJ/gs)]
      .map(([, array = '']) => arrayText(array))
      .join(''),
  );
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r' };

/** The text of a TJ operator's array. */
export function arrayText(array: string): string {
  return [...array.matchAll(/\(((?:\\.|[^\\)])*)\)/gs)]
    .map(([, string = '']) => {
      const bytes = Buffer.from(
        string.replace(/\\(.)/gs, (_, sign: string) => ESCAPED[sign] ?? sign),
        'latin1',
      );
      return bytes.swap16().toString('utf16le');
    })
    .join('');
}
