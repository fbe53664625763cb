import type { TextPiece } from './content.ts';
import { addBookmark, type Outline } from './pdfkit/annotations.ts';
import type { Pdf } from './pdfkit/internals.ts';
import type { StructureNode } from './structure.ts';

/** The bookmarks that a deeper one may still hang on, outermost first. */
export interface Bookmarks {
  readonly open: { readonly level: number; readonly outline: Outline }[];
  readonly bookmarked: Set<StructureNode>;
}

export function newBookmarks(pdf: Pdf): Bookmarks {
  return { open: [{ level: 0, outline: pdf.outline }], bookmarked: new Set() };
}

/** The bookmark of a heading, to the place where its first line stands. */
export function placeBookmark(
  { open, bookmarked }: Bookmarks,
  pdf: Pdf,
  node: StructureNode,
  pieces: readonly TextPiece[],
): void {
  const { bookmark } = node.attributes;
  const first = pieces[0];
  if (bookmark === undefined || first === undefined || bookmarked.has(node)) return;
  bookmarked.add(node);
  while (open.length > 1 && (open.at(-1)?.level ?? 0) >= bookmark.level) open.pop();
  const parent = open.at(-1)?.outline ?? pdf.outline;
  const outline = addBookmark(pdf, parent, bookmark.title, first.y - first.size * 1.5);
  open.push({ level: bookmark.level, outline });
}
