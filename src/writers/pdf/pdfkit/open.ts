import PDFDocument from 'pdfkit';
import { shareColorProfile } from './color-profile.ts';
import type { Pdf } from './internals.ts';
import { completeMetadata } from './metadata.ts';
import { collect } from './objects.ts';

export interface PdfInfo {
  readonly title: string;
  readonly author: string;
  /** Null: the file tells no date. */
  readonly created: Date | null;
  /** Points. */
  readonly size: readonly [number, number];
}

const NO_DATE = new Date(0);

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
      // Of what stands here pdfkit makes the file's ID, a date among it.
      CreationDate: info.created ?? NO_DATE,
    },
  });
  if (info.created === null) delete pdf.info.CreationDate;
  completeMetadata(pdf);
  shareColorProfile(pdf);
  const bytes = collect(pdf);
  const close = (): Uint8Array => {
    pdf.end();
    return bytes();
  };
  return { pdf, close };
}
