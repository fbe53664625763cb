import type { QrCode } from '../../../document/tree.ts';
import { points } from '../../layout.ts';
import { type DarkRun, darkRuns, type Modules, qrModules } from '../../qr.ts';
import { type Path, rectangle } from '../../signs/path.ts';
import type { Frame } from '../setting.ts';
import { type Slab, slab } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';

const BLACK = '000000';

/** A QR code as filled rectangles, at most as wide as the frame. */
export function layQrCode(block: QrCode, frame: Frame, parent: StructureNode): Slab[] {
  const side = Math.min(points(block.size), frame.width);
  const modules = qrModules(block);
  const path = outlines(modules);
  const node = addNode(parent, 'Figure', { alt: block.alt });
  const place = { node, x: frame.x, y: 0, width: side, height: side };
  const unit = side / modules.length;
  return [slab({ height: side, boxes: [{ kind: 'shape', ...place, path, unit, colour: BLACK }] })];
}

/** Cards on a sheet show one code. */
const paths = new WeakMap<Modules, Path>();

function outlines(modules: Modules): Path {
  const path = paths.get(modules) ?? darkRuns(modules).map(outline).join('');
  paths.set(modules, path);
  return path;
}

function outline({ column, row, length }: DarkRun): Path {
  return rectangle(column, row, length, 1);
}
