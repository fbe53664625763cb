import type { MarkedInline } from '../../../redline/words.ts';
import type { WordItem, WordParagraph } from '../word-model.ts';

/**
 * A paragraph that stays does not end with what comes where the next begins with it: LibreOffice would take the end between them for
 * new, and join the two when both are rejected.
 */
export function withOldEndings(items: readonly WordItem[]): readonly WordItem[] {
  const done: WordItem[] = [];
  for (const item of items.toReversed()) {
    const isFollowed = beginsNew(done.at(-1));
    const stays = item.kind === 'paragraph' && item.change === null;
    done.push(isFollowed && stays ? { ...item, content: oldAtEnd(item.content) } : item);
  }
  return done.toReversed();
}

function beginsNew(item: WordItem | undefined): boolean {
  if (item?.kind !== 'paragraph') return false;
  return item.change === 'inserted' || item.content[0]?.change === 'inserted';
}

type Content = WordParagraph['content'];

function oldAtEnd(content: Content): Content {
  const end = content.findLastIndex(({ change }) => change !== 'inserted') + 1;
  const come = content.slice(end);
  const [before, last] = [content.slice(0, end - 1), content[end - 1]];
  if (come.length === 0 || !last) return content;
  if (last.change !== 'deleted') return [...before, ...withOldEnd(last, come)];
  const from = content.slice(0, end).findLastIndex(({ change }) => change !== 'deleted') + 1;
  return [...content.slice(0, from), ...come, ...content.slice(from, end)];
}

/** The last word of what stays goes and comes again. */
function withOldEnd(last: MarkedInline, come: Content): Content {
  if (last.type !== 'text') return [last, ...come];
  const cut = last.value.trimEnd().lastIndexOf(' ') + 1;
  const kept = last.value.slice(0, cut);
  const { was = {}, ...word } = { ...last, value: last.value.slice(cut) };
  return [
    ...(kept === '' ? [] : [{ ...last, value: kept }]),
    { ...word, change: 'inserted' as const },
    ...come,
    { ...word, ...was, change: 'deleted' as const },
  ];
}
