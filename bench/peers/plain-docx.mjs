import { layOut } from '../../modules/making/lay-out.js';
import { writeDocx } from '../../modules/writers/docx/docx.js';
import { regulation } from '../regulation.mjs';

/** sferum-docs for an organisation that wants no words divided: as little in the text as a peer puts there. */
export async function make(index) {
  const { tree, layout } = layOut(regulation(index), { hyphenation: 'нет' });
  return (await writeDocx(tree, layout)).bytes;
}
