import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { pdfValue } from '../../../src/writers/pdf/serialize.ts';

/** What pdfkit itself writes for a dictionary. */
function byPdfkit(data: object): string {
  const pdf = new PDFDocument({ autoFirstPage: false, compress: false });
  const chunks: string[] = [];
  Object.assign(pdf, { _write: (chunk: string | Uint8Array) => chunks.push(String(chunk)) });
  const reference = pdf.ref(data) as unknown as { end(): void };
  reference.end();
  return chunks[1] ?? '';
}

test.each([
  { S: 'P', K: [0, 1, 12.3456789], Missing: undefined, None: null, Yes: true },
  { A: { O: 'Table', Scope: 'Column', ColSpan: 2 }, Empty: [], Deep: { K: [{ Type: 'MCR', MCID: 3 }] } },
  { Alt: new String('Диаграмма «Рога & Копыта» (вход) \\ 1'), T: new String('a(b)\\c\n\r\t\u0007') },
  { BBox: [1 / 3, -0.5, 1e-9, 841.889764], Alt: new String('') },
])('structure elements are written as pdfkit writes them: %o', (data) => {
  expect(pdfValue(data)).toBe(byPdfkit(data));
});

test('a reference writes itself', () => {
  const pdf = new PDFDocument({ autoFirstPage: false });
  const reference = pdf.ref({});
  expect(pdfValue({ P: reference })).toBe(`<<\n/P ${reference}\n>>`);
});
