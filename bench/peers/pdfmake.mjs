import pdfmake from 'pdfmake';
import { organizationName, paragraphs, ROOT } from '../regulation.mjs';

const FONTS = `${ROOT}fonts/`;
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS));
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.addFonts({ Tinos: { normal: `${FONTS}regular.ttf`, bold: `${FONTS}bold.ttf` } });
const texts = paragraphs();
const points = (millimetres) => (millimetres * 72) / 25.4;

/** pdfmake: the same paragraphs, untagged. */
export async function make(index) {
  const content = texts.map(({ kind, label, text }) => ({
    text: `${label} ${text}`.trim().replaceAll('{name}', organizationName(index)),
    bold: kind !== 'text',
    alignment: kind === 'text' ? 'justify' : 'center',
  }));
  const pdf = pdfmake.createPdf({
    content,
    pageMargins: [points(30), points(20), points(10), points(20)],
    defaultStyle: { font: 'Tinos', fontSize: 14 },
  });
  return pdf.getBuffer();
}
