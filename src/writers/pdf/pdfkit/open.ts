import PDFDocument from 'pdfkit';
import { shareColorProfile } from './color-profile.ts';
import type { Pdf } from './internals.ts';
import { completeMetadata } from './metadata.ts';
import { collect } from './objects.ts';

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
  completeMetadata(pdf);
  shareColorProfile(pdf);
  const bytes = collect(pdf);
  const close = (): Uint8Array => {
    pdf.end();
    return bytes();
  };
  return { pdf, close };
}
