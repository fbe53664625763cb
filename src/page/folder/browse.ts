import { dirname, join } from 'node:path';
import { countingOrder } from '../../reading/wording.ts';
import { safeFileName } from '../../world/file-name.ts';
import type { Files } from '../../world/files.ts';
import type { FolderListing } from '../folder-protocol.ts';
import type { Answer } from '../protocol.ts';
import { fileNamed } from './place.ts';
import { reading, refusing } from './save.ts';

/** More names than this nobody looks through. */
const MOST = 500;

/** The folders in a folder, by name; files are not told of. `path` empty: where one begins. */
export function foldersIn(files: Files, path: string, home: string): Answer<FolderListing> {
  const start = path === '' ? nearest(files, home) : path;
  return reading(() =>
    files.stat(start)?.kind === 'directory'
      ? { value: listingOf(files, files.resolve(start)) }
      : refusing('Такой папки больше нет.'),
  );
}

function listingOf(files: Files, path: string): FolderListing {
  const names = files
    .list(path)
    .filter((name) => !/^[.$~]/u.test(name) && isFolder(files, join(path, name)))
    .sort((a, b) => (countingOrder(a) < countingOrder(b) ? -1 : 1));
  return {
    path,
    above: dirname(path) === path ? null : dirname(path),
    isOrganization: fileNamed({ files, input: path }, 'organization') !== null,
    folders: names.slice(0, MOST),
    left: Math.max(0, names.length - MOST),
  };
}

/** Where a folder of this name can be made. */
export function newFolder(files: Files, within: string, name: string): Answer<string> {
  if (name.trim() === '') return refusing('Напишите, как назвать папку: например, «Сказка».');
  const value = join(within, safeFileName(name, 'x').replace(/\.x$/u, ''));
  return files.stat(value) === null
    ? { value }
    : refusing('Папка с таким именем уже есть. Откройте её или назовите новую иначе.');
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
