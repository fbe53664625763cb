import { align, commonWords } from '../../../redline/align.ts';
import { markAll, markWords, type Revision } from '../../../redline/words.ts';
import type { WordCell, WordItem, WordParagraph, WordRow, WordTable } from '../word-model.ts';
import { withOldEndings } from './endings.ts';
import { isOfKind, LIKE, likeness, rowLikeness, textOf } from './likeness.ts';
import { apart, closed, led } from './spacers.ts';

/** Both bodies as one in which every difference is marked: paragraphs, then words; tables by rows and cells. */
export function mergeItems(old: readonly WordItem[], now: readonly WordItem[]): readonly WordItem[] {
  const items: WordItem[] = [];
  let [gone, come]: [WordItem[], WordItem[]] = [[], []];
  for (const step of align(old, now, likeness)) {
    if (step.old && step.now) {
      items.push(...exchanged(gone, come), merged(step.old, step.now));
      [gone, come] = [[], []];
    } else if (step.now) come.push(step.now);
    else if (step.old) gone.push(step.old);
  }
  return withOldEndings(led(closed(apart([...items, ...exchanged(gone, come)]))));
}

/** What came in the place of what went: a paragraph in a paragraph of its kind, so that one clause is another; else before it. */
function exchanged(gone: readonly WordItem[], come: readonly WordItem[]): readonly WordItem[] {
  return Array.from({ length: Math.max(gone.length, come.length) }).flatMap((_, index) => {
    const [old, now] = [gone[index], come[index]];
    if (old && now && isOfKind(old, now)) return [merged(old, now)];
    return [...(now ? [marked(now, 'inserted')] : []), ...(old ? [marked(old, 'deleted')] : [])];
  });
}

function merged(old: WordItem, now: WordItem): WordItem {
  if (old.kind === 'paragraph' && now.kind === 'paragraph') return mergedParagraph(old, now);
  if (old.kind === 'table' && now.kind === 'table')
    return { ...now, rows: mergedRows(old.rows, now.rows), ...lookBefore(tableLook(old), tableLook(now)) };
  return now;
}

function mergedParagraph(old: WordParagraph, now: WordParagraph): WordParagraph {
  const like = commonWords(textOf(old), textOf(now));
  const content =
    like >= LIKE || old.content.length === 0
      ? markWords(old.content, now.content)
      : [...markAll(old.content, 'deleted'), ...markAll(now.content, 'inserted')];
  return { ...now, content, was: isSameLook(old, now) ? null : old };
}

/**
 * Words and numbers aside, what stays on one page, and the space around what is numbered: it follows from the neighbours, and LibreOffice
 * forgets the number where such a change is answered.
 */
function isSameLook(old: WordParagraph, now: WordParagraph): boolean {
  const look = (item: WordParagraph) => {
    const { style, list, align, pageBreakBefore, extraBefore, extraAfter, ruleBelow } = item;
    const space = list === null ? [extraBefore, extraAfter] : [];
    return JSON.stringify([style, list, align, pageBreakBefore, space, ruleBelow]);
  };
  return look(old) === look(now);
}

function tableLook({ widths, caption }: WordTable): Pick<WordTable, 'widths' | 'caption'> {
  return { widths, caption };
}

function rowLook({ header, leastHeight }: WordRow): Pick<WordRow, 'header' | 'leastHeight'> {
  return { header, leastHeight };
}

function cellLook({ items: _, was: __, ...look }: WordCell): Omit<WordCell, 'items'> {
  return look;
}

/** What is to be remembered of a look that is another now. */
function lookBefore<T>(old: T, now: T): { readonly was?: T } {
  return JSON.stringify(old) === JSON.stringify(now) ? {} : { was: old };
}

function mergedRows(old: readonly WordRow[], now: readonly WordRow[]): readonly WordRow[] {
  return align(old, now, rowLikeness).map(({ old: gone, now: come }) => {
    if (gone && come)
      return {
        ...come,
        cells: mergedCells(gone.cells, come.cells),
        ...lookBefore(rowLook(gone), rowLook(come)),
      };
    return come ? markedRow(come, 'inserted') : markedRow(gone as WordRow, 'deleted');
  });
}

function mergedCells(old: readonly WordCell[], now: readonly WordCell[]): readonly WordCell[] {
  return now.map((cell, index) => {
    const former = old[index];
    const items = mergeItems(former?.items ?? [], cell.items);
    return { ...cell, items, ...(former ? lookBefore(cellLook(former), cellLook(cell)) : {}) };
  });
}

function marked(item: WordItem, change: Revision): WordItem {
  return item.kind === 'paragraph'
    ? { ...item, content: markAll(item.content, change), change }
    : { ...item, rows: item.rows.map((row) => markedRow(row, change)) };
}

function markedRow(row: WordRow, change: Revision): WordRow {
  const cells = row.cells.map((cell) => ({ ...cell, items: cell.items.map((item) => marked(item, change)) }));
  return { ...row, cells: cells.map((cell) => ({ ...cell, items: closed(cell.items) })), change };
}
