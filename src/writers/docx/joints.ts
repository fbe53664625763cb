import { plainText } from '../../document/plain-text.ts';
import { certainLines, LINES_WITH_SIGNATURE } from '../keep.ts';
import type { PageLayout } from '../layout.ts';
import { type WordItem, type WordParagraph, type WordTable, wordParagraph } from './word-model.ts';

/**
 * What neighbours do to each other. Word joins tables that touch and wants a paragraph after the last one of a cell
 * or a document: there a paragraph one point high is put. A table with lines gets its space from the paragraphs around it.
 */
export function settle(items: readonly WordItem[], { space }: PageLayout): readonly WordItem[] {
  const settled = items.flatMap((item, index) => {
    const below = items[index + 1];
    if (item.kind === 'paragraph' || below?.kind === 'paragraph') return [item];
    return [item, wordParagraph('TableEnd', [], { keepNext: below !== undefined })];
  });
  return settled.map((item, index) => {
    if (item.kind === 'table') return item;
    const isBelow = isSpaced(settled[index - 1]) && continues(item, index + 1 < settled.length);
    const isAbove = isSpaced(settled[index + 1]);
    if (!isBelow && !isAbove) return item;
    return {
      ...item,
      extraBefore: item.extraBefore + (isBelow ? space.tableAround : 0),
      extraAfter: item.extraAfter + (isAbove ? space.tableAround : 0),
    };
  });
}

function isSpaced(item: WordItem | undefined): boolean {
  return item?.kind === 'table' && item.look !== 'bare';
}

/** False where space below a table would stand at the top of a page or be the last thing of all. */
function continues(below: WordParagraph, more: boolean): boolean {
  return !below.pageBreakBefore && (more || below.style !== 'TableEnd');
}

/** Ties at least two lines at the end of `items` to what follows: a signature never stands alone on a page. */
export function keepTail(items: readonly WordItem[], layout: PageLayout): readonly WordItem[] {
  let missing = LINES_WITH_SIGNATURE;
  let from = items.length;
  const tail: WordItem[] = [];
  while (missing > 0 && from > 0) {
    from -= 1;
    const item = items[from] as WordItem;
    tail.unshift(kept(item, missing));
    missing -= item.kind === 'paragraph' ? certainLines(plainText(item.content), layout) : item.rows.length;
  }
  return [...items.slice(0, from), ...tail];
}

/** Ties the last paragraph or row to what follows. */
export function keepLast(items: readonly WordItem[]): readonly WordItem[] {
  const last = items.at(-1);
  return last === undefined ? items : [...items.slice(0, -1), kept(last, 1)];
}

/** The paragraph, or the last rows of the table, tied to what follows. */
function kept(item: WordItem, rows: number): WordItem {
  return item.kind === 'paragraph' ? { ...item, keepNext: true } : withRowsKept(item, rows);
}

function withRowsKept(table: WordTable, count: number): WordTable {
  const first = table.rows.length - count;
  const keptCell = (items: readonly WordItem[]): readonly WordItem[] =>
    items.map((item) => (item.kind === 'paragraph' ? { ...item, keepNext: true } : item));
  const rows = table.rows.map((row, index) =>
    index < first
      ? row
      : { ...row, cells: row.cells.map((cell) => ({ ...cell, items: keptCell(cell.items) })) },
  );
  return { ...table, rows };
}
