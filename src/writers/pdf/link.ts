import { openAddress } from '../../document/addresses.ts';
import type { LinkTarget } from '../typesetting/flow.ts';
import type { TextPiece } from './content.ts';
import { addLink } from './pdfkit/annotations.ts';
import type { Pdf } from './pdfkit/internals.ts';
import type { Tag, Tags } from './tags.ts';

/** Depth below the baseline and height of the sensitive area, ems. */
const DEPTH = 0.25;
const HEIGHT = 1.15;

/** A Link element with its words and a sensitive area over each of its lines; of an address that does not open the words only. */
export function paintLink(
  pdf: Pdf,
  tags: Tags,
  parent: Tag,
  {
    link,
    pieces,
    content,
  }: { readonly link: LinkTarget; readonly pieces: readonly TextPiece[]; readonly content: string },
): void {
  const uri = openAddress(link.href);
  if (uri === null) {
    tags.mark(parent, content, pieces);
    return;
  }
  const tag = tags.add(parent, 'Link');
  tags.mark(tag, content, pieces);
  const words = { uri, contents: link.text.trim() || link.href };
  for (const { x, y, size, runs } of pieces) {
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    const area = [x, y - (HEIGHT - DEPTH) * size, width, HEIGHT * size] as const;
    addLink(pdf, area, words, (annotation) => tags.annotate(tag, annotation));
  }
}
