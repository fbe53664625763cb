/** What the rest of the program may do with files. Paths are joined by the caller; errors carry Node's `code`. */
export interface Files {
  /** What is at the path, or null when nothing is there. Size in bytes. */
  stat(path: string): { readonly kind: 'file' | 'directory' | 'other'; readonly size: number } | null;
  /** Names in a folder, sorted by code unit; an empty list when there is no such folder. */
  list(folder: string): readonly string[];
  /** The whole file. Throws an error with `code` ENOENT, EISDIR, EACCES … as Node does. */
  read(path: string): Uint8Array;
  /** The file piece by piece, for files of any size; errors as {@link read}. */
  chunks(path: string): Iterable<Uint8Array>;
  /** Writes a temporary file beside the path and flushes it; makes missing folders. Nothing is replaced yet. */
  stage(path: string, bytes: Uint8Array): Staged;
  /** Removes a file; silent when it is not there. */
  remove(path: string): void;
}

/** A file that is written but does not bear its name yet. */
export interface Staged {
  /** Gives it its name in one step, replacing what is there. */
  commit(path: string): void;
  /** Removes it; silent when it was committed or removed already. */
  discard(): void;
}
