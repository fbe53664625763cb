import type { Block } from '../../../document/tree.ts';
import { staysWith } from '../../keep.ts';
import { layPart } from '../laid-parts.ts';
import type { Frame, Setting } from '../setting.ts';
import { keptBelow, type Slab } from '../slab.ts';
import type { StructureNode } from '../structure.ts';
import { layAppendix } from './appendix.ts';
import { layCards } from './cards.ts';
import { layChart } from './chart.ts';
import { layColumns } from './columns.ts';
import { layHeading } from './heading.ts';
import { layClauses, layDashList } from './lists.ts';
import { layParagraph } from './paragraph.ts';
import { layQrCode } from './qr.ts';
import { layRule } from './rule.ts';
import { laySignature } from './signature.ts';
import { layTable } from './table.ts';

/** Blocks one below another, each kept with the next where they belong together. */
export function layBlocks(
  blocks: readonly Block[],
  frame: Frame,
  parent: StructureNode,
  setting: Setting,
  start?: { readonly above: readonly Slab[]; readonly block: Block },
): Slab[] {
  const slabs = [...(start?.above ?? [])];
  let previous = start?.block ?? null;
  for (const block of blocks) {
    const laid = layPart(block, frame, parent, setting, () => layBlock(block, frame, parent, setting));
    const keep = staysWith(previous, block);
    slabs.push(...(keep ? keptBelow(laid) : laid));
    previous = block;
  }
  return slabs;
}

function layBlock(block: Block, frame: Frame, parent: StructureNode, setting: Setting): Slab[] {
  switch (block.type) {
    case 'heading':
      return layHeading(block, frame, parent, setting);
    case 'paragraph':
      return layParagraph(block, frame, parent, setting);
    case 'clauses':
      return layClauses(block, frame, parent, setting);
    case 'list':
      return layDashList(block, frame, parent, setting);
    case 'table':
      return layTable(block, frame, parent, setting);
    case 'chart':
      return layChart(block, frame, parent, setting);
    case 'columns':
      return layColumns(block, frame, parent, setting);
    case 'cards':
      return layCards(block, frame, parent, setting);
    case 'signature':
      return laySignature(block, frame, parent, setting);
    case 'rule':
      return layRule(frame, setting);
    case 'qr':
      return layQrCode(block, frame, parent);
    case 'appendix':
      return layAppendix(block, frame, parent, setting);
  }
}
