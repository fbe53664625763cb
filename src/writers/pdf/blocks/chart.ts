import type { Chart } from '../../../document/tree.ts';
import type { Frame, Setting } from '../setting.ts';
import { type Slab, slab } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';

/** A chart with its title, one figure that never parts. */
export function layChart(
  block: Chart,
  frame: Frame,
  parent: StructureNode,
  { drawChart, layout }: Setting,
): Slab[] {
  const node = addNode(parent, 'Figure', { alt: block.alt });
  const drawing = drawChart(block, frame.width);
  const around = layout.space.tableAround;
  const { height } = drawing;
  return [
    slab({
      before: around,
      after: around,
      height,
      boxes: [{ kind: 'figure', node, x: frame.x, y: 0, ...drawing }],
    }),
  ];
}
