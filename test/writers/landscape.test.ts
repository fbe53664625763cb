import { expect, test } from 'vitest';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { pageLayout } from '../../src/writers/layout.ts';
import { writePdf } from '../../src/writers/pdf/pdf.ts';
import { part } from './docx/archive.ts';
import { paragraph, tree } from './docx/build.ts';
import { find } from './docx/xml.ts';
import { readPdf } from './pdf/reader.ts';

const LAYOUT = pageLayout('permanent', '2025', { orientation: 'landscape' });
const PAGE = tree([paragraph('Журнал')]);

test('a landscape page in Word is turned, and so are its margins: 30 mm at the top, where it is bound', async () => {
  const { bytes } = await writeDocx(PAGE, LAYOUT);
  const section = find(part(bytes, 'word/document.xml'), 'w:body', 'w:sectPr');
  expect(find(section, 'w:pgSz')?.attributes).toEqual({
    'w:w': '16838',
    'w:h': '11906',
    'w:orient': 'landscape',
  });
  expect(find(section, 'w:pgMar')?.attributes).toMatchObject({
    'w:left': '1134',
    'w:right': '1134',
    'w:top': '1701',
    'w:bottom': '567',
  });
});

test('a landscape page in PDF is A4 on its side', async () => {
  const { raw } = readPdf((await writePdf(PAGE, LAYOUT)).bytes);
  expect(raw).toMatch(/\/MediaBox \[0 0 841\.89\d* 595\.2\d+\]/);
});
