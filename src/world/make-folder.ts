import { mkdirSync } from 'node:fs';

/**
 * Makes a folder and those above it; gives the first one that was not there yet. Node reports a folder that cannot be made
 * on a read-only disk as ENOENT, which would send people looking for a path.
 */
export function makeFolder(path: string): string | undefined {
  try {
    return mkdirSync(path, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' ? Object.assign(new Error(`EROFS: ${path}`), { code: 'EROFS' }) : error;
  }
}
