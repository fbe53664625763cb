import { mkdirSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it; gives the first one that was not there yet. Node's own way of making several folders
 * never ends under `/proc`, and reports a read-only disk and a dangling link as ENOENT, which would send people looking for a path.
 */
export function makeFolder(path: string): string | undefined {
  const missing: string[] = [];
  for (let at = resolve(path); !isFolder(at); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) makeOne(folder);
  return missing[0];
}

/** Throws EEXIST when something else is there. */
function isFolder(path: string): boolean {
  const found = statOrNull(path);
  if (found && !found.isDirectory()) throw fileError('EEXIST', path);
  return found !== null;
}

function statOrNull(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
    throw error;
  }
}

function makeOne(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw fileError('EROFS', path);
    if (code !== 'EEXIST') throw error;
    if (!isFolder(path)) throw fileError('ENOLINK', path);
  }
}

function fileError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code, path });
}
