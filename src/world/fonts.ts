import { readFileSync } from 'node:fs';

/** Beside `src` and `dist`: made from the font package, and only when that changes. */
const FOLDER = new URL('../../fonts/', import.meta.url);

/** A TrueType file that `scripts/fonts.mjs` made. */
export function readFont(face: 'regular' | 'bold' | 'italic' | 'boldItalic'): Uint8Array {
  return readFileSync(new URL(`${face}.ttf`, FOLDER));
}
