import { basename, posix } from 'node:path';

/** The path of a template file as the user knows it: the last folder's name and what is below it. */
export function shownPath(folder: string, ...rest: readonly string[]): string {
  return posix.join(basename(folder), ...rest);
}
