import { join } from 'node:path';
import { numbered } from '../world/file-name.ts';
import type { Files } from '../world/files.ts';
import { putFile } from '../world/put-file.ts';

/** Puts a file down under the first name that is free, or that a file with these very bytes has. Throws the file system's error. */
export function putBeside(
  files: Files,
  folder: string,
  name: string,
  bytes: Uint8Array,
): { readonly name: string; readonly isOld: boolean } {
  for (let k = 1; ; k++) {
    const own = numbered(name, k);
    const path = join(folder, own);
    const kind = files.stat(path)?.kind;
    if (kind === 'file' && Buffer.compare(files.read(path), bytes) === 0) return { name: own, isOld: true };
    if (kind !== undefined) continue;
    putFile(files, path, bytes);
    return { name: own, isOld: false };
  }
}
