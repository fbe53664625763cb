import type { Column, Columns } from '../../../document/tree.ts';
import { columnWidths } from '../../layout.ts';
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

function columnFrames(columns: readonly Column[], frame: Frame): Frame[] {
  let x = frame.x;
  return columnWidths(columns, frame.width).map((width) => {
    const strip = { x, width };
    x += width;
    return strip;
  });
}
