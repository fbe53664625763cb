import type { LinkTarget } from '../typesetting/flow.ts';
import type { TextPiece } from './content.ts';
import type { Box, FigureBox, LineBox, Run, ShapeBox } from './page.ts';
import type { StructureNode } from './structure.ts';

/** Text of one element and at most one link, as far as it goes on without a break: one marked-content sequence. */
export interface Stretch {
  readonly node: StructureNode | null;
  readonly link: LinkTarget | null;
  readonly pieces: readonly TextPiece[];
}

/** What is painted of a page one after the other. */
type Part = Stretch | FigureBox | ShapeBox;

/** Documents share pages on which nothing is their own. */
const partsOfPages = new WeakMap<readonly Box[], readonly Part[]>();

/** The text of a page in stretches, and its figures between them, in reading order. */
export function stretchesOf(boxes: readonly Box[]): readonly Part[] {
  const parts = partsOfPages.get(boxes) ?? partsIn(boxes);
  partsOfPages.set(boxes, parts);
  return parts;
}

function partsIn(boxes: readonly Box[]): readonly Part[] {
  const stretches: ((Stretch & { readonly pieces: TextPiece[] }) | FigureBox | ShapeBox)[] = [];
  for (const box of boxes) {
    if (box.kind === 'figure' || box.kind === 'shape') stretches.push(box);
    if (box.kind !== 'line') continue;
    for (const { link, piece } of piecesOf(box)) {
      const last = stretches.at(-1);
      const goesOn = last !== undefined && 'pieces' in last && last.node === box.node && last.link === link;
      if (goesOn) last.pieces.push(piece);
      else stretches.push({ node: box.node, link, pieces: [piece] });
    }
  }
  return stretches;
}

/** A line taken apart where a link begins or ends. */
function piecesOf(box: LineBox): readonly { link: LinkTarget | null; piece: TextPiece }[] {
  const { x, y, size, colour, spacing, runs } = box;
  const link = runs[0]?.link ?? null;
  if (runs.length > 0 && runs.every((run) => run.link === link)) return [{ link, piece: box }];
  const pieces: { link: LinkTarget | null; piece: TextPiece & { runs: Run[] } }[] = [];
  let left = x;
  for (const run of runs) {
    const last = pieces.at(-1);
    if (last?.link === run.link) last.piece.runs.push(run);
    else pieces.push({ link: run.link, piece: { x: left, y, size, colour, spacing, runs: [run] } });
    left += run.width;
  }
  return pieces;
}
