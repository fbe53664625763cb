import {
  closeSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Files } from './files.ts';
import { lockFolder } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { stageFile } from './temporary.ts';

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
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
      throw error;
    }
  },

  read(path) {
    try {
      return readFileSync(path);
    } catch (error) {
      // The system does not name a folder that is read as a file.
      throw Object.assign(error as Error, { path });
    }
  },

  *chunks(path) {
    const file = openSync(path, 'r');
    try {
      // Most files are small: ten thousand organisations have forty thousand of them.
      const most = Math.min(CHUNK, fstatSync(file).size) || CHUNK;
      for (;;) {
        const chunk = new Uint8Array(most);
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
    return stageFile(path, bytes);
  },

  isHeld(path) {
    try {
      closeSync(openSync(path, 'r+'));
      return false;
    } catch (error) {
      return ['EACCES', 'EPERM', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
    }
  },

  flush(folder) {
    // Windows does not open folders, and flushes them by itself.
    if (process.platform === 'win32') return;
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  },

  lock: lockFolder,

  remove: (path) => rmSync(path, { force: true }),
};
