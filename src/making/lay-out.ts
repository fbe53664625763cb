import { chartsOf } from '../document/charts.ts';
import type { Block, DocumentTree } from '../document/tree.ts';
import { Recurring, remember } from '../remember.ts';
import type { Rendered } from '../templating/rendered.ts';
import { type PageLayout, pageLayout } from '../writers/layout.ts';
import type { StyleOptions } from '../writers/layout-options.ts';
import { dealCards } from '../writers/pdf/card-sheets.ts';
import { wholeAtPageEnds } from '../writers/pdf/page-ends.ts';
import { evenLines } from '../writers/typesetting/even-lines.ts';
import { fitTables } from '../writers/typesetting/fit-tables.ts';
import { fonts } from '../writers/typesetting/fonts.ts';
import { hyphenate } from '../writers/typesetting/hyphenate.ts';
import { type KnownBlocks, MOST_BLOCKS, sharedBlocks } from '../writers/typesetting/shared-blocks.ts';
import { keepNames } from '../writers/typesetting/whole-names.ts';
import type { Rendering } from './render-documents.ts';

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

/** Documents laid out: those to write, and those that only go with a message. */
export interface Sheets {
  readonly documents: readonly LaidOut[];
  readonly attached: readonly LaidOut[];
  /** Of issued acts, for their messages alone. */
  readonly issued: readonly LaidOut[];
}

/** Lays out what was rendered, in the style of the organisation. */
export function sheetsOf({ documents, attached, issued }: Rendering, style: SheetStyle): Sheets {
  const typeset = (rendered: Rendered): LaidOut => layOut(rendered, style);
  return {
    documents: documents.map(typeset),
    attached: attached.map(typeset),
    issued: issued.flatMap(({ message }) => (message ? [typeset(message)] : [])),
  };
}

/** The tree of a document with its page. */
export function sheetOf(
  document: DocumentTree,
  edition: Rendered['edition'],
  style: SheetStyle,
): Pick<LaidOut, 'tree' | 'layout'> {
  const sheet = sheetFor(document, edition, style);
  const { layout, isWhole, known } = sheet;
  const { metrics } = fonts();
  const tree = {
    ...document,
    blocks: sharedBlocks(document.blocks, known, (block) => setBlock(block, sheet)),
  };
  if (layout.align.body !== 'justify') return { tree: dealCards(tree, layout, metrics), layout };
  if (isWhole || chartsOf(tree.blocks).length > 0) return { tree, layout };
  return { tree: wholeAtPageEnds(tree, layout, metrics), layout };
}

/** What documents of one look are laid out by, and what is known of their blocks. */
interface Sheet {
  readonly layout: PageLayout;
  /** No word is hyphenated. */
  readonly isWhole: boolean;
  readonly known: KnownBlocks;
}

const sheets = new Map<string, Sheet>();
/** Kinds of sheets of organisations with one style. */
const SHEETS = 8;

function sheetFor(document: DocumentTree, edition: Rendered['edition'], style: SheetStyle): Sheet {
  const { storage, orientation, look, blocks } = document;
  const options = { ...style, orientation, look, isNumbered: !blocks.some(isPaperOfItsOwn) };
  const isWhole = style.hyphenation === 'нет';
  const made = (): Sheet => ({
    layout: pageLayout(storage, edition, options),
    isWhole,
    known: new Recurring(MOST_BLOCKS),
  });
  return remember(sheets, JSON.stringify([storage, edition, options]), made, SHEETS);
}

function setBlock(block: Block, { layout, isWhole }: Sheet): Block {
  const { metrics } = fonts();
  const fitted = fitTables(keepNames([block], layout, metrics), layout, metrics);
  if (layout.align.body !== 'justify') return fitted[0] as Block;
  return evenLines(isWhole ? fitted : hyphenate(fitted), layout, metrics)[0] as Block;
}

/** Papers that part, one for each person, do not share the numbers of their pages. */
function isPaperOfItsOwn(block: Block): boolean {
  return block.type === 'appendix' && block.mark.length === 0;
}
