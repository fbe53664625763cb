import { deflateSync } from 'node:zlib';
import { areSame, rememberOf } from '../../../remember.ts';
import { internalsOf, type Pdf, type Reference } from './internals.ts';

/** Some ten kilobytes at a time: deflated four times as quickly as by default, and hardly larger. */
const QUICK = { level: 1, windowBits: 14, memLevel: 7 };

interface Deflated {
  readonly chunks: readonly string[];
  readonly bytes: Uint8Array;
}

/** By what was painted: in a batch, pages that do not name the organisation are the same in all documents. */
const deflatedPages = new WeakMap<object, readonly Deflated[]>();
/** The number of a page, its faces and its elements seldom change. */
const WAYS = 2;

function deflated(page: object, chunks: readonly string[]): Uint8Array {
  const isIt = (made: Deflated): boolean => areSame(made.chunks, chunks);
  const make = (): Deflated => ({
    chunks,
    bytes: deflateSync(Buffer.from(chunks.join('\n'), 'latin1'), QUICK),
  });
  return rememberOf(deflatedPages, page, isIt, make, WAYS).bytes;
}

/** A page whose content is gathered and deflated at once: pdfkit keeps a buffer a line. `page`: what is painted on it. */
export function addPage(pdf: Pdf, page: object): void {
  pdf.addPage();
  const { content } = internalsOf(pdf).page;
  const { write, end } = content;
  // pdfkit has turned the y axis already.
  const chunks = [Buffer.concat(content.buffer).toString('latin1').trimEnd()];
  content.write = (chunk) => {
    chunks.push(String(chunk));
  };
  content.end = () => {
    Object.assign(content, { write, buffer: [], compress: false, data: { Filter: 'FlateDecode' } });
    end.call(content, deflated(page, [...chunks, '']));
  };
}

/** The dictionary of the current page. */
export function pageOf(pdf: Pdf): Reference {
  return internalsOf(pdf).page.dictionary;
}
