import type { Column, Columns } from '../../../document/tree.ts';
import { points } from '../../layout.ts';
import type { Frame, Setting } from '../setting.ts';
import { type Slab, withLast } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';
import { layBlocks } from './sequence.ts';
import { sideBySide } from './side-by-side.ts';

/** Columns without rules. */
export function layColumns(block: Columns, frame: Frame, parent: StructureNode, setting: Setting): Slab[] {
  const frames = columnFrames(block.columns, frame);
  const columns = block.columns.map((column, index) =>
    layBlocks(column.blocks, frames[index] ?? frame, addNode(parent, 'Div'), setting),
  );
  const after = setting.layout.space.columnsAfter;
  return withLast(sideBySide(columns, 'top', setting), () => ({ after }));
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
