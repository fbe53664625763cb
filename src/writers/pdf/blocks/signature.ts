import type { Inline, Signature, SignatureLine } from '../../../document/tree.ts';
import { points } from '../../layout.ts';
import type { Frame, Setting } from '../setting.ts';
import { type Slab, withFirst } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';
import { flowOf } from '../text/flow.ts';
import { type Align, setText } from '../text/set.ts';
import { textStyle } from './paragraph.ts';
import { sideBySide } from './side-by-side.ts';

/** A signature never stands on a page without this many lines of the text it signs. */
const COMPANY = 2;

export function laySignature(
  block: Signature,
  frame: Frame,
  parent: StructureNode,
  setting: Setting,
): Slab[] {
  const { signatureBefore, signatureBetween } = setting.layout.space;
  const strips = stripsOf(block, frame, setting);
  const slabs = block.lines.flatMap((line, index) =>
    withFirst(signatureLine(line, strips, parent, setting), () => ({
      before: index === 0 ? signatureBefore : signatureBetween,
      keep: index > 0,
    })),
  );
  return withFirst(slabs, () => ({ company: COMPANY }));
}

interface Strips {
  readonly position: Frame;
  readonly name: Frame;
  readonly align: Align;
}

/** Room for a date after the name is taken half from the position, half from the signature. */
function stripsOf({ lines }: Signature, frame: Frame, { layout }: Setting): Strips {
  const dated = lines.some((line) => line.dated);
  const { position, name, date } = layout.signature;
  const unit = Math.min(points(1), frame.width / (position + name + date));
  const room = dated ? date * unit : 0;
  return {
    position: { x: frame.x, width: position * unit - room / 2 },
    name: { x: frame.x + frame.width - room - name * unit, width: name * unit },
    align: dated ? 'left' : 'right',
  };
}

/** Position at the left, name at the right on the level of the position's last line. */
function signatureLine(line: SignatureLine, strips: Strips, parent: StructureNode, setting: Setting): Slab[] {
  const node = addNode(parent, 'P');
  const words = (content: readonly Inline[], align: Align, frame: Frame): Slab[] => {
    const style = { ...textStyle('plain', setting.layout), align };
    return setText(flowOf(content, setting.metrics), { frame, style, node: addNode(node, 'Span') }, setting);
  };
  const position = words([...line.position, BLANK], 'left', strips.position);
  return sideBySide([position, words(line.name, strips.align, strips.name)], 'bottom', setting);
}

/** Parts position and name for those who listen. */
const BLANK: Inline = { type: 'text', value: ' ', bold: false, italic: false };
