import { SIGNS, type Sign } from '../../../document/signs.ts';
import type { Block, Clause, Clauses, DashList } from '../../../document/tree.ts';
import { points } from '../../layout.ts';
import { GRID, signPath } from '../../signs/signs.ts';
import { layPart } from '../laid-parts.ts';
import { type Frame, indented, type Setting } from '../setting.ts';
import { type Slab, slab, withFirst } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';
import type { Label, TextStyle } from '../text/set.ts';
import { layParagraph, textStyle } from './paragraph.ts';
import { layBlocks } from './sequence.ts';
import { sideBySide } from './side-by-side.ts';

const BLACK = '000000';

/** Numbered clauses: the number at the first-line indent, further lines from the margin. */
export function layClauses(block: Clauses, frame: Frame, parent: StructureNode, setting: Setting): Slab[] {
  const list = addNode(parent, 'L', { numbering: 'Decimal' });
  const hasSigns = block.items.some(({ sign }) => sign !== undefined);
  const style = clauseStyle(setting);
  return block.items.flatMap((clause) =>
    layPart(clause, frame, list, setting, () =>
      hasSigns
        ? layStep(clause, frame, list, setting)
        : layItem(clause.number.label, clause.blocks, frame, list, setting, style),
    ),
  );
}

/** A clause of a leaflet begins with its heading. */
function clauseStyle({ layout }: Setting): TextStyle | undefined {
  if (!layout.boldClauses) return undefined;
  const { font, ink } = layout;
  return { ...textStyle('body', layout), size: font.clause, bold: true, colour: ink };
}

/** A clause beside its sign. */
function layStep(clause: Clause, frame: Frame, list: StructureNode, setting: Setting): Slab[] {
  const { size, gap, between } = setting.layout.sign;
  const strip = indented(frame, points(size + gap));
  const text = layItem(clause.number.label, clause.blocks, strip, list, setting, clauseStyle(setting));
  const body = list.children.at(-1)?.children.at(-1) ?? list;
  const sign = clause.sign === undefined ? [] : [laySign(clause.sign, frame, body, setting)];
  const beside = sideBySide([sign, text], 'top', setting);
  return withFirst(beside, () => ({ before: between }));
}

function laySign(sign: Sign, frame: Frame, parent: StructureNode, { layout }: Setting): Slab {
  const side = points(layout.sign.size);
  const node = addNode(parent, 'Figure', { alt: SIGNS[sign] });
  const place = { node, x: frame.x, y: 0, width: side, height: side };
  const colour = layout.ink ?? BLACK;
  const box = { kind: 'shape', ...place, path: signPath(sign), unit: side / GRID, colour } as const;
  return slab({ height: side, boxes: [box] });
}

/** A list with dashes; a list inside another one stands one indent deeper. */
export function layDashList(block: DashList, frame: Frame, parent: StructureNode, setting: Setting): Slab[] {
  const list = addNode(parent, 'L', { numbering: 'Disc' });
  const strip = block.level > 1 ? indented(frame, points(setting.layout.indent)) : frame;
  return block.items.flatMap((item) =>
    layPart(item, strip, list, setting, () => layItem('–', item.blocks, strip, list, setting)),
  );
}

function layItem(
  text: string,
  blocks: readonly Block[],
  frame: Frame,
  list: StructureNode,
  setting: Setting,
  style?: TextStyle,
): Slab[] {
  const item = addNode(list, 'LI');
  const label: Label = { text, node: addNode(item, 'Lbl') };
  const body = addNode(item, 'LBody');
  const [first, ...others] = blocks;
  if (first?.type === 'paragraph')
    return layBlocks(others, frame, body, setting, {
      above: layParagraph(first, frame, body, setting, label, style),
      block: first,
    });
  const alone = {
    type: 'paragraph',
    style: 'body',
    keepWithNext: true,
    spaceBefore: 0,
    content: [],
  } as const;
  return layBlocks(blocks, frame, body, setting, {
    above: layParagraph(alone, frame, body, setting, label),
    block: alone,
  });
}
