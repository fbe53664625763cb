import type { QrCode } from '../../../document/tree.ts';
import { points } from '../../layout.ts';
import { darkRuns, qrModules } from '../../qr.ts';
import { filledRectangles } from '../content.ts';
import type { Frame } from '../setting.ts';
import { type Slab, slab } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';

/** A QR code as filled rectangles, at most as wide as the frame. */
export function layQrCode(block: QrCode, frame: Frame, parent: StructureNode): Slab[] {
  const side = Math.min(points(block.size), frame.width);
  const modules = qrModules(block);
  const unit = side / modules.length;
  const operators = filledRectangles(
    darkRuns(modules).map(({ column, row, length }) => [column * unit, row * unit, length * unit, unit]),
  );
  const node = addNode(parent, 'Figure', { alt: block.alt });
  const size = { width: side, height: side };
  const figure = { kind: 'figure', node, x: frame.x, y: 0, ...size, operators, texts: [] } as const;
  return [slab({ height: side, boxes: [figure] })];
}
