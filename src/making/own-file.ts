import { join } from 'node:path';
import { hasSignature } from '../output/signatures.ts';
import { firstFree, numbered } from '../world/file-name.ts';
import type { Files } from '../world/files.ts';
import { putFile } from '../world/put-file.ts';

/** Tells a file of an earlier run that nobody has changed: no manifest remembers it, it bears a mark of its own. */
export type IsUntouched = (bytes: Uint8Array) => boolean;

/**
 * Puts a file into a folder under a name, or, where somebody's own file has it, beside that one: «… (2)». Gives its path. Throws
 * the file system's error.
 */
export function putOwnFile(
  files: Files,
  folder: string,
  name: string,
  bytes: Uint8Array,
  isUntouched: IsUntouched,
): string {
  const path = freePath(files, folder, name, isUntouched);
  putFile(files, path, bytes);
  return path;
}

/** Nobody's name, or that of a file of an earlier run that nobody has changed, signed or opened. */
function freePath(files: Files, folder: string, name: string, isUntouched: IsUntouched): string {
  const names = files.list(folder);
  const isOurs = (one: string): boolean =>
    isOwnFile(files, folder, one, isUntouched) && !hasSignature(one, names);
  const isTaken = (one: string): boolean => files.stat(join(folder, one)) !== null && !isOurs(one);
  const free = firstFree((k) => numbered(name, k), isTaken);
  return join(folder, free);
}

/** True of a file of an earlier run that nobody has changed or opened. */
export function isOwnFile(files: Files, folder: string, name: string, isUntouched: IsUntouched): boolean {
  const path = join(folder, name);
  return files.stat(path)?.kind === 'file' && !files.isHeld(path) && isUntouched(files.read(path));
}
