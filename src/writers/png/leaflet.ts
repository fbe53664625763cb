import { type CanvasRenderingContext2D, createCanvas, Path2D } from 'canvas';
import { chartsOf } from '../../document/charts.ts';
import { plainText } from '../../document/plain-text.ts';
import type { Block, Cards, DocumentTree, Heading } from '../../document/tree.ts';
import { FAMILY, PAPER } from '../chart/look.ts';
import { type PageLayout, phoneLayout, points } from '../layout.ts';
import { compose } from '../pdf/compose.ts';
import type { Box, LineBox, Page, ShapeBox, StrokeBox } from '../pdf/page.ts';
import { fonts } from '../typesetting/fonts.ts';
import type { FaceName } from '../typesetting/metrics.ts';
import type { WrittenFile } from '../writer.ts';
import { registerFonts } from './fonts.ts';

/** Pixels across: as many as a phone has, so that a chat need not make it smaller. */
const WIDTH = 1080;

/** A leaflet as pictures for a chat, set anew for a phone; of a sheet of cards one card. */
export function leafletPictures(
  { blocks }: Pick<DocumentTree, 'blocks'>,
  layout: PageLayout,
): readonly WrittenFile[] {
  registerFonts();
  // A sheet of cards alone has those for which the sheet before it had no room.
  const sheets = blocks
    .filter((block) => block.type === 'appendix')
    .filter((sheet) => sheet.blocks[0]?.type !== 'cards');
  const own = pictures(
    blocks.filter((block) => block.type !== 'appendix'),
    'для чата',
    layout,
  );
  return [
    ...own,
    ...sheets.flatMap((sheet) => pictures(forPhone(sheet.blocks), nameOf(sheet.blocks), layout)),
  ];
}

/** A phone needs no card twice, and no word on how to cut it out. */
function forPhone(blocks: readonly Block[]): readonly Block[] {
  const cut = blocks.filter((block): block is Cards => block.type === 'cards' && block.cut !== undefined);
  if (cut.length === 0) return blocks;
  const cards = new Map(cut.flatMap((block) => block.cards.map((card) => [JSON.stringify(card), card])));
  return [...cards.values()].flatMap((card) => card.blocks);
}

function nameOf(blocks: readonly Block[]): string {
  const heading = blocks.find((block): block is Heading => block.type === 'heading');
  return heading ? plainText(heading.content) : 'для чата';
}

function pictures(blocks: readonly Block[], name: string, layout: PageLayout): readonly WrittenFile[] {
  // Charts have pictures of their own.
  if (blocks.length === 0 || chartsOf(blocks).length > 0) return [];
  const phone = phoneLayout(layout);
  const { pages } = compose({ blocks }, phone, fonts().metrics);
  return pages.map((page, index) => ({
    part: pages.length > 1 ? `${name} ${index + 1}` : name,
    bytes: paint(page, phone),
    problems: [],
  }));
}

/** As high as what stands on it. */
function paint({ boxes }: Page, { page, margin }: PageLayout): Uint8Array {
  const scale = WIDTH / points(page.width);
  const bottom = Math.max(0, ...boxes.map(bottomOf)) + points(margin.bottom);
  const canvas = createCanvas(WIDTH, Math.ceil(bottom * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fontKerning = 'none';
  for (const box of boxes) paintBox(context, box);
  return canvas.toBuffer('image/png');
}

function bottomOf(box: Box): number {
  return box.kind === 'line' ? box.y + box.size * fonts().metrics.descent : box.y + box.height;
}

function paintBox(context: CanvasRenderingContext2D, box: Box): void {
  if (box.kind === 'line') paintLine(context, box);
  if (box.kind === 'stroke') paintStroke(context, box);
  if (box.kind === 'shape') paintShape(context, box);
}

const STYLES: Readonly<Record<FaceName, string>> = {
  regular: '',
  bold: 'bold ',
  italic: 'italic ',
  boldItalic: 'italic bold ',
};

function paintLine(context: CanvasRenderingContext2D, { x, y, size, colour, runs }: LineBox): void {
  context.fillStyle = `#${colour ?? '000000'}`;
  let left = x;
  for (const { face, text, width } of runs) {
    context.font = `${STYLES[face]}${size}px ${FAMILY}`;
    context.fillText(text, left, y);
    left += width;
  }
}

function paintStroke(context: CanvasRenderingContext2D, { x, y, width, height, look }: StrokeBox): void {
  context.strokeStyle = `#${look?.colour ?? '000000'}`;
  context.lineWidth = look?.thickness ?? 0.5;
  context.strokeRect(x, y, width, height);
}

function paintShape(context: CanvasRenderingContext2D, { x, y, path, unit, colour }: ShapeBox): void {
  context.save();
  context.translate(x, y);
  context.scale(unit, unit);
  context.fillStyle = `#${colour}`;
  context.fill(new Path2D(path), 'evenodd');
  context.restore();
}
