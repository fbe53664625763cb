import { createCanvas, loadImage } from 'canvas';
import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/document/tree.ts';
import { pageLayout } from '../../../src/writers/layout.ts';
import { writePng } from '../../../src/writers/png/png.ts';
import { ACTIVITY, chart, PLACED, UNITS } from '../chart/samples.ts';
import { clause, clauses, heading, p } from '../docx/build.ts';

const LAYOUT = pageLayout('ordinary');

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity of each pixel. */
  readonly pixels: Uint8ClampedArray;
}

async function picture(bytes: Uint8Array): Promise<Picture> {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return { width: image.width, height: image.height, pixels: data };
}

/** Part of the pixels that are anything but white. */
function inked({ pixels }: Picture): number {
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4)
    if (Math.min(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0) < 250) count += 1;
  return count / (pixels.length / 4);
}

describe('pictures of a leaflet', () => {
  const leaflet = pageLayout('ordinary', '2025', { look: 'leaflet' });
  const pictured = (...blocks: Block[]) => writePng({ blocks, look: 'leaflet' }, leaflet);
  const code = 'https://sferum.example/join/AbC123';
  const qr: Block = { type: 'qr', text: code, size: 30, alt: 'Код' };

  it('are as wide as a phone, as high as their text, and no more than twice as high as wide', async () => {
    const steps = ['Возьмите ссылку', 'Откройте ссылку'].map((title, index) => ({
      ...clause([index + 1], title, [p('Её даёт воспитатель. '.repeat(9))]),
      sign: 'link' as const,
    }));
    const [only] = await pictured(heading('title', 1, 'Как вступить в чат'), clauses(...steps));
    const drawn = await picture(only?.bytes ?? new Uint8Array());
    expect(only?.part).toBe('для чата');
    expect(drawn.width).toBe(1080);
    expect(drawn.height).toBeGreaterThan(500);
    expect(drawn.height).toBeLessThan(1500);
    expect(inked(drawn)).toBeGreaterThan(0.05);
    const long = await pictured(
      ...Array.from({ length: 60 }, () => p('Её даёт воспитатель группы. '.repeat(4))),
    );
    expect(long.map(({ part }) => part)).toEqual(long.map((_, index) => `для чата ${index + 1}`));
    for (const { bytes } of long) expect((await picture(bytes)).height).toBeLessThan(2.2 * 1080);
  });

  it('have codes that a phone reads, and of a sheet one card, named by its heading', async () => {
    const title = heading('section', 2, 'Солнышко: приглашения родителям');
    const cards: Block = {
      type: 'cards',
      cut: 4,
      cards: Array.from({ length: 4 }, () => ({ blocks: [qr] })),
    };
    const sheet: Block = {
      type: 'appendix',
      scope: 0,
      mark: [],
      blocks: [title, p('Разрежьте лист.'), cards],
    };
    const [card, ...others] = await pictured(sheet);
    expect(others).toEqual([]);
    expect(card?.part).toBe('Солнышко: приглашения родителям');
    const { pixels, width, height } = await picture(card?.bytes ?? new Uint8Array());
    expect(jsqr.default(pixels, width, height)?.data).toBe(code);
  });
});

describe('pictures of charts', () => {
  it('have the size of print, 180 × 70 mm, at twice 96 pixels an inch', async () => {
    const [image] = await writePng({ blocks: [ACTIVITY] }, LAYOUT);
    const { width, height } = await picture(image?.bytes ?? new Uint8Array());
    expect([width, height]).toEqual([1360, 528]);
  });

  it('are drawn on white and without transparent pixels', async () => {
    for (const { bytes } of await writePng({ blocks: [ACTIVITY, chart(), UNITS] }, LAYOUT)) {
      const drawn = await picture(bytes);
      expect(drawn.pixels.filter((_, at) => at % 4 === 3).every((opacity) => opacity === 255)).toBe(true);
      expect([...drawn.pixels.slice(0, 3)]).toEqual([255, 255, 255]);
      expect(inked(drawn)).toBeGreaterThan(0.01);
      expect(inked(drawn)).toBeLessThan(0.5);
    }
  });

  it('are of all charts in reading order, named by their titles', async () => {
    const names = (await writePng({ blocks: PLACED }, LAYOUT)).map(({ part }) => part);
    expect(names).toEqual(['Первая', 'Вторая', 'Третья', 'Четвёртая', 'Пятая']);
  });

  it('are the same bytes each time, whatever was drawn before', async () => {
    const blocks = [ACTIVITY, UNITS];
    const first = (await writePng({ blocks }, LAYOUT)).map(({ bytes }) => Buffer.from(bytes));
    const again = (await writePng({ blocks: blocks.toReversed() }, LAYOUT)).toReversed();
    expect(again.map(({ bytes }, at) => first[at]?.equals(bytes))).toEqual([true, true]);
  });
});
