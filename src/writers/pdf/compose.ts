import { plainRun } from '../../document/plain-run.ts';
import type { DocumentTree } from '../../document/tree.ts';
import { type PageLayout, points } from '../layout.ts';
import { flowOf, widthOf } from '../typesetting/flow.ts';
import type { Metrics } from '../typesetting/metrics.ts';
import { layBlocks } from './blocks/sequence.ts';
import type { Box, LineBox, Page } from './page.ts';
import { paginate } from './paginate.ts';
import { type DrawChart, type Setting, settingOf, textFrame } from './setting.ts';
import { keepCompany } from './slab.ts';
import { documentNode, type StructureNode } from './structure.ts';

export interface Composition {
  /** At least one. */
  readonly pages: readonly Page[];
  readonly structure: StructureNode;
}

/** The pure half of the writer: a document tree laid out on pages. A tree with charts needs `drawChart`. */
export function compose(
  { blocks }: Pick<DocumentTree, 'blocks'>,
  layout: PageLayout,
  metrics: Metrics,
  drawChart: DrawChart = noDrawing,
): Composition {
  const setting = settingOf(layout, metrics, drawChart);
  const structure = documentNode();
  const slabs = keepCompany(layBlocks(blocks, textFrame(layout), structure, setting));
  const contents = paginate(slabs, setting.height, points(layout.margin.top));
  const pages = (contents.length > 0 ? contents : [[]]).map((boxes, index) => ({
    boxes: [...pageNumber(index + 1, setting), ...boxes],
  }));
  return { pages, structure };
}

const compositions = new WeakMap<DocumentTree, Composition>();

/** The composition of a tree without charts, made once: who looks where its pages end leaves it to who paints them. */
export function composed(tree: DocumentTree, layout: PageLayout, metrics: Metrics): Composition {
  const known = compositions.get(tree) ?? compose(tree, layout, metrics);
  compositions.set(tree, known);
  return known;
}

/** Says that two trees differ in nothing that is painted here, so that one composition serves both. */
export function paintedAlike(tree: DocumentTree, other: DocumentTree): void {
  const known = compositions.get(tree);
  if (known) compositions.set(other, known);
}

function noDrawing(): never {
  throw new Error('A document with charts was composed without what draws them.');
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
