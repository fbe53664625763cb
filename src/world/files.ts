import { join } from 'node:path';

/** Name under which a run takes its output folder, see {@link Files.lock}. */
export const LOCK = 'sferum-docs';

/** Where the lock of a folder stands that is taken under a name. */
export function lockPath(folder: string, name: string): string {
  return join(folder, `.${name}.lock`);
}

/** What the rest of the program may do with files. Paths are joined by the caller; errors carry Node's `code`. */
export interface Files {
  /** What is at the path, or null when nothing is there; a link that leads round in a circle is `other`. Size in bytes. */
  stat(path: string): { readonly kind: 'file' | 'directory' | 'other'; readonly size: number } | null;
  /** The path of the same file or folder without links in it. Throws when nothing is there. */
  resolve(path: string): string;
  /** Names in a folder, sorted by code unit; an empty list when there is no such folder. */
  list(folder: string): readonly string[];
  /** The whole file. Throws an error with `code` ENOENT, EISDIR, EACCES … as Node does, EFTYPE for a pipe or a device. */
  read(path: string): Uint8Array;
  /** The file piece by piece, for files of any size; errors as {@link read}. */
  chunks(path: string): Iterable<Uint8Array>;
  /** Writes a temporary file beside the path and flushes it; makes missing folders. Nothing is replaced yet. */
  stage(path: string, bytes: Uint8Array): Staged;
  /** The same for many files, in their order: they are flushed together, where one after another each would wait for the disk. All or none. */
  stageAll(writings: readonly FileBytes[]): Promise<readonly Staged[]>;
  /**
   * Writes a folder of files under a temporary name in the folder `root` and flushes them. Committed, it stands at `path`, below the
   * root, with all of them at once; what stands there already is never replaced (EEXIST).
   */
  stageFolder(root: string, path: string, contents: readonly FolderFile[]): Staged;
  /** Removes a file; silent when it is not there. */
  remove(path: string): void;
  /** True for a file that may not be written now: protected, or open in another program that wants it for itself. */
  isHeld(path: string): boolean;
  /** Makes the names given in a folder outlive a power cut. */
  flush(folder: string): void;
  /**
   * Takes a folder for this process, as long as nobody else has taken it under that name; makes it when it is missing and
   * removes temporary files of processes that were killed. Null otherwise: then the other's lock stands at {@link lockPath}.
   * The lock of a process that is gone does not count.
   */
  lock(folder: string, name: string): Lock | null;
}

/** What a file is to hold. */
export interface FileBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file of a folder that comes as a whole; a plain name. */
export interface FolderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file, or a folder with its files, that is written but does not bear its name yet. */
export interface Staged {
  /** Gives it its name in one step, replacing what is there. */
  commit(): void;
  /** Removes it; silent when it was committed or removed already. */
  discard(): void;
}

/** A folder that is taken. */
export interface Lock {
  /** Lets it go, and removes it when it was made for this and is empty. */
  release(): void;
}
