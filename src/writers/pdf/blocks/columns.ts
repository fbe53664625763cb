import type { Column, Columns } from '../../../document/tree.ts';
import { points } from '../../layout.ts';
import type { Box } from '../page.ts';
import { paginate } from '../paginate.ts';
import type { Frame, Setting } from '../setting.ts';
import { bottomOf, boxesOf, keepCompany, type Slab, slab, stack } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';
import { layBlocks } from './sequence.ts';

/** Columns stand side by side and stay on one page; only columns taller than a page are dealt out to several. */
export function layColumns(block: Columns, frame: Frame, parent: StructureNode, setting: Setting): Slab[] {
  const frames = columnFrames(block.columns, frame);
  const columns = block.columns.map((column, index) =>
    layBlocks(column.blocks, frames[index] ?? frame, addNode(parent, 'Div'), setting),
  );
  const after = setting.layout.space.columnsAfter;
  const placed = columns.map((slabs) => stack(slabs));
  const height = Math.max(0, ...placed.map(bottomOf));
  if (height > setting.height) return tallColumns(columns, setting).map((part) => ({ ...part, after }));
  const lines = Math.max(0, ...columns.map((slabs) => slabs.reduce((sum, each) => sum + each.lines, 0)));
  return [slab({ height, after, boxes: placed.flatMap(boxesOf), lines })];
}

function tallColumns(columns: readonly Slab[][], { height }: Setting): Slab[] {
  const pages = columns.map((slabs) => paginate(keepCompany(slabs), height));
  const count = Math.max(...pages.map((column) => column.length));
  return Array.from({ length: count }, (_, index) => {
    const boxes: Box[] = pages.flatMap((column) => column[index] ?? []);
    return slab({ height, boxes, lines: 2 });
  });
}

/** Fixed columns keep their millimetres, the others share what is left. */
function columnFrames(columns: readonly Column[], frame: Frame): Frame[] {
  const fixed = columns.reduce((sum, column) => sum + points(column.width ?? 0), 0);
  const free = columns.filter((column) => column.width === null).length;
  const shrink = fixed > frame.width ? frame.width / fixed : 1;
  const share = free > 0 ? Math.max(0, frame.width - fixed) / free : 0;
  let x = frame.x;
  return columns.map((column) => {
    const strip = { x, width: column.width === null ? share : points(column.width) * shrink };
    x += strip.width;
    return strip;
  });
}
