import { basename } from 'node:path';
import { join } from 'node:path/posix';

/** The path of a template file as the user knows it: the last folder's name and what is below it. */
export function shownPath(folder: string, ...rest: readonly string[]): string {
  return join(basename(folder), ...rest);
}
