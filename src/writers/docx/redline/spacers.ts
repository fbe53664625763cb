import type { Revision } from '../../../redline/words.ts';
import { type WordItem, type WordParagraph, wordParagraph } from '../word-model.ts';

/* Paragraphs a point high that Word and LibreOffice need between and behind what comes and goes. */

/** Word joins tables that touch. */
export function apart(items: readonly WordItem[]): readonly WordItem[] {
  return items.flatMap((item, index) =>
    item.kind === 'table' && items[index + 1]?.kind === 'table'
      ? [item, wordParagraph('TableEnd', [])]
      : [item],
  );
}

/** The end of the last paragraph of a cell or a document cannot come or go: one that stays is put behind it. */
export function closed(items: readonly WordItem[]): readonly WordItem[] {
  const last = items.at(-1);
  const isFree = last?.kind === 'paragraph' && !last.change;
  return isFree ? items : [...items, wordParagraph('TableEnd', [])];
}

/**
 * LibreOffice leaves an empty paragraph with a number behind: of those that come before a table or an empty paragraph the first, of those
 * that go before a table the last. There one that is a point high comes or goes with them.
 */
export function led(items: readonly WordItem[]): readonly WordItem[] {
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
