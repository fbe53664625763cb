import { deflateSync } from 'node:zlib';
import { remember } from '../../../remember.ts';
import { internalsOf, type Pdf, type Reference } from './internals.ts';

/** Some ten kilobytes at a time: deflated four times as quickly as by default, and hardly larger. */
const QUICK = { level: 1, windowBits: 14, memLevel: 7 };

/** Deflated pages by their content: in a batch, pages that do not name the organisation are the same in all documents. */
const deflatedPages = new Map<string, Uint8Array>();
const PAGES = 200;

/** A page whose content is gathered as one text and deflated once: pdfkit keeps a buffer a line. */
export function addPage(pdf: Pdf): void {
  pdf.addPage();
  const { content } = internalsOf(pdf).page;
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

/** The dictionary of the current page. */
export function pageOf(pdf: Pdf): Reference {
  return internalsOf(pdf).page.dictionary;
}
