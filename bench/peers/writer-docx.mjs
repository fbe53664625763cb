import { writeDocx } from '../../dist/writers/docx/docx.js';
import { regulations } from '../regulation.mjs';

const trees = regulations();

/** The DOCX writer alone, from trees made beforehand. */
export async function make(index) {
  const { tree, layout } = trees[index % trees.length];
  return (await writeDocx(tree, layout)).bytes;
}
