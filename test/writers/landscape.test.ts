import { expect, test } from 'vitest';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { pageLayout } from '../../src/writers/layout.ts';
import { writePdf } from '../../src/writers/pdf/pdf.ts';
import { part } from './docx/archive.ts';
import { p, tree } from './docx/build.ts';
import { find } from './docx/xml.ts';
import { readPdf } from './pdf/reader.ts';

const LAYOUT = pageLayout('permanent', '2025', { orientation: 'landscape' });
const PAGE = tree([p('Журнал')]);

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
  const { objects } = readPdf((await writePdf(PAGE, LAYOUT)).bytes);
  const box = [...objects.values()].join('\n').match(/\/MediaBox \[(.*?)\]/)?.[1];
  expect(box?.split(' ').map((side) => Math.round(Number(side)))).toEqual([0, 0, 842, 595]);
});
