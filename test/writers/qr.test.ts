import { createCanvas, loadImage, Path2D } from 'canvas';
import { unzipSync } from 'fflate';
import jsqr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import type { Block } from '../../src/document/tree.ts';
import { readDossier } from '../../src/organization/read.ts';
import { readCatalogue } from '../../src/templating/catalogue.ts';
import { rendererOf } from '../../src/templating/render.ts';
import { isWithheld } from '../../src/templating/rendered.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { pageLayout } from '../../src/writers/layout.ts';
import { writePdf } from '../../src/writers/pdf/pdf.ts';
import { SAMPLE } from '../cli/run.ts';
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

/** The filled outlines of a page, rectangles, drawn six pixels a point. */
function drawn(content: string): Raster {
  const scale = 6;
  const canvas = createCanvas(100 * scale, 100 * scale);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  const [, unit = '', figure = ''] =
    /([\d.]+) 0 0 [\d. ]+ cm\n0 0 0 rg\n((?:[\d. ]+ [ml]\n|h\n)+)f\*\nQ/.exec(`${content}\n`) ?? [];
  const path = figure.replace(/^(.*) ([ml])$/gm, (_, point, operator) => `${operator.toUpperCase()}${point}`);
  context.scale(Number(unit) * scale, Number(unit) * scale);
  context.fill(new Path2D(path.replaceAll('h', 'Z')), 'evenodd');
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** What the pictures of a DOCX lead to, in their order. */
async function pictured(docx: Uint8Array): Promise<readonly (string | undefined)[]> {
  const files = Object.entries(unzipSync(docx)).filter(([name]) => name.startsWith('word/media/'));
  const number = (name: string): number => Number(/\d+/.exec(name)?.[0]);
  files.sort(([a], [b]) => number(a) - number(b));
  return Promise.all(files.map(async ([, bytes]) => read(await raster(bytes))));
}

async function raster(png: Uint8Array): Promise<Raster> {
  const image = await loadImage(Buffer.from(png));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

describe.each(LINKS)('the code of %s', (link) => {
  test('is read from the drawing in a PDF, which holds no picture', async () => {
    const pdf = readPdf((await writePdf(tree([qr(link)]), layout)).bytes);
    expect(read(drawn(pdf.pages[0] ?? ''))).toBe(link);
    expect(pdf.raw).not.toContain('/Subtype /Image');
  });

  test('is read from the picture in a DOCX', async () => {
    expect(await pictured((await writeDocx(tree([qr(link)]), layout)).bytes)).toEqual([link]);
  });
});

test('every card of the invitations leads to its own link', async () => {
  const catalogue = readCatalogue(disk, [TEMPLATES]);
  const { dossier } = await readDossier(disk, SAMPLE, catalogue.data.tables);
  const template = catalogue.templates.find(({ id }) => id === 'invitations');
  if (!dossier || !template) throw new Error('no invitations');
  const options = { date: null, signed: new Set<string>() };
  const made = rendererOf(catalogue).render(template, dossier, options);
  if (isWithheld(made)) throw new Error('withheld');
  const open = dossier.tables.invitations?.filter(({ annulled, validUntil }) => {
    return annulled === null && String(validUntil) >= (made.tree.date ?? '');
  });
  expect(open?.length).toBeGreaterThan(3);
  expect(await pictured((await writeDocx(made.tree, layout)).bytes)).toEqual(open?.map(({ link }) => link));
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
