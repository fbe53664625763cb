import type { Paragraph, ParagraphStyle } from '../../../document/tree.ts';
import { type PageLayout, points, TRACKING } from '../../layout.ts';
import { flowOf, type SizedTracking } from '../../typesetting/flow.ts';
import type { Frame, Setting } from '../setting.ts';
import { type Slab, withFirst } from '../slab.ts';
import { addNode, type StructureNode } from '../structure.ts';
import { type Label, setText, type TextStyle } from '../text/set.ts';

export function textStyle(
  style: ParagraphStyle,
  { font, lineSpacing, indent, align }: PageLayout,
): TextStyle {
  const plain: TextStyle = { align: 'left', size: font.body, spacing: lineSpacing.single, indent: 0 };
  switch (style) {
    case 'body':
      return { align: align.body, size: font.body, spacing: lineSpacing.body, indent: points(indent) };
    case 'plain':
      return plain;
    case 'center':
      return { ...plain, align: 'center' };
    case 'right':
      return { ...plain, align: 'right' };
    case 'small':
      return { ...plain, size: font.small };
  }
}

const SPACED: SizedTracking = { parts: [{ end: Number.POSITIVE_INFINITY, points: TRACKING }], size: 1 };

/** A paragraph; `label` puts a clause number or a dash before its first line, `style` is another look than its own. */
export function layParagraph(
  block: Paragraph,
  frame: Frame,
  parent: StructureNode,
  setting: Setting,
  label?: Label,
  style: TextStyle = textStyle(block.style, setting.layout),
): Slab[] {
  const tracking = block.spaced ? SPACED : { parts: block.tracking ?? [], size: style.size };
  const flow = flowOf(block.content, setting.metrics, style.bold === true, tracking);
  const node = addNode(parent, 'P', { source: block });
  const slabs = setText(flow, { frame, style, node, label }, setting);
  return block.spaceBefore === 0 ? slabs : withFirst(slabs, () => ({ before: block.spaceBefore }));
}
