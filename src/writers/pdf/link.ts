import type { TextPiece } from './content.ts';
import type { LinkTarget } from './page.ts';
import { addElement, addLink, type Element, type Pdf } from './pdfkit.ts';

/** Depth below the baseline and height of the sensitive area, ems. */
const DEPTH = 0.25;
const HEIGHT = 1.15;

/**
 * A Link element with its words and a sensitive area over each of its lines. It ends on its own page, because pdfkit
 * takes the page of an annotation from the moment when the element ends.
 */
export function paintLink(
  pdf: Pdf,
  parent: Element,
  link: LinkTarget,
  pieces: readonly TextPiece[],
  draw: () => void,
): void {
  const element = addElement(pdf, parent, 'Link');
  element.add(draw);
  for (const { x, y, size, runs } of pieces) {
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    const area = [x, y - (HEIGHT - DEPTH) * size, width, HEIGHT * size] as const;
    addLink(pdf, element, area, asciiUri(link.href), link.text.trim() || link.href);
  }
  element.end();
}

/** PDF knows URIs in ASCII only. */
function asciiUri(href: string): string {
  return href.replace(/\p{Cs}/gu, '').replace(/[^\u0021-\u007e]/gu, encodeURIComponent);
}
