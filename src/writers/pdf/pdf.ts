import { chartsOf } from '../../document/charts.ts';
import type { DocumentTree } from '../../document/tree.ts';
import { type PageLayout, points } from '../layout.ts';
import { fonts } from '../typesetting/fonts.ts';
import type { Metrics } from '../typesetting/metrics.ts';
import type { WrittenFile } from '../writer.ts';
import { compose, composed } from './compose.ts';
import { missingGlyphs } from './missing.ts';
import { paint } from './paint.ts';
import type { PdfInfo } from './pdfkit/open.ts';
import type { DrawChart } from './setting.ts';

/** Tagged PDF 1.7, made to conform to PDF/A-2a and PDF/UA-1. */
export async function writePdf(tree: DocumentTree, layout: PageLayout): Promise<WrittenFile> {
  const { faces, metrics } = fonts();
  const drawChart = await chartsFor(tree, layout, metrics);
  const composition =
    drawChart === undefined ? composed(tree, layout, metrics) : compose(tree, layout, metrics, drawChart);
  const { bytes, codes } = paint(composition, faces, infoOf(tree, layout));
  return { bytes, problems: missingGlyphs(tree, codes, faces) };
}

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

function infoOf({ title, id, author, date }: DocumentTree, { page }: PageLayout): PdfInfo {
  return {
    title: title.trim() || id,
    author: author.trim(),
    created: date === null ? null : new Date(`${date}T00:00:00Z`),
    size: [points(page.width), points(page.height)],
  };
}
