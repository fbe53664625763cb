import type { Pdf, Reference } from './internals.ts';

/** A link annotation on the current page, handed to `attach` before it is written; `contents` is what a screen reader says. */
export function addLink(
  pdf: Pdf,
  [x, y, width, height]: readonly [number, number, number, number],
  { uri, contents }: { readonly uri: string; readonly contents: string },
  attach: (annotation: Reference) => void,
): void {
  // What pdfkit calls on a structure element of its own.
  const add = ({ annotationRef }: { annotationRef: Reference }): void => attach(annotationRef);
  // A plain string would become a PDF name.
  const options: object = { structParent: { add }, Contents: new String(contents) };
  pdf.link(x, y, width, height, uri, options);
}

export type Outline = PDFKit.PDFOutline;

/** A bookmark to a height of the current page, whatever the reader's zoom; `top` is points from the upper edge. */
export function addBookmark(pdf: Pdf, parent: Outline, title: string, top: number): Outline {
  // pdfkit counts `left` from the right edge, and its types do not know either.
  const place: object = { fit: false, left: pdf.page.width, top };
  return parent.addItem(title, place);
}
