import { writePdf } from '../../modules/writers/pdf/pdf.js';
import { laidOut, regulations } from '../regulation.mjs';

const trees = regulations();

/** The PDF writer and the soft hyphens before it, from trees made beforehand. */
export async function make(index) {
  const { tree, layout } = laidOut(trees[index % trees.length]);
  return (await writePdf(tree, layout)).bytes;
}
