import { join } from 'node:path';
import type { Files } from '../../world/files.ts';
import { PACKAGE } from '../../world/package.ts';

export interface Asset {
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** Every file of the page, by its address. There are no others: nothing is looked up by what a browser asks for. */
const FILES = [
  ['/', 'index.html', 'text/html; charset=utf-8'],
  ['/app.js', 'app.js', 'text/javascript; charset=utf-8'],
  ['/icon.svg', 'icon.svg', 'image/svg+xml'],
  ['/style.css', 'style.css', 'text/css; charset=utf-8'],
] as const;

/** Folder of the built page. */
export const PAGE = join(PACKAGE, 'dist', 'page');

/** Reads the files of the page. Throws the file system's error. */
export function readAssets(files: Pick<Files, 'read'>): ReadonlyMap<string, Asset> {
  return new Map(FILES.map(([url, name, mime]) => [url, { bytes: files.read(join(PAGE, name)), mime }]));
}
