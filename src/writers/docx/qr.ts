import type { QrCode } from '../../document/tree.ts';
import { qrModules } from '../qr.ts';
import { bitmapPng } from './bitmap.ts';
import type { Picture } from './word-model.ts';

/** Pixels a module: sharp edges on the finest office printer (a code of 30 mm gets over 250 dots an inch). */
const SCALE = 10;

export function qrPicture(block: QrCode): Picture {
  return {
    name: 'QR-код',
    svg: null,
    bytes: bitmapPng(qrModules(block), SCALE),
    size: block.size,
    alt: block.alt,
  };
}
