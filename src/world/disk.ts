import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Files } from './files.ts';

const CHUNK = 256 * 1024;

/** The real file system. */
export const disk: Files = {
  stat(path) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return null;
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
    return { kind, size: found.size };
  },

  list(folder) {
    try {
      return readdirSync(folder).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  },

  read: (path) => readFileSync(path),

  *chunks(path) {
    const file = openSync(path, 'r');
    try {
      for (;;) {
        const chunk = new Uint8Array(CHUNK);
        const length = readSync(file, chunk);
        if (length === 0) return;
        yield chunk.subarray(0, length);
      }
    } finally {
      closeSync(file);
    }
  },

  stage(path, bytes) {
    makeFolder(dirname(path));
    const temporary = join(dirname(path), `.${basename(path).slice(0, 50)}.${process.pid}.tmp`);
    const discard = (): void => rmSync(temporary, { force: true });
    try {
      writeAndFlush(temporary, bytes);
    } catch (error) {
      discard();
      throw error;
    }
    return { commit: (to) => renamePatiently(temporary, to), discard };
  },

  remove: (path) => rmSync(path, { force: true }),
};

/** Node reports a folder that cannot be made on a read-only disk as ENOENT, which would send people looking for a path. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT' ? Object.assign(new Error(`EROFS: ${path}`), { code: 'EROFS' }) : error;
  }
}

function writeAndFlush(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    let written = 0;
    while (written < bytes.length) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** On Windows a virus scanner may hold a fresh file for a moment: a few tries before giving up. */
function renamePatiently(from: string, to: string): void {
  const waits = [20, 60, 150, 400];
  for (const wait of waits) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(code) || process.platform !== 'win32') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, wait);
    }
  }
  renameSync(from, to);
}
