import { chartsOf } from '../document/charts.ts';
import type { Block, DocumentTree } from '../document/tree.ts';
import type { Rendered } from '../templating/rendered.ts';
import { type PageLayout, pageLayout } from '../writers/layout.ts';
import type { StyleOptions } from '../writers/layout-options.ts';
import { dealCards } from '../writers/pdf/card-sheets.ts';
import { wholeAtPageEnds } from '../writers/pdf/page-ends.ts';
import { evenLines } from '../writers/typesetting/even-lines.ts';
import { fitTables } from '../writers/typesetting/fit-tables.ts';
import { fonts } from '../writers/typesetting/fonts.ts';
import { hyphenate } from '../writers/typesetting/hyphenate.ts';
import { keepNames } from '../writers/typesetting/whole-names.ts';

/** What a writer takes: the tree of a document with its soft hyphens and the widths of its tables, and its page. */
export interface LaidOut {
  readonly rendered: Rendered;
  readonly tree: DocumentTree;
  readonly layout: PageLayout;
  /** As in {@link Rendered}. */
  readonly siteCopy: LaidOut | null;
}

/** What an organisation chooses for all its documents. */
export type SheetStyle = Partial<StyleOptions & { readonly hyphenation: 'да' | 'нет' }>;

/** Lays a rendered document out in the organisation's style, the same for all formats. */
export function layOut(rendered: Rendered, style: SheetStyle): LaidOut {
  return {
    rendered,
    ...sheetOf(rendered.tree, rendered.edition, style),
    siteCopy: rendered.siteCopy && layOut(rendered.siteCopy, style),
  };
}

/** The tree of a document with its page. */
export function sheetOf(
  document: DocumentTree,
  edition: Rendered['edition'],
  style: SheetStyle,
): Pick<LaidOut, 'tree' | 'layout'> {
  const layout = pageLayout(document.storage, edition, {
    ...style,
    orientation: document.orientation,
    look: document.look,
    isNumbered: !document.blocks.some(isPaperOfItsOwn),
  });
  const { metrics } = fonts();
  const tree = fitTables(keepNames(document, layout, metrics), layout, metrics);
  if (layout.align.body !== 'justify') return { tree: dealCards(tree, layout, metrics), layout };
  const isWhole = style.hyphenation === 'нет';
  const set = evenLines(isWhole ? tree : hyphenate(tree), layout, metrics);
  if (isWhole || chartsOf(set.blocks).length > 0) return { tree: set, layout };
  return { tree: wholeAtPageEnds(set, layout, metrics), layout };
}

/** Papers that part, one for each person, do not share the numbers of their pages. */
function isPaperOfItsOwn(block: Block): boolean {
  return block.type === 'appendix' && block.mark.length === 0;
}
