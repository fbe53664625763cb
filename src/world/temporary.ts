import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { FileBytes, FolderFile, Staged } from './files.ts';
import { makeFolder } from './make-folder.ts';
import { isGone, SELF } from './owner.ts';

const NAME = /^\.sferum-docs-([0-9a-f]{8})-(\d+)-\d+-\d+\.tmp$/;

let count = 0;

/** A name that no other process or thread takes, and that tells {@link sweep} whose it is. */
export function temporaryName(): string {
  count += 1;
  return `.sferum-docs-${SELF.host}-${SELF.pid}-${threadId}-${count}.tmp`;
}

interface StagedFile extends Staged {
  readonly temporary: string;
}

function stagedAt(path: string): StagedFile {
  const temporary = join(dirname(path), temporaryName());
  return {
    temporary,
    commit: () => renamePatiently(temporary, path),
    discard: () => rmSync(temporary, { force: true }),
  };
}

/** Writes the bytes under a temporary name in the folder of `path` and flushes them. */
export function stageFile(path: string, bytes: Uint8Array): Staged {
  const staged = stagedAt(path);
  try {
    writeAndFlush(staged.temporary, bytes);
  } catch (error) {
    staged.discard();
    throw error;
  }
  return staged;
}

/** A process may have a thousand files open. */
const AT_ONCE = 100;

/** Writes files under temporary names in their folders and flushes them together. Throws the first error, when all are gone again. */
export async function stageFiles(writings: readonly FileBytes[]): Promise<readonly Staged[]> {
  const files = writings.map(({ path, bytes }) => ({ ...stagedAt(path), bytes }));
  try {
    for (let from = 0; from < files.length; from += AT_ONCE) {
      const group = files.slice(from, from + AT_ONCE);
      const ended = await Promise.allSettled(
        group.map(({ temporary, bytes }) => writeAndFlushBeside(temporary, bytes)),
      );
      const failed = ended.find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
    }
  } catch (error) {
    for (const file of files) file.discard();
    throw error;
  }
  return files;
}

async function writeAndFlushBeside(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes a folder of files under a temporary name in `root` and flushes them. */
export function stageFolder(root: string, path: string, contents: readonly FolderFile[]): Staged {
  makeFolder(root);
  const temporary = join(root, temporaryName());
  const discard = (): void => rmSync(temporary, { recursive: true, force: true });
  try {
    mkdirSync(temporary);
    for (const { name, bytes } of contents) writeAndFlush(join(temporary, name), bytes);
  } catch (error) {
    discard();
    throw error;
  }
  return { commit: () => nameFolder(temporary, path), discard };
}

/** An empty folder would be replaced silently. */
function nameFolder(temporary: string, path: string): void {
  makeFolder(dirname(path));
  if (lstatSync(path, { throwIfNoEntry: false }))
    throw Object.assign(new Error(`EEXIST: ${path}`), { code: 'EEXIST', path });
  renamePatiently(temporary, path);
}

/** Removes the temporary files and folders that killed processes left in a folder. `now`: the file system's own clock, milliseconds. */
export function sweep(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const [, host = '', pid] = NAME.exec(name) ?? [];
    const found = pid === undefined ? undefined : lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (found && isGone({ host, pid: Number(pid), task: null }, (now - found.mtimeMs) / 1000))
      rmSync(join(folder, name), { recursive: true, force: true });
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
