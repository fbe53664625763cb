import { createCanvas, Path2D } from 'canvas';
import { describe, expect, test } from 'vitest';
import { SIGNS, type Sign } from '../../src/document/signs.ts';
import type { Block, Cards } from '../../src/document/tree.ts';
import { writeDocx } from '../../src/writers/docx/docx.ts';
import { rasterize, SHADES } from '../../src/writers/docx/rasterize.ts';
import { pageLayout } from '../../src/writers/layout.ts';
import { dealCards } from '../../src/writers/pdf/card-sheets.ts';
import { compose } from '../../src/writers/pdf/compose.ts';
import { GRID, signPath } from '../../src/writers/signs/signs.ts';
import { parts } from './docx/archive.ts';
import { clause, clauses, heading, p, tree } from './docx/build.ts';
import { metrics } from './pdf/fonts.ts';

const LAYOUT = pageLayout('ordinary', '2025', { look: 'leaflet' });
const STEPS = clauses(
  { ...clause([1], 'Возьмите ссылку', [p('Её даёт воспитатель.')]), sign: 'link' },
  { ...clause([2], 'Откройте ссылку'), sign: 'phone' },
);

function cards(cut: 4 | 8, count: number): Cards {
  return {
    type: 'cards',
    cut,
    cards: Array.from({ length: count }, () => ({ blocks: [p('Вступите в чат.')] })),
  };
}

function pages(...blocks: Block[]) {
  return compose(tree(blocks), LAYOUT, metrics).pages;
}

async function written(...blocks: Block[]): Promise<Record<string, string>> {
  return parts((await writeDocx(tree(blocks), LAYOUT)).bytes);
}

test.each(Object.keys(SIGNS) as Sign[])(
  'the sign «%s» has the same pixels as a canvas draws of it',
  (sign) => {
    const scale = 4;
    const canvas = createCanvas(GRID * scale, GRID * scale);
    const context = canvas.getContext('2d');
    context.scale(scale, scale);
    context.fill(new Path2D(signPath(sign)), 'evenodd');
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const shades = rasterize(signPath(sign), GRID, scale).flat();
    const far = shades.filter((shade, index) => {
      return Math.abs(shade / SHADES - (data[4 * index + 3] ?? 0) / 255) > 0.3;
    });
    expect(shades.filter((shade) => shade === SHADES).length).toBeGreaterThan(shades.length / 4);
    expect(far).toEqual([]);
  },
);

describe('steps', () => {
  test('stand to the right of their signs, in large bold letters', () => {
    const [page] = pages(STEPS);
    const signs = page?.boxes.filter((box) => box.kind === 'shape') ?? [];
    const lines = page?.boxes.filter((box) => box.kind === 'line') ?? [];
    expect(signs.map(({ node }) => node.attributes.alt)).toEqual([SIGNS.link, SIGNS.phone]);
    expect(Math.min(...lines.map(({ x }) => x))).toBeGreaterThan((signs[0]?.x ?? 0) + (signs[0]?.width ?? 0));
    expect(lines[0]).toMatchObject({
      size: LAYOUT.font.clause,
      colour: LAYOUT.ink,
      runs: [{ face: 'bold' }],
    });
  });

  test('have an outline with its words, and pixels of the same, in Word', async () => {
    const made = await written(STEPS);
    const body = made['word/document.xml'] ?? '';
    expect(body.match(/descr="[^"]+"/g)).toEqual([`descr="${SIGNS.link}"`, `descr="${SIGNS.phone}"`]);
    expect(body.match(/<asvg:svgBlip/g)).toHaveLength(2);
    expect(made['word/media/picture2.svg']).toContain(signPath('phone'));
    expect(made['[Content_Types].xml']).toContain('Extension="svg"');
  });
});

describe('cards to be cut out', () => {
  test.each([4, 8] as const)('%i of them fill a sheet below a heading, two side by side', async (cut) => {
    const title = heading('section', 1, 'Группа «Солнышко»: приглашения родителям (законным представителям)');
    const [first, ...others] = pages(title, p('Разрежьте лист по пунктиру.'), cards(cut, cut));
    expect(others).toEqual([]);
    const lines = first?.boxes.filter((box) => box.kind === 'stroke') ?? [];
    expect(lines.every(({ look }) => look?.dashed)).toBe(true);
    // Dashes over one another begin together: else they would make a solid line.
    const [across, down] = [
      lines.filter(({ height }) => height === 0),
      lines.filter(({ width }) => width === 0),
    ];
    expect(across.length + down.length).toBe(lines.length);
    expect(new Set(across.map(({ x }) => x)).size).toBe(1);
    expect(new Set(down.map(({ x, y }) => `${x} ${y}`)).size).toBe(down.length);
    expect(down).toHaveLength(3 * (cut / 2));
    const body = (await written(title, cards(cut, cut)))['word/document.xml'] ?? '';
    expect(body.match(/<w:top w:val="dashed"/g)).toHaveLength(1);
    expect(body.match(/<w:trHeight/g)).toHaveLength(cut / 2);
  });

  test('more of them begin a new sheet', () => {
    expect(pages(cards(8, 16))).toHaveLength(2);
  });

  test('those that would fill their sheet to the last millimetre stand on one of their own', () => {
    const sheets = Array.from({ length: 40 }, (_, space) => {
      const card = { blocks: [p('Вступите в чат.'), { ...p('До 5 мая.'), spaceBefore: 4 * space }] };
      const all: Cards = { type: 'cards', cut: 8, cards: Array.from({ length: 8 }, () => card) };
      const blocks = [heading('section', 1, 'Приглашения'), all];
      return dealCards(tree([{ type: 'appendix', scope: 1, mark: [], blocks }]), LAYOUT, metrics).blocks;
    });
    const most = ((LAYOUT.page.height - LAYOUT.margin.bottom - 2) * 72) / 25.4;
    for (const blocks of sheets) {
      const laid = pages(...blocks);
      expect(laid).toHaveLength(blocks.length);
      for (const { boxes } of laid)
        expect(
          Math.max(...boxes.map(({ y, ...box }) => y + ('height' in box ? box.height : 0))),
        ).toBeLessThan(most);
    }
    expect(new Set(sheets.map((blocks) => blocks.length))).toEqual(new Set([1, 2]));
  });

  test('a picture that is shown often is in the package once', async () => {
    const qr: Block = { type: 'qr', text: 'https://a.example/', size: 30, alt: 'Код' };
    const made = await written({
      type: 'cards',
      cut: 4,
      cards: Array.from({ length: 4 }, () => ({ blocks: [qr] })),
    });
    expect(Object.keys(made).filter((name) => name.startsWith('word/media/'))).toEqual([
      'word/media/picture1.png',
    ]);
  });
});
