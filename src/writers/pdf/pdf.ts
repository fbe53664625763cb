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

/** Tagged PDF 1.7, made to conform to PDF/A-2a and PDF/UA-1. */
export const writePdf: Writer = async (tree, layout) => {
  const { faces, metrics } = fonts();
  const { bytes, usage } = paint(compose(tree, layout, metrics), faces, infoOf(tree, layout));
  return { bytes, problems: missingGlyphs(tree, usage, faces) };
};

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
