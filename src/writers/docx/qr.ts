import type { QrCode } from '../../document/tree.ts';
import { qrModules } from '../qr.ts';
import { bitmapPng } from './bitmap.ts';
import type { Picture } from './word-model.ts';

export function qrPicture(block: QrCode): Picture {
  return {
    name: 'QR-код',
    svg: null,
    bytes: bitmapPng(qrModules(block)),
    size: block.size,
    alt: block.alt,
  };
}
