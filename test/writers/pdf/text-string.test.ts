import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { textString } from '../../../src/writers/pdf/text-string.ts';

/** What pdfkit itself writes for a text. */
function byPdfkit(text: string): string {
  const pdf = new PDFDocument({ autoFirstPage: false, compress: false });
  const chunks: string[] = [];
  Object.assign(pdf, { _write: (chunk: string | Uint8Array) => chunks.push(String(chunk)) });
  const reference = pdf.ref({ Alt: new String(text) }) as unknown as { end(): void };
  reference.end();
  return (chunks[1] ?? '').slice('<<\n/Alt '.length, -'\n>>'.length);
}

test.each(['Диаграмма «Рога & Копыта» (вход) \\ 1', 'a(b)\\c\n\r\t\u0007', '', 'plain'])(
  'text is written as pdfkit writes it: %j',
  (text) => {
    expect(textString(text)).toBe(byPdfkit(text));
  },
);
