import { writePdf } from '../../modules/writers/pdf/pdf.js';
import { laidOut, regulation } from '../regulation.mjs';

/** sferum-docs: facts → tree → PDF/A-2a and PDF/UA-1. */
export async function make(index) {
  const { tree, layout } = laidOut(regulation(index));
  return (await writePdf(tree, layout)).bytes;
}
