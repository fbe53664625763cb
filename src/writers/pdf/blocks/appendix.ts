import type { Appendix } from '../../../document/tree.ts';
import { points } from '../../layout.ts';
import { type Frame, indented, type Setting } from '../setting.ts';
import { keptBelow, type Slab, withFirst, withLast } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';
import { layBlocks } from './sequence.ts';

export function layAppendix(block: Appendix, frame: Frame, parent: StructureNode, setting: Setting): Slab[] {
  const { corner, space } = setting.layout;
  const section = addNode(parent, 'Sect');
  const right = indented(frame, Math.max(0, frame.width - points(corner)));
  const mark = layBlocks(block.mark, right, section, setting);
  const spaced = withLast(mark, () => ({ after: space.columnsAfter }));
  const body = layBlocks(block.blocks, frame, section, setting);
  const kept = mark.length > 0 ? keptBelow(body) : body;
  return withFirst([...spaced, ...kept], () => ({ startsPage: true, keep: false }));
}
