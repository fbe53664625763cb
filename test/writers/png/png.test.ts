import { createCanvas, loadImage } from 'canvas';
import { describe, expect, it } from 'vitest';
import { pageLayout } from '../../../src/writers/layout.ts';
import { writePng } from '../../../src/writers/png/png.ts';
import { ACTIVITY, chart, PLACED, UNITS } from '../chart/samples.ts';

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
