/**
 * What pdfkit 0.20.2 does often, done quickly, without changing what the file says: objects are gathered as text instead
 * of going through a stream piece by piece, the colour profile is deflated once.
 */
import { deflateSync } from 'node:zlib';
import { remember } from '../../remember.ts';

/** An object of the file; pages and dictionaries may name it before it is ended. */
export interface Reference {
  readonly id: number;
  data: Record<string, unknown>;
  offset: number;
  compress: boolean;
  buffer: readonly Uint8Array[];
  write(chunk: string | Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

interface Internals {
  read(): Uint8Array;
  push(): boolean;
  ref(data: object): Reference;
  _write(data: string | Uint8Array): void;
  _refEnd(reference: Reference): void;
  _addColorOutputIntent(): void;
  _offset: number;
}

function internalsOf(pdf: PDFKit.PDFDocument): Internals {
  return pdf as unknown as Internals;
}

/** Gathers the lines of all objects as Latin-1 text. Returns the function that gives all bytes. */
export function collect(pdf: PDFKit.PDFDocument): () => Uint8Array {
  const internals = internalsOf(pdf);
  // The constructor has written the header.
  const chunks: Uint8Array[] = [internals.read()];
  let text = '';
  const flush = (): void => {
    if (text !== '') chunks.push(Buffer.from(text, 'latin1'));
    text = '';
  };
  internals._write = (data) => {
    if (typeof data === 'string') {
      text += `${data}\n`;
      internals._offset += data.length + 1;
      return;
    }
    flush();
    chunks.push(data);
    internals._offset += data.length;
  };
  internals.push = () => true;
  return () => {
    flush();
    return Buffer.concat(chunks);
  };
}

/** Some ten kilobytes at a time: deflated four times as quickly as by default, and hardly larger. */
const QUICK = { level: 1, windowBits: 14, memLevel: 7 };

/** Deflated pages by their content: in a batch, pages that do not name the organisation are the same in all documents. */
const deflatedPages = new Map<string, Uint8Array>();
const PAGES = 200;

/** A page whose content is gathered as one text. */
export function addPage(pdf: PDFKit.PDFDocument): void {
  pdf.addPage();
  const content = pdf.page.content as unknown as Reference;
  const { write, end } = content;
  // pdfkit has turned the y axis already.
  let text = Buffer.concat(content.buffer).toString('latin1');
  content.write = (chunk) => {
    text += `${chunk}\n`;
  };
  content.end = () => {
    Object.assign(content, { write, buffer: [], compress: false, data: { Filter: 'FlateDecode' } });
    const deflated = remember(
      deflatedPages,
      text,
      () => deflateSync(Buffer.from(text, 'latin1'), QUICK),
      PAGES,
    );
    end.call(content, deflated);
  };
}

/** Writes an object whose text is ready. */
export function writeObject(pdf: PDFKit.PDFDocument, reference: Reference, text: string): void {
  const internals = internalsOf(pdf);
  reference.offset = internals._offset;
  internals._write(`${reference.id} 0 obj\n${text}\nendobj`);
  internals._refEnd(reference);
}

let deflatedProfile: Uint8Array | undefined;

/** pdfkit would deflate the same colour profile again for every document. */
export function shareColorProfile(pdf: PDFKit.PDFDocument): void {
  const internals = internalsOf(pdf);
  const { ref, _addColorOutputIntent: add } = internals;
  const sharing = (data: object): Reference => {
    const made = ref.call(pdf, data);
    const { write } = made;
    made.write = (profile) => {
      deflatedProfile ??= deflateSync(profile);
      made.compress = false;
      Object.assign(made.data, { Length: 0, Filter: 'FlateDecode' });
      write.call(made, deflatedProfile);
    };
    return made;
  };
  internals._addColorOutputIntent = () => {
    internals.ref = sharing;
    add.call(pdf);
    internals.ref = ref;
  };
}
