import type { QrCode } from '../../document/tree.ts';
import { type Modules, qrModules } from '../qr.ts';
import { bitmapPng } from './bitmap.ts';
import type { Picture } from './word-model.ts';

/** Cards on a sheet show one code. */
const pictures = new WeakMap<Modules, Uint8Array>();

function pictureOf(modules: Modules): Uint8Array {
  const bytes = pictures.get(modules) ?? bitmapPng(modules);
  pictures.set(modules, bytes);
  return bytes;
}

export function qrPicture(block: QrCode): Picture {
  return {
    name: 'QR-код',
    svg: null,
    bytes: pictureOf(qrModules(block)),
    size: block.size,
    alt: block.alt,
  };
}
