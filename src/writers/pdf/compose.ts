import { plainRun } from '../../document/plain-run.ts';
import type { DocumentTree } from '../../document/tree.ts';
import { areSame, rememberOf } from '../../remember.ts';
import { type PageLayout, points } from '../layout.ts';
import { flowOf, widthOf } from '../typesetting/flow.ts';
import type { Metrics } from '../typesetting/metrics.ts';
import { layBlocks } from './blocks/sequence.ts';
import type { Box, LineBox, Page } from './page.ts';
import { boxesOn, dealt, type Share } from './paginate.ts';
import { type DrawChart, type Setting, settingOf, textFrame } from './setting.ts';
import { keepCompany, type Slab } from './slab.ts';
import { documentNode, type StructureNode } from './structure.ts';

export interface Composition {
  /** At least one. */
  readonly pages: readonly Page[];
  readonly structure: StructureNode;
}

/** A tree as slabs that no page has cut yet. */
export interface LaidTree {
  readonly slabs: readonly Slab[];
  readonly structure: StructureNode;
}

/** The pure half of the writer: a document tree laid out on pages. A tree with charts needs `drawChart`. */
export function compose(
  tree: Pick<DocumentTree, 'blocks'>,
  layout: PageLayout,
  metrics: Metrics,
  drawChart?: DrawChart,
): Composition {
  const setting = settingOf(layout, metrics, drawChart ? { drawChart } : {});
  return onPages(layTree(tree, setting), setting);
}

export function layTree({ blocks }: Pick<DocumentTree, 'blocks'>, setting: Setting): LaidTree {
  const structure = documentNode();
  const slabs = keepCompany(layBlocks(blocks, textFrame(setting.layout), structure, setting));
  return { slabs, structure };
}

function onPages({ slabs, structure }: LaidTree, setting: Setting): Composition {
  const shares = dealt(slabs, setting.height);
  const pages = shares.map((share, index) => pageOf(slabs, share, index, setting));
  return { pages: pages.length > 0 ? pages : [{ boxes: [] }], structure };
}

/** A page as it was made of these very slabs. */
interface MadePage {
  readonly slabs: readonly Slab[];
  readonly index: number;
  readonly page: Page;
}

/** Pages by their first slab: documents share those on which nothing is their own. */
const madePages = new WeakMap<Slab, readonly MadePage[]>();
/** A page ends in few ways. */
const WAYS = 4;

function pageOf(slabs: readonly Slab[], share: Share, index: number, setting: Setting): Page {
  const own = slabs.slice(share.from, share.to);
  const isIt = (made: MadePage): boolean => made.index === index && areSame(made.slabs, own);
  const make = (): MadePage => {
    const boxes = boxesOn(slabs, share, setting.height, points(setting.layout.margin.top));
    return { slabs: own, index, page: { boxes: [...pageNumber(index + 1, setting), ...boxes] } };
  };
  return rememberOf(madePages, own[0] as Slab, isIt, make, WAYS).page;
}

const laidTrees = new WeakMap<DocumentTree, LaidTree>();

/** Who looked where the pages of a tree without charts end leaves what it was laid out to for who paints it. */
export function leaveLaid(tree: DocumentTree, laid: LaidTree): void {
  laidTrees.set(tree, laid);
}

/** The composition of a tree without charts. */
export function composed(tree: DocumentTree, layout: PageLayout, metrics: Metrics): Composition {
  const laid = laidTrees.get(tree);
  return laid === undefined ? compose(tree, layout, metrics) : onPages(laid, settingOf(layout, metrics, {}));
}

/** From the second page on, in the middle of the text width. */
function pageNumber(page: number, setting: Setting): Box[] {
  const { layout, metrics } = setting;
  if (page === 1 || !layout.isNumbered) return [];
  const size = layout.font.pageNumber;
  const text = String(page);
  const flow = flowOf([plainRun(text)], metrics);
  const width = widthOf(flow, 0, text.length) * size;
  const frame = textFrame(layout);
  const number: LineBox = {
    kind: 'line',
    node: null,
    x: frame.x + (frame.width - width) / 2,
    y: points(layout.pageNumberTop) + (metrics.lineHeight - metrics.descent) * size,
    size,
    colour: null,
    spacing: 0,
    runs: [{ face: 'regular', text, width, link: null, tracking: 0 }],
  };
  return [number];
}
