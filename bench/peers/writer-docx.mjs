import { writeDocx } from '../../dist/writers/docx/docx.js';
import { regulation } from '../regulation.mjs';

const trees = Array.from({ length: 50 }, (_, index) => regulation(index));

/** The DOCX writer alone, from trees made beforehand. */
export async function make(index) {
  const { tree, layout } = trees[index % trees.length];
  return (await writeDocx(tree, layout)).bytes;
}
