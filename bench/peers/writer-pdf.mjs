import { writePdf } from '../../dist/writers/pdf/pdf.js';
import { regulation } from '../regulation.mjs';

const trees = Array.from({ length: 50 }, (_, index) => regulation(index));

/** The PDF writer alone, from trees made beforehand. */
export async function make(index) {
  const { tree, layout } = trees[index % trees.length];
  return (await writePdf(tree, layout)).bytes;
}
