import { plainRun } from '../../../document/plain-run.ts';
import type { Inline, Signature, SignatureLine, Text } from '../../../document/tree.ts';
import { LINES_WITH_SIGNATURE } from '../../keep.ts';
import { points, SIGNING_CAPTIONS } from '../../layout.ts';
import { flowOf } from '../../typesetting/flow.ts';
import type { Box } from '../page.ts';
import type { Frame, Setting } from '../setting.ts';
import { keptBelow, type Slab, withFirst, withLast } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';
import { type Align, setText } from '../text/set.ts';
import { textStyle } from './paragraph.ts';
import { sideBySide } from './side-by-side.ts';
import { layMark } from './signature-mark.ts';

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
  return withFirst(slabs, () => ({ company: LINES_WITH_SIGNATURE }));
}

interface Strips {
  readonly position: Frame;
  readonly name: Frame;
  readonly align: Align;
  readonly date: Frame;
  /** Where a dated line is signed on. */
  readonly line: Frame;
  /** Where the mark of an electronic signature stands. */
  readonly mark: Frame;
}

/** Room for a date after the name is taken half from the position, half from the signature. */
function stripsOf({ lines }: Signature, frame: Frame, { layout }: Setting): Strips {
  const dated = lines.some((line) => line.date.length > 0);
  const isMarked = !dated && lines.some((line) => line.signed);
  const { name, date, mark } = layout.signature;
  const position = isMarked ? mark.position : layout.signature.position;
  const unit = Math.min(points(1), frame.width / (position + name + date));
  const room = dated ? date * unit : 0;
  const right = frame.x + frame.width;
  const signing = frame.x + position * unit - room / 2;
  const named = right - room - name * unit;
  const gap = points(layout.signature.gap);
  const strip = (from: number, to: number): Frame => ({
    x: from + gap,
    width: Math.max(0, to - from - gap * 2),
  });
  return {
    position: { x: frame.x, width: signing - frame.x },
    name: { x: named, width: name * unit },
    align: dated ? 'left' : 'right',
    date: { x: right - room, width: room },
    line: strip(signing, named),
    mark: dated ? strip(frame.x, right) : strip(signing, named),
  };
}

/** Position at the left, name at the right on the level of the position's last line. */
function signatureLine(line: SignatureLine, strips: Strips, parent: StructureNode, setting: Setting): Slab[] {
  const node = addNode(parent, 'P');
  const { signed } = line;
  const mark = signed && ((): Slab => layMark(signed, strips.mark, node, setting));
  if (mark && isMarkAlone(line)) return [mark()];
  const words = (content: readonly Inline[], align: Align, frame: Frame): Slab[] => {
    const style = { ...textStyle('plain', setting.layout), align };
    return setText(flowOf(content, setting.metrics), { frame, style, node: addNode(node, 'Span') }, setting);
  };
  const position = words([...line.position, BLANK], 'left', strips.position);
  if (line.date.length === 0) {
    const between = mark ? [[mark()]] : [];
    const name = words(line.name, strips.align, strips.name);
    return sideBySide([position, ...between, name], mark ? 'middle' : 'bottom', setting);
  }
  const name = words([...line.name, BLANK], strips.align, strips.name);
  const date = words(mark ? [...line.date, BLANK] : line.date, 'left', strips.date);
  const signing = underlined(sideBySide([position, name, date], 'bottom', setting), strips.line);
  return mark
    ? [...signing, { ...mark(), before: setting.layout.space.signatureBetween, keep: true }]
    : [...signing, ...captions(strips, node, setting)];
}

/** What is written on the line and at the date. */
function captions({ line, date }: Strips, node: StructureNode, setting: Setting): readonly Slab[] {
  const caption = (value: string, align: Align, frame: Frame): Slab[] => {
    const style = { ...textStyle('small', setting.layout), align };
    const flow = flowOf([{ ...BLANK, value }], setting.metrics);
    return setText(flow, { frame, style, node: addNode(node, 'Span') }, setting);
  };
  const texts = [
    caption(`${SIGNING_CAPTIONS.signature} `, 'center', line),
    caption(SIGNING_CAPTIONS.date, 'left', date),
  ];
  return keptBelow(sideBySide(texts, 'top', setting));
}

/** Of a signature of somebody whom no line names. */
function isMarkAlone({ position, name }: SignatureLine): boolean {
  return position.length === 0 && name.length === 0;
}

/** A line to sign on at the foot of the last slab. */
function underlined(slabs: readonly Slab[], line: Frame): Slab[] {
  const stroke: Box = { kind: 'stroke', ...line, y: 0, height: 0 };
  return withLast(slabs, ({ boxes, height }) => ({ boxes: [...boxes, { ...stroke, y: height }] }));
}

/** Parts position, name and date for those who listen. */
const BLANK: Text = plainRun(' ');
