import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { writeDocx } from '../../modules/writers/docx/docx.js';
import { laidOut, organizationName, regulation } from '../regulation.mjs';

const { tree, layout } = laidOut(regulation(0, '{name}'));
const { bytes: template } = await writeDocx(tree, layout);

/** docxtemplater: a ready regulation with a placeholder for the organisation's name. */
export async function make(index) {
  const document = new Docxtemplater(new PizZip(template));
  document.render({ name: organizationName(index) });
  return document.toBuffer({ compression: 'DEFLATE' });
}
