import type { Block, DocumentTree } from '../document/tree.ts';
import type { Rendered } from '../templating/render.ts';
import { type PageLayout, pageLayout, type StyleOptions } from '../writers/layout.ts';
import { fitTables } from '../writers/typesetting/fit-tables.ts';
import { fonts } from '../writers/typesetting/fonts.ts';
import { hyphenate } from '../writers/typesetting/hyphenate.ts';

/** What a writer takes: the tree of a document with its soft hyphens and the widths of its tables, and its page. */
export interface LaidOut {
  readonly rendered: Rendered;
  readonly tree: DocumentTree;
  readonly layout: PageLayout;
  /** As in {@link Rendered}. */
  readonly siteCopy: LaidOut | null;
}

/** Lays a rendered document out in the organisation's style, the same for all formats. */
export function layOut(
  rendered: Rendered,
  style: Partial<StyleOptions & { readonly hyphenation: 'да' | 'нет' }>,
): LaidOut {
  const { edition } = rendered;
  const layout = pageLayout(rendered.tree.storage, edition, {
    ...style,
    orientation: rendered.tree.orientation,
    isNumbered: !rendered.tree.blocks.some(isPaperOfItsOwn),
  });
  const { metrics } = fonts();
  const tree = fitTables(rendered.tree, layout, metrics);
  const isWhole = style.hyphenation === 'нет';
  return {
    rendered,
    tree: isWhole ? tree : hyphenate(tree, layout, metrics),
    layout,
    siteCopy: rendered.siteCopy && layOut(rendered.siteCopy, style),
  };
}

/** Papers that part, one for each person, do not share the numbers of their pages. */
function isPaperOfItsOwn(block: Block): boolean {
  return block.type === 'appendix' && block.mark.length === 0;
}
