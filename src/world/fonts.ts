import { readFileSync } from 'node:fs';

/** Under vitest the sources run in place; the fonts are where `npm run build` puts them. */
const FOLDER = import.meta.url.endsWith('.ts') ? '../../dist/fonts/' : '../fonts/';

/** A TrueType file that `scripts/fonts.mjs` made. */
export function readFont(face: 'regular' | 'bold' | 'italic' | 'boldItalic'): Uint8Array {
  return readFileSync(new URL(`${FOLDER}${face}.ttf`, import.meta.url));
}
