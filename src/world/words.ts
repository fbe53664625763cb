import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE } from './package.ts';

/** Forms of Russian words as `scripts/words.mjs` packed them: beside `src` and `dist`, as the fonts are. */
export function readWords(): Uint8Array {
  return readFileSync(join(PACKAGE, 'words/russian.bin'));
}
