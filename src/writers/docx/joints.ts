import { certainLines, LINES_WITH_SIGNATURE } from '../keep.ts';
import type { PageLayout } from '../layout.ts';
import { type FlowItem, type FlowParagraph, type FlowTable, flowParagraph, textOf } from './flow.ts';

/**
 * What neighbours do to each other. Word joins tables that touch and wants a paragraph after the last one of a cell
 * or a document: there a paragraph one point high is put. A ruled table gets its space from the paragraphs around it.
 */
export function settle(items: readonly FlowItem[], { space }: PageLayout): FlowItem[] {
  const settled = items.flatMap((item, index) => {
    const below = items[index + 1];
    if (item.kind === 'paragraph' || below?.kind === 'paragraph') return [item];
    return [item, flowParagraph('TableEnd', [], { keepNext: below !== undefined })];
  });
  settled.forEach((item, index) => {
    if (item.kind === 'table' && item.look === 'ruled') {
      const above = settled[index - 1];
      const below = settled[index + 1];
      if (above?.kind === 'paragraph') above.extraAfter += space.tableAround;
      if (below?.kind === 'paragraph' && continues(below, index + 2 < settled.length)) {
        below.extraBefore += space.tableAround;
      }
    }
  });
  return settled;
}

/** False where space below a table would stand at the top of a page or be the last thing of all. */
function continues(below: FlowParagraph, more: boolean): boolean {
  return !below.pageBreakBefore && (more || below.style !== 'TableEnd');
}

/** Ties at least two lines at the end of `items` to what follows: a signature never stands alone on a page. */
export function keepTail(items: readonly FlowItem[], layout: PageLayout): void {
  let lines = 0;
  for (const item of items.toReversed()) {
    if (lines >= LINES_WITH_SIGNATURE) return;
    lines +=
      item.kind === 'paragraph' ? keepParagraph(item, layout) : keepRows(item, LINES_WITH_SIGNATURE - lines);
  }
}

/** Ties the last paragraph or row to what follows. */
export function keepLast(items: readonly FlowItem[]): void {
  const last = items.at(-1);
  if (last?.kind === 'paragraph') last.keepNext = true;
  else if (last) keepRows(last, 1);
}

function keepParagraph(paragraph: FlowParagraph, layout: PageLayout): number {
  paragraph.keepNext = true;
  return certainLines(textOf(paragraph.content), layout);
}

function keepRows(table: FlowTable, count: number): number {
  const rows = table.rows.slice(-count);
  for (const { cells } of rows) {
    for (const item of cells.flatMap((cell) => cell.items)) {
      if (item.kind === 'paragraph') item.keepNext = true;
    }
  }
  return rows.length;
}
