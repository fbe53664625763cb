import type { Block, Heading, Inline, Paragraph } from '../../document/tree.ts';
import { columnWidths, type PageLayout, points } from '../layout.ts';
import { flowOf, widthOf } from './flow.ts';
import type { Metrics } from './metrics.ts';

/** «Детский сад «Сказка», with the closing mark that both names share. */
const NAME = /«[^«»]*(?:«[^«»]*)?»/gu;

/** «Сказка» of «Детский сад «Сказка»: what stays whole where all of it cannot. */
const INNER = /(?<=.)«[^«»]*»/u;

/** The blocks with names in quotes that stay on one line of a stamp, a heading or the mark of an appendix, where they have room. */
export function keepNames(blocks: readonly Block[], layout: PageLayout, metrics: Metrics): readonly Block[] {
  const { page, margin, corner, font } = layout;
  const total = points(page.width - margin.left - margin.right);
  const whole = <T extends Paragraph | Heading>(block: T, width: number): T =>
    keptNames(block, width / font.body, metrics);
  const kept = (block: Block): Block => {
    if (block.type === 'appendix') {
      const mark = block.mark.map((line) => whole(line, points(corner)));
      return { ...block, mark, blocks: block.blocks.map(kept) };
    }
    if (block.type === 'heading') return whole(block, total);
    if (block.type !== 'columns') return block;
    const widths = columnWidths(block.columns, total);
    const columns = block.columns.map((column, index) => ({
      ...column,
      blocks: column.blocks.map((each) =>
        each.type === 'paragraph' ? whole(each, widths[index] ?? total) : each,
      ),
    }));
    return { ...block, columns };
  };
  return blocks.map(kept);
}

/** `room` in ems. */
function keptNames<T extends Paragraph | Heading>(block: T, room: number, metrics: Metrics): T {
  const content = block.content.map((inline): Inline => {
    if (inline.type !== 'text') return inline;
    const fits = (name: string): boolean =>
      widthOf(flowOf([{ ...inline, value: name }], metrics), 0, name.length) <= room;
    const kept = (name: string): string => (fits(name) ? name.replaceAll(' ', '\u00a0') : name);
    const value = inline.value.replace(NAME, (name) => (fits(name) ? kept(name) : name.replace(INNER, kept)));
    return { ...inline, value };
  });
  return { ...block, content };
}
