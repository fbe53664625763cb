import { writeDocx } from '../../modules/writers/docx/docx.js';
import { laidOut, regulation } from '../regulation.mjs';

/** sferum-docs: facts → tree → DOCX. */
export async function make(index) {
  const { tree, layout } = laidOut(regulation(index));
  return (await writeDocx(tree, layout)).bytes;
}
