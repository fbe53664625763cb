import { plainText } from '../../../document/plain-text.ts';
import { align, commonWords } from '../../../redline/align.ts';
import { markAll, markWords, type Revision } from '../../../redline/words.ts';
import type { ListPlace } from '../clause-lists.ts';
import {
  type WordCell,
  type WordItem,
  type WordParagraph,
  type WordRow,
  type WordTable,
  wordParagraph,
} from '../word-model.ts';
import { withOldEndings } from './endings.ts';

/** Paragraphs with fewer words in common are another paragraph, not a changed one. */
const LIKE = 0.5;

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

function isOfKind(old: WordItem, now: WordItem): boolean {
  if (old.kind === 'table' || now.kind === 'table') return false;
  return (
    old.style === now.style &&
    old.spaced === now.spaced &&
    isSameList(old.list, now.list) &&
    isSameDrawing(old, now)
  );
}

/** Clauses with one id belong together whatever they say. */
function likeness(old: WordItem, now: WordItem): number {
  if (old.kind === 'table' || now.kind === 'table')
    return old.kind === 'table' && now.kind === 'table' ? tableLikeness(old, now) : 0;
  if (!isOfKind(old, now)) return 0;
  const [before, after] = [textOf(old), textOf(now)];
  if (before === after) return isSamePart(old, now) ? 1 : 0.95;
  if (old.clause !== null && now.clause !== null) return old.clause === now.clause ? 0.9 : 0;
  const like = commonWords(before, after);
  return like >= LIKE ? like * 0.8 : 0;
}

function isSamePart(old: WordParagraph, now: WordParagraph): boolean {
  return old.clause === null || now.clause === null || old.clause === now.clause;
}

function isSameList(old: WordParagraph['list'], now: WordParagraph['list']): boolean {
  if (old === null || now === null || typeof old === 'string' || typeof now === 'string') return old === now;
  return old.level === now.level;
}

function isSameDrawing(old: WordParagraph, now: WordParagraph): boolean {
  return JSON.stringify([old.picture, old.chart]) === JSON.stringify([now.picture, now.chart]);
}

function tableLikeness(old: WordTable, now: WordTable): number {
  if (old.look !== now.look || old.widths.length !== now.widths.length) return 0;
  const [before, after] = [plainText(old.rows), plainText(now.rows)].map(blankless);
  return before === after ? 1 : 0.1 + 0.8 * commonWords(before ?? '', after ?? '');
}

function textOf({ content }: WordParagraph): string {
  return blankless(plainText(content));
}

function blankless(text: string): string {
  return text.replaceAll('\u{A0}', ' ');
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

/** Rows of other cells are other rows; else the words decide, a row without any is like every other. */
function rowLikeness(old: WordRow, now: WordRow): number {
  const shape = ({ header, cells }: WordRow) => JSON.stringify([header, cells.map(({ span }) => span)]);
  if (shape(old) !== shape(now)) return 0;
  const [before = '', after = ''] = [plainText(old.cells), plainText(now.cells)].map(blankless);
  return before === after ? 1 : 0.05 + 0.8 * commonWords(before, after);
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

/** Word joins tables that touch. */
function apart(items: readonly WordItem[]): readonly WordItem[] {
  return items.flatMap((item, index) =>
    item.kind === 'table' && items[index + 1]?.kind === 'table'
      ? [item, wordParagraph('TableEnd', [])]
      : [item],
  );
}

/** The end of the last paragraph of a cell or a document cannot come or go: one that stays is put behind it. */
function closed(items: readonly WordItem[]): readonly WordItem[] {
  const last = items.at(-1);
  const isFree = last?.kind === 'paragraph' && !last.change;
  return isFree ? items : [...items, wordParagraph('TableEnd', [])];
}

/**
 * LibreOffice leaves an empty paragraph with a number behind: of those that come before a table or an empty paragraph the first, of those
 * that go before a table the last. There one that is a point high comes or goes with them.
 */
function led(items: readonly WordItem[]): readonly WordItem[] {
  const done: WordItem[] = [];
  let behind: WordItem | undefined;
  for (const [index, item] of [...items.entries()].toReversed()) {
    const change = changeOf(item);
    if (change !== changeOf(items[index + 1])) {
      behind = done.at(-1);
      if (change === 'deleted' && behind?.kind === 'table') done.push(pointHigh(change));
    }
    done.push(item);
    const isFirst = changeOf(items[index - 1]) !== change;
    if (isFirst && change === 'inserted' && isEmpty(behind)) done.push(pointHigh(change));
  }
  return done.toReversed();
}

function pointHigh(change: Revision): WordParagraph {
  return wordParagraph('TableEnd', [], { change });
}

function changeOf(item: WordItem | undefined): Revision | null {
  return item?.kind === 'paragraph' ? item.change : null;
}

function isEmpty(next: WordItem | undefined): boolean {
  return next?.kind !== 'paragraph' || next.content.length === 0;
}

/** The items with the lists that they are numbered by replaced. */
export function inLists(
  items: readonly WordItem[],
  placeOf: (place: ListPlace) => ListPlace,
): readonly WordItem[] {
  return items.map((item): WordItem => {
    if (item.kind === 'paragraph') {
      const { list } = item;
      return list === null || typeof list === 'string' ? item : { ...item, list: placeOf(list) };
    }
    const rows = item.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, items: inLists(cell.items, placeOf) })),
    }));
    return { ...item, rows };
  });
}
