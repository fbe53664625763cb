import { writeDocx } from '../../modules/writers/docx/docx.js';
import { laidOut, regulations } from '../regulation.mjs';

const trees = regulations();

/** The DOCX writer and the soft hyphens before it, from trees made beforehand. */
export async function make(index) {
  const { tree, layout } = laidOut(trees[index % trees.length]);
  return (await writeDocx(tree, layout)).bytes;
}
