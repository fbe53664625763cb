import type { Cards } from '../../../document/tree.ts';
import { cardsAcross, leastCardHeight } from '../../cards.ts';
import { points } from '../../layout.ts';
import type { Box, StrokeLook } from '../page.ts';
import type { Frame, Setting } from '../setting.ts';
import { type Slab, slab, withFirst, withLast } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';
import { layBlocks } from './sequence.ts';
import { sideBySide } from './side-by-side.ts';

/** Cards in rows that never part; what is higher than a page has no frame. */
export function layCards(block: Cards, frame: Frame, parent: StructureNode, setting: Setting): Slab[] {
  const { layout } = setting;
  const across = cardsAcross(block, layout);
  const width = frame.width / across;
  const padding = points(layout.card.padding);
  const columns = block.cards.map(({ blocks }, index) => {
    const inner = { x: frame.x + (index % across) * width + padding, width: width - 2 * padding };
    return layBlocks(blocks, inner, addNode(parent, 'Sect'), setting);
  });
  const look = {
    thickness: block.cut ? 0.5 : layout.line,
    colour: layout.ink,
    dashed: block.cut !== undefined,
  };
  const least = points(leastCardHeight(block, layout));
  const rows = Array.from({ length: Math.ceil(columns.length / across) }, (_, index) =>
    sideBySide(columns.slice(index * across, (index + 1) * across), 'top', setting),
  );
  const slabs = rows.flatMap((row) => framed(row, { frame, across, padding, least, look }, setting));
  const space = layout.space.tableAround;
  return withLast(
    withFirst(slabs, () => ({ before: space })),
    () => ({ after: space }),
  );
}

interface Raster {
  readonly frame: Frame;
  readonly across: number;
  readonly padding: number;
  readonly least: number;
  readonly look: StrokeLook;
}

function framed(row: readonly Slab[], raster: Raster, setting: Setting): readonly Slab[] {
  const [only] = row;
  const { frame, across, padding, least, look } = raster;
  // Word counts the line that a card ends in.
  const height = Math.max(least, (only?.height ?? 0) + 2 * padding + look.thickness);
  if (row.length > 1 || only === undefined || height > setting.height) return row;
  const width = frame.width / across;
  const strokes = look.dashed
    ? cutLines({ frame, across, look }, height)
    : Array.from({ length: across }, (_, index): Box => {
        return { kind: 'stroke', x: frame.x + index * width, y: 0, width, height, look };
      });
  const texts = only.boxes.map((box): Box => ({ ...box, y: box.y + padding }));
  return [slab({ height, boxes: [...strokes, ...texts] })];
}

/** Each line once, or from the same point: dashes of two cards over one another would make a solid line. */
function cutLines({ frame, across, look }: Pick<Raster, 'frame' | 'across' | 'look'>, height: number): Box[] {
  const { x, width } = frame;
  const between = Array.from({ length: across + 1 }, (_, index) => x + (index * width) / across);
  return [
    ...[0, height].map((y): Box => ({ kind: 'stroke', x, y, width, height: 0, look })),
    ...between.map((at): Box => ({ kind: 'stroke', x: at, y: 0, width: 0, height, look })),
  ];
}
