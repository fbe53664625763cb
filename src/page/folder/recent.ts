import { join } from 'node:path';
import type { Files } from '../../world/files.ts';
import { putFile } from '../../world/put-file.ts';
import type { Recent } from '../protocol.ts';

/** Folders of the person at this computer. */
export interface Home {
  /** Where new folders are made. */
  readonly folders: string;
  /** File that remembers the folders that were open. */
  readonly settings: string;
}

const MOST = 8;

type Known = Pick<Recent, 'path' | 'name'>;

/** The folders that were open, the last one first. */
export function recentFolders(files: Files, { settings }: Home): readonly Recent[] {
  return remembered(files, settings).map((known) => ({
    ...known,
    obstacle: files.stat(known.path)?.kind === 'directory' ? null : 'папки больше нет на этом месте',
  }));
}

/** Puts a folder at the beginning of the list. A list that cannot be written is done without. */
export function rememberFolder(files: Files, { settings }: Home, folder: Known): void {
  const others = remembered(files, settings).filter(({ path }) => path !== folder.path);
  const recent = [folder, ...others].slice(0, MOST);
  try {
    putFile(files, settings, new TextEncoder().encode(`${JSON.stringify({ recent }, null, 2)}\n`));
  } catch {
    // The folder itself is open.
  }
}

function remembered(files: Files, settings: string): readonly Known[] {
  try {
    const { recent } = JSON.parse(new TextDecoder().decode(files.read(settings))) as {
      readonly recent?: unknown;
    };
    return Array.isArray(recent) ? recent.filter(isKnown).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isKnown(value: unknown): value is Known {
  const { path, name } = (value ?? {}) as Partial<Known>;
  return typeof path === 'string' && typeof name === 'string';
}

/** Copies a folder with what is in it, at most so many folders deep; files that are there stay. */
export function copyFolder(files: Files, from: string, to: string, depth = 3): void {
  for (const name of files.list(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    const kind = files.stat(source)?.kind;
    if (kind === 'directory' && depth > 0) copyFolder(files, source, target, depth - 1);
    else if (kind === 'file' && files.stat(target) === null) putFile(files, target, files.read(source));
  }
}
