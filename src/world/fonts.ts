import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE } from './package.ts';

/** Beside `src` and `dist`: made from the font package, and only when that changes. */
const FOLDER = join(PACKAGE, 'fonts');

/** A TrueType file that `scripts/fonts.mjs` made. */
export function readFont(face: 'regular' | 'bold' | 'italic' | 'boldItalic'): Uint8Array {
  return readFileSync(join(FOLDER, `${face}.ttf`));
}
