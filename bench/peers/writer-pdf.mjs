import { writePdf } from '../../dist/writers/pdf/pdf.js';
import { regulations } from '../regulation.mjs';

const trees = regulations();

/** The PDF writer alone, from trees made beforehand. */
export async function make(index) {
  const { tree, layout } = trees[index % trees.length];
  return (await writePdf(tree, layout)).bytes;
}
