import type { Faces } from '../typesetting/faces.ts';
import type { FaceName } from '../typesetting/metrics.ts';
import { type Bookmarks, newBookmarks, placeBookmark } from './bookmarks.ts';
import type { Composition } from './compose.ts';
import { drawing, filledShape, strokePaths, textOf } from './content.ts';
import { type GlyphCodes, newGlyphCodes } from './encode.ts';
import { embedFont } from './font.ts';
import { paintLink } from './link.ts';
import type { FigureBox, Page, ShapeBox } from './page.ts';
import type { Pdf, Reference } from './pdfkit/internals.ts';
import { newReference } from './pdfkit/objects.ts';
import { openPdf, type PdfInfo } from './pdfkit/open.ts';
import { addPage } from './pdfkit/pages.ts';
import { type Stretch, stretchesOf } from './stretch.ts';
import type { StructureNode } from './structure.ts';
import { subsetOf } from './subset.ts';
import { type Tag, Tags } from './tags.ts';

interface Painter {
  readonly pdf: Pdf;
  readonly codes: GlyphCodes;
  readonly fonts: Map<FaceName, { readonly id: string; readonly reference: Reference }>;
  readonly tags: Tags;
  readonly tagOf: Map<StructureNode, Tag>;
  readonly bookmarks: Bookmarks;
}

export interface Painting {
  readonly bytes: Uint8Array;
  /** What was drawn, to find missing glyphs. */
  readonly codes: GlyphCodes;
}

/** The page model as a PDF. */
export function paint({ pages, structure }: Composition, faces: Faces, info: PdfInfo): Painting {
  const { pdf, close } = openPdf(info);
  const painter: Painter = {
    pdf,
    codes: newGlyphCodes(),
    fonts: new Map(),
    tags: new Tags(pdf),
    tagOf: new Map(),
    bookmarks: newBookmarks(pdf),
  };
  addElements(painter, structure, filledOf(pages));
  for (const page of pages) paintPage(painter, page);
  for (const [name, { reference }] of painter.fonts) {
    const { faces: used, astral } = painter.codes;
    embedFont(pdf, reference, faces[name], subsetOf(faces[name], used.get(name) ?? new Set(), astral));
  }
  painter.tags.end();
  return { bytes: close(), codes: painter.codes };
}

/** The elements that something on a page belongs to. */
function filledOf(pages: readonly Page[]): Set<StructureNode> {
  const filled = new Set<StructureNode>();
  for (const { boxes } of pages)
    for (const box of boxes) if ('node' in box && box.node !== null) filled.add(box.node);
  return filled;
}

/** Adds those that hold one of them, and the cells of tables. */
function addHolders(node: StructureNode, filled: Set<StructureNode>): void {
  for (const child of node.children) addHolders(child, filled);
  const isCell = node.role === 'TH' || node.role === 'TD';
  if (isCell || node.children.some((child) => filled.has(child))) filled.add(node);
}

/**
 * All elements exist before the first page is painted: their order is that of the tree, not of the pages. Those that hold nothing are
 * left out, but for the empty cells of a table.
 */
function addElements({ tags, tagOf }: Painter, root: StructureNode, filled: Set<StructureNode>): void {
  const roleOf = headingsInOrder();
  addHolders(root, filled);
  const add = (node: StructureNode, tag: Tag): void => {
    tagOf.set(node, tag);
    for (const child of node.children)
      if (filled.has(child)) add(child, tags.add(tag, roleOf(child), child.attributes));
  };
  add(root, tags.document);
}

/** Roles in reading order: headings begin with H1 and leave no level out (ISO 14289-1, 7.4.2), even if a template does. */
function headingsInOrder(): (node: StructureNode) => string {
  let above = 0;
  return ({ role }) => {
    const level = role.startsWith('H') ? Number(role[1]) : 0;
    if (level === 0) return role;
    above = Math.min(level, above + 1);
    return `H${above}`;
  };
}

function paintPage(painter: Painter, page: Page): void {
  addPage(painter.pdf, page);
  const strokes = page.boxes.filter((box) => box.kind === 'stroke');
  if (strokes.length > 0) paintArtifact(painter, strokePaths(strokes));
  for (const part of stretchesOf(page.boxes)) {
    if ('pieces' in part) paintStretch(painter, part);
    else paintFigure(painter, part);
  }
}

function paintArtifact({ pdf }: Painter, content: string): void {
  pdf.markContent('Artifact');
  pdf.addContent(content);
  pdf.endMarkedContent();
}

function paintFigure(painter: Painter, figure: FigureBox | ShapeBox): void {
  const { pdf, tags, tagOf } = painter;
  const tag = tagOf.get(figure.node);
  if (tag === undefined) return;
  const { x, y, width, height } = figure;
  const bottom = pdf.page.height - y - height;
  tags.place(tag, [x, bottom, x + width, bottom + height]);
  tags.mark(tag, figure.kind === 'shape' ? filledShape(figure) : drawn(painter, figure), figure);
}

function drawn(painter: Painter, figure: FigureBox): string {
  return drawing(figure, (face) => fontId(painter, face), painter.codes);
}

function paintStretch(painter: Painter, { node, link, pieces }: Stretch): void {
  const { pdf, tags, tagOf, bookmarks, codes } = painter;
  const content = textOf(pieces, (face) => fontId(painter, face), codes);
  const tag = node === null ? undefined : tagOf.get(node);
  if (node === null || tag === undefined) {
    paintArtifact(painter, content);
    return;
  }
  placeBookmark(bookmarks, pdf, node, pieces);
  if (link === null) tags.mark(tag, content, pieces);
  else paintLink(pdf, tags, tag, { link, pieces, content });
}

/** The name of a face on the page; it is listed among the page's resources. */
function fontId({ pdf, fonts }: Painter, face: FaceName): string {
  const font = fonts.get(face) ?? { id: `F${fonts.size + 1}`, reference: newReference(pdf) };
  fonts.set(face, font);
  pdf.page.fonts[font.id] = font.reference;
  return font.id;
}
