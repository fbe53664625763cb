import {
  closeSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Files } from './files.ts';
import { lockFolder } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { stageFile, stageFiles, stageFolder } from './temporary.ts';

const CHUNK = 256 * 1024;

/** The real file system. */
export const disk: Files = {
  stat(path) {
    try {
      const found = statSync(path, { throwIfNoEntry: false });
      if (!found) return null;
      const kind = found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
      return { kind, size: found.size };
    } catch (error) {
      if (isCode(error, 'ENOTDIR')) return null;
      if (!isCode(error, 'ELOOP')) throw error;
      // Of a folder that cannot be entered this throws again.
      lstatSync(path);
      return { kind: 'other', size: 0 };
    }
  },

  resolve: (path) => realpathSync.native(path),

  list(folder) {
    try {
      return readdirSync(folder).sort();
    } catch (error) {
      if (isCode(error, 'ENOENT', 'ENOTDIR')) return [];
      throw error;
    }
  },

  read(path) {
    refuseDevice(path);
    try {
      return readFileSync(path);
    } catch (error) {
      // The system does not name a folder that is read as a file.
      throw Object.assign(error as Error, { path });
    }
  },

  *chunks(path) {
    refuseDevice(path);
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

  async stageAll(writings) {
    for (const folder of new Set(writings.map(({ path }) => dirname(path)))) makeFolder(folder);
    return stageFiles(writings);
  },

  stageFolder,

  isHeld(path) {
    try {
      closeSync(openSync(path, 'r+'));
      return false;
    } catch (error) {
      return isCode(error, 'EACCES', 'EPERM', 'EBUSY');
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

/** Reading a pipe or a device would wait for ever. */
function refuseDevice(path: string): void {
  const found = statSync(path);
  if (!found.isFile() && !found.isDirectory())
    throw Object.assign(new Error(`EFTYPE: ${path}`), { code: 'EFTYPE', path });
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
