import { chartsOf } from '../../document/charts.ts';
import type { DocumentTree } from '../../document/tree.ts';
import { readFont } from '../../world/fonts.ts';
import { type PageLayout, points } from '../layout.ts';
import type { Writer } from '../writer.ts';
import { compose } from './compose.ts';
import { type Faces, metricsOf, parseFaces } from './faces.ts';
import type { Metrics } from './metrics.ts';
import { missingGlyphs } from './missing.ts';
import { paint } from './paint.ts';
import type { PdfInfo } from './pdfkit.ts';
import type { DrawChart } from './setting.ts';

/** Tagged PDF 1.7, made to conform to PDF/A-2a and PDF/UA-1. */
export const writePdf: Writer = async (tree, layout) => {
  const { faces, metrics } = fonts();
  const drawChart = await chartsFor(tree, layout, metrics);
  const { bytes, usage } = paint(compose(tree, layout, metrics, drawChart), faces, infoOf(tree, layout));
  return { bytes, problems: missingGlyphs(tree, usage, faces) };
};

/** Chart.js is loaded for the first document that has charts. */
async function chartsFor(
  { blocks }: DocumentTree,
  layout: PageLayout,
  metrics: Metrics,
): Promise<DrawChart | undefined> {
  if (chartsOf(blocks).length === 0) return undefined;
  const { chartDrawer } = await import('./chart/draw.ts');
  return chartDrawer(layout, metrics);
}

let parsed: { readonly faces: Faces; readonly metrics: Metrics } | undefined;

/** Parsed at the first document, then shared by all. */
function fonts(): { readonly faces: Faces; readonly metrics: Metrics } {
  if (parsed === undefined) {
    const faces = parseFaces(readFont);
    parsed = { faces, metrics: metricsOf(faces) };
  }
  return parsed;
}

function infoOf({ title, id, author, date }: DocumentTree, { page }: PageLayout): PdfInfo {
  return {
    title: title.trim() || id,
    author: author.trim(),
    created: new Date(date === null ? 0 : `${date}T00:00:00Z`),
    size: [points(page.width), points(page.height)],
  };
}
