import { dirname, join } from 'node:path';
import { countingOrder } from '../../reading/wording.ts';
import { explainFileError } from '../../world/file-error.ts';
import { safeFileName } from '../../world/file-name.ts';
import type { Files } from '../../world/files.ts';
import type { FolderListing } from '../folder-protocol.ts';
import type { Answer } from '../protocol.ts';
import { fileNamed } from './place.ts';

/** More names than this nobody looks through. */
const MOST = 500;

/** The folders in a folder, by name; files are not told of. `path` empty: where one begins. */
export function foldersIn(files: Files, path: string, home: string): Answer<FolderListing> {
  const start = path === '' ? nearest(files, home) : path;
  try {
    if (files.stat(start)?.kind !== 'directory') return { refused: { message: 'Такой папки больше нет.' } };
    const here = files.resolve(start);
    const names = files
      .list(here)
      .filter((name) => !/^[.$~]/u.test(name) && isFolder(files, join(here, name)))
      .sort((a, b) => (countingOrder(a) < countingOrder(b) ? -1 : 1));
    return {
      value: {
        path: here,
        above: dirname(here) === here ? null : dirname(here),
        isOrganization: fileNamed({ files, input: here }, 'organization') !== null,
        folders: names.slice(0, MOST),
        left: Math.max(0, names.length - MOST),
      },
    };
  } catch (error) {
    const explained = explainFileError(error);
    if (!explained) throw error;
    return { refused: { message: `Папку не прочитать: ${explained.message}. ${explained.hint}` } };
  }
}

/** Where a folder of this name can be made. */
export function newFolder(files: Files, within: string, name: string): Answer<string> {
  if (name.trim() === '') return { refused: { message: 'Напишите, как назвать папку: например, «Сказка».' } };
  const value = join(within, safeFileName(name, 'x').replace(/\.x$/u, ''));
  return files.stat(value) === null
    ? { value }
    : { refused: { message: 'Папка с таким именем уже есть. Откройте её или назовите новую иначе.' } };
}

/** The folder, or the nearest one above that is there. */
function nearest(files: Files, folder: string): string {
  const above = dirname(folder);
  return files.stat(folder)?.kind === 'directory' || above === folder ? folder : nearest(files, above);
}

/** Of some folders of the system not even that can be asked. */
function isFolder(files: Files, path: string): boolean {
  try {
    return files.stat(path)?.kind === 'directory';
  } catch {
    return false;
  }
}
