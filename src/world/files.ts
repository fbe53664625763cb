/** What the rest of the program may do with files. Paths are joined by the caller; errors carry Node's `code`. */
export interface Files {
  /** What is at the path, or null when nothing is there. Size in bytes. */
  stat(path: string): { readonly kind: 'file' | 'directory' | 'other'; readonly size: number } | null;
  /** Names in a folder, sorted by code unit; an empty list when there is no such folder. */
  list(folder: string): readonly string[];
  /** The whole file. Throws an error with `code` ENOENT, EISDIR, EACCES … as Node does. */
  read(path: string): Uint8Array;
  /** Replaces the file in one step (temporary file in the same folder, flush, rename); makes missing folders. */
  publish(path: string, bytes: Uint8Array): void;
  /** Removes a file; silent when it is not there. */
  remove(path: string): void;
}
