import type { Block, Clauses, DashList } from '../../../document/tree.ts';
import { points } from '../../layout.ts';
import { type Frame, indented, type Setting } from '../setting.ts';
import type { Slab } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';
import type { Label } from '../text/set.ts';
import { layParagraph } from './paragraph.ts';
import { layBlocks } from './sequence.ts';

/** Numbered clauses: the number at the first-line indent, further lines from the margin. */
export function layClauses(block: Clauses, frame: Frame, parent: StructureNode, setting: Setting): Slab[] {
  const list = addNode(parent, 'L', { numbering: 'Decimal' });
  return block.items.flatMap((clause) => layItem(clause.number.label, clause.blocks, frame, list, setting));
}

/** A list with dashes; a list inside another one stands one indent deeper. */
export function layDashList(block: DashList, frame: Frame, parent: StructureNode, setting: Setting): Slab[] {
  const list = addNode(parent, 'L', { numbering: 'Disc' });
  const strip = block.level > 1 ? indented(frame, points(setting.layout.indent)) : frame;
  return block.items.flatMap((item) => layItem('–', item.blocks, strip, list, setting));
}

function layItem(
  text: string,
  blocks: readonly Block[],
  frame: Frame,
  list: StructureNode,
  setting: Setting,
): Slab[] {
  const item = addNode(list, 'LI');
  const label: Label = { text, node: addNode(item, 'Lbl') };
  const body = addNode(item, 'LBody');
  const [first, ...others] = blocks;
  if (first?.type === 'paragraph')
    return layBlocks(others, frame, body, setting, {
      above: layParagraph(first, frame, body, setting, label),
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
