import { type Bookmarks, newBookmarks, placeBookmark } from './bookmarks.ts';
import type { Composition } from './compose.ts';
import { drawing, strokePaths, textObject } from './content.ts';
import { newUsage, type Usage } from './encode.ts';
import type { Faces } from './faces.ts';
import { paintLink } from './link.ts';
import type { FaceName } from './metrics.ts';
import type { FigureBox, Page } from './page.ts';
import {
  addElement,
  type Element,
  embedFont,
  newReference,
  openPdf,
  type Pdf,
  type PdfInfo,
  setBoundingBox,
} from './pdfkit.ts';
import { addPage, type Reference } from './quick.ts';
import { type Stretch, stretchesOf } from './stretch.ts';
import type { StructureNode } from './structure.ts';
import { subsetOf } from './subset.ts';

interface Painter {
  readonly pdf: Pdf;
  readonly usage: Usage;
  readonly fonts: Map<FaceName, { readonly id: string; readonly reference: Reference }>;
  readonly elements: Map<StructureNode, Element>;
  readonly bookmarks: Bookmarks;
}

export interface Painting {
  readonly bytes: Uint8Array;
  /** What was drawn, to find missing glyphs. */
  readonly usage: Usage;
}

/** The page model as a PDF. */
export function paint({ pages, structure }: Composition, faces: Faces, info: PdfInfo): Painting {
  const { pdf, close } = openPdf(info);
  const painter: Painter = {
    pdf,
    usage: newUsage(),
    fonts: new Map(),
    elements: new Map(),
    bookmarks: newBookmarks(pdf),
  };
  addElements(painter, structure);
  for (const page of pages) paintPage(painter, page);
  for (const [name, { reference }] of painter.fonts) {
    const { faces: used, astral } = painter.usage;
    embedFont(pdf, reference, faces[name], subsetOf(faces[name], used.get(name) ?? new Set(), astral));
  }
  return { bytes: close(), usage: painter.usage };
}

/** All elements exist before the first page is painted: their order is that of the tree, not of the pages. */
function addElements({ pdf, elements }: Painter, root: StructureNode): void {
  const document = pdf.struct(root.role);
  pdf.addStructure(document);
  const add = (node: StructureNode, element: Element): void => {
    elements.set(node, element);
    for (const child of node.children) add(child, addElement(pdf, element, child.role, child.attributes));
  };
  add(root, document);
}

function paintPage(painter: Painter, page: Page): void {
  addPage(painter.pdf);
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

function paintFigure(painter: Painter, figure: FigureBox): void {
  const { pdf, elements, usage } = painter;
  const element = elements.get(figure.node);
  if (element === undefined) return;
  const { x, y, width, height } = figure;
  setBoundingBox(pdf, element, [x, y, width, height]);
  const content = drawing(figure, (face) => fontId(painter, face), usage);
  element.add(() => pdf.addContent(content));
}

function paintStretch(painter: Painter, { node, link, pieces }: Stretch): void {
  const { pdf, elements, bookmarks, usage } = painter;
  const content = textObject(pieces, (face) => fontId(painter, face), usage);
  const element = node === null ? undefined : elements.get(node);
  if (node === null || element === undefined) {
    paintArtifact(painter, content);
    return;
  }
  placeBookmark(bookmarks, pdf, node, pieces);
  const draw = (): void => {
    pdf.addContent(content);
  };
  if (link === null) element.add(draw);
  else paintLink(pdf, element, link, pieces, draw);
}

/** The name of a face on the page; it is listed among the page's resources. */
function fontId({ pdf, fonts }: Painter, face: FaceName): string {
  const font = fonts.get(face) ?? { id: `F${fonts.size + 1}`, reference: newReference(pdf) };
  fonts.set(face, font);
  pdf.page.fonts[font.id] = font.reference;
  return font.id;
}
