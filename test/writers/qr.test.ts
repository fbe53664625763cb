import { createCanvas, loadImage } from 'canvas';
import { unzipSync } from 'fflate';
import jsqr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import type { Block } from '../../src/document/tree.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { pageLayout } from '../../src/writers/layout.ts';
import { writePdf } from '../../src/writers/pdf/pdf.ts';
import { parts } from './docx/archive.ts';
import { tree } from './docx/build.ts';
import { readPdf } from './pdf/reader.ts';

const LINKS = [
  'https://sferum.example/join/AbC123',
  `https://sferum.example/join/${'x'.repeat(300)}`,
  'https://сферум.example/группа?имя=Солнышко&x=1',
];
const layout = pageLayout('ordinary');

function qr(text: string): Block {
  return { type: 'qr', text, size: 30, alt: 'QR-код приглашения' };
}

interface Raster {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

function read({ data, width, height }: Raster): string | undefined {
  return jsqr.default(data, width, height)?.data;
}

/** The filled rectangles of a page, drawn six pixels a point. */
function drawn(content: string): Raster {
  const scale = 6;
  const canvas = createCanvas(100 * scale, 100 * scale);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  const figure = content.match(/ cm\n((?:[\d. ]+ re\n)+)f\nQ/)?.[1] ?? '';
  for (const [, ...sides] of figure.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)) {
    const [x = 0, y = 0, width = 0, height = 0] = sides.map((side) => Number(side) * scale);
    context.fillRect(x, y, width, height);
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

describe.each(LINKS)('the code of %s', (link) => {
  test('is read from the drawing in a PDF, which holds no picture', async () => {
    const pdf = readPdf((await writePdf(tree([qr(link)]), layout)).bytes);
    expect(read(drawn(pdf.pages[0] ?? ''))).toBe(link);
    expect(pdf.raw).not.toContain('/Subtype /Image');
  });

  test('is read from the picture in a DOCX', async () => {
    const files = unzipSync((await writeDocx(tree([qr(link)]), layout)).bytes);
    const image = await loadImage(Buffer.from(files['word/media/picture1.png'] ?? []));
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    expect(read(context.getImageData(0, 0, image.width, image.height))).toBe(link);
  });
});

test('a PDF says in words what the code is, and where it stands', async () => {
  const { objects } = readPdf((await writePdf(tree([qr(LINKS[0] ?? '')]), layout)).bytes);
  const figure = [...objects.values()].find((object) => object.includes('/S /Figure')) ?? '';
  expect(figure).toContain('/Alt');
  expect(figure).toMatch(/\/BBox \[56\.6\d* 700\.\d+ 141\.7\d* 785\.\d+\]/);
});

test('several codes of a DOCX have pictures and numbers of their own', async () => {
  const document = parts((await writeDocx(tree(LINKS.map(qr)), layout)).bytes);
  const ids = [...(document['word/document.xml'] ?? '').matchAll(/<wp:docPr id="(\d+)"/g)].map(
    ([, id]) => id,
  );
  expect(ids).toEqual(['1', '2', '3']);
  const targets = (document['word/_rels/document.xml.rels'] ?? '').match(/media\/picture\d\.png/g);
  expect(targets).toEqual(['media/picture1.png', 'media/picture2.png', 'media/picture3.png']);
});

describe('the element', () => {
  const parsed = (attributes: string) => parseDocument(`<body><qr ${attributes}></qr></body>`);

  test('is a block with a size in millimetres', () => {
    expect(parsed('text="https://a.example/?x=1&amp;y" size="25" alt="Вход"').blocks).toEqual([
      { type: 'qr', text: 'https://a.example/?x=1&y', size: 25, alt: 'Вход' },
    ]);
  });

  test('without text, or with more than a code can hold, is a mistake', () => {
    expect(parsed('text=""').problems).toMatchObject([{ code: 'tree/qr', message: 'QR-код без текста.' }]);
    const long = parsed(`text="https://a.example/${'я'.repeat(1200)}"`);
    expect(long.problems).toMatchObject([{ message: 'Текст слишком длинный для QR-кода.' }]);
    expect(long.blocks).toEqual([]);
  });
});
