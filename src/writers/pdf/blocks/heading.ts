import type { Heading, HeadingStyle, Inline } from '../../../document/tree.ts';
import { type PageLayout, points, subjectWidth } from '../../layout.ts';
import { withoutSoftHyphens } from '../../typesetting/breaks.ts';
import { flowOf } from '../../typesetting/flow.ts';
import type { Frame, Setting } from '../setting.ts';
import { type Slab, withFirst, withLast } from '../slab.ts';
import { addNode, type StructureNode, type StructureRole } from '../structure.ts';
import { setText, type TextStyle } from '../text/set.ts';

export function layHeading(block: Heading, frame: Frame, parent: StructureNode, setting: Setting): Slab[] {
  const { layout, metrics } = setting;
  const flow = flowOf(numbered(block), metrics, true);
  const title = withoutSoftHyphens(flow.text).replace(/\s+/gu, ' ').trim();
  const node = addNode(parent, role(block.level), { bookmark: { title, level: block.level } });
  const style: TextStyle = {
    align: block.style === 'subject' ? 'left' : layout.align.heading,
    size: sizeOf(block.style, layout),
    spacing: layout.lineSpacing.single,
    indent: 0,
    colour: layout.ink,
  };
  const { before, after } = spaces(block.style, layout);
  const slabs = setText(flow, { frame: strip(block.style, frame, layout), style, node }, setting);
  const whole = slabs.map((each, index) => ({ ...each, keep: index > 0 }));
  return withLast(
    withFirst(whole, () => ({ before })),
    () => ({ after }),
  );
}

/** The heading to the text stands flush left and takes half a line. */
function strip(style: HeadingStyle, frame: Frame, layout: PageLayout): Frame {
  if (style !== 'subject') return frame;
  return { x: frame.x, width: Math.min(points(subjectWidth(layout)), frame.width) };
}

function sizeOf(style: HeadingStyle, { font }: PageLayout): number {
  return { title: font.title, subject: font.body, section: font.section }[style];
}

function numbered({ number, content }: Heading): readonly Inline[] {
  if (number === null) return content;
  return [{ type: 'text', value: `${number.label} `, bold: true, italic: false }, ...content];
}

function role(level: number): StructureRole {
  return `H${Math.min(Math.max(level, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6}`;
}

function spaces(style: HeadingStyle, { space }: PageLayout): { before: number; after: number } {
  switch (style) {
    case 'title':
      return { before: space.titleBefore, after: space.titleAfter };
    case 'subject':
      return { before: 0, after: space.subjectAfter };
    case 'section':
      return { before: space.sectionBefore, after: space.sectionAfter };
  }
}
