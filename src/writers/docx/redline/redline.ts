import type { TextVersion } from '../../../redline/passage.ts';
import type { PageLayout } from '../../layout.ts';
import type { WrittenFile } from '../../writer.ts';
import { type WordBody, wordBody } from '../body.ts';
import type { ListKind } from '../clause-lists.ts';
import { writeBody } from '../docx.ts';
import { inLists } from './in-lists.ts';
import { mergeItems } from './merge.ts';

/**
 * Both texts in one Word document with tracked changes: who accepts all has the new one, who rejects all the old one. Author and day
 * of the changes are those of the new text, never of the computer. `isMarked`: there are changes.
 */
export async function writeRedline(
  old: TextVersion,
  now: TextVersion,
  layout: PageLayout,
): Promise<WrittenFile & { readonly isMarked: boolean }> {
  const before = wordBody(old.tree, layout, old.clauses);
  const after = wordBody(now.tree, layout, now.clauses);
  const lists = [...after.lists, ...missingKinds(before, after)];
  const former = inLists(before.items, ({ list, level }) => ({
    list: listFor(before.lists, list, lists),
    level,
  }));
  const items = mergeItems(former, after.items);
  return { ...(await writeBody({ items, lists }, now.tree, layout)), isMarked: isMarked(items) };
}

/** True where something has come, gone or looks otherwise. */
function isMarked(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(
    ([key, value]) =>
      ((key === 'change' || key === 'was') && value !== null && value !== undefined) || isMarked(value),
  );
}

/** The lists that the old text has and the new one has not: of each kind as many as are missing. */
function missingKinds(before: WordBody, after: WordBody): readonly ListKind[] {
  const spare = [...after.lists];
  return before.lists.filter((kind) => {
    const index = spare.indexOf(kind);
    if (index >= 0) spare.splice(index, 1);
    return index < 0;
  });
}

/** What goes is numbered by the list of what stays: Word counts on there. */
function listFor(before: readonly ListKind[], list: number, lists: readonly ListKind[]): number {
  const kind = before[list];
  const place = before.slice(0, list).filter((one) => one === kind).length;
  const those = lists.flatMap((one, index) => (one === kind ? [index] : []));
  return those[place] ?? 0;
}
