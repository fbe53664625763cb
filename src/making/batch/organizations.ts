import { join } from 'node:path';
import { safeFolderNames } from '../../world/file-name.ts';
import type { Files } from '../../world/files.ts';
import { sha256 } from '../../world/hash.ts';

/** A folder of one organisation. */
export interface OrganizationFolder {
  readonly name: string;
  readonly input: string;
  readonly output: string;
}

/** The k-th of n parts of the work, from 1. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/**
 * The organisations of a folder: each of its folders but hidden ones and the output folder. The files of an organisation
 * stand in its folder, or in `input` inside it, as its own head keeps them. Without an output folder the documents go to
 * `output` beside the files; in one they go by folders of their names, made safe for every system.
 */
export function listOrganizations(
  files: Files,
  root: string,
  output: string | null,
): readonly OrganizationFolder[] {
  const names = files
    .list(root)
    .filter((name) => !name.startsWith('.') && maybeFolder(files, join(root, name)));
  const own = names.filter((name) => output === null || !isSame(files, join(root, name), output));
  const safe = safeFolderNames(own);
  return own.map((name) => {
    const folder = join(root, name);
    const own = output === null ? join(folder, 'output') : join(output, safe.get(name) ?? name);
    return { name, input: inputIn(files, folder), output: own };
  });
}

/** The folder of the facts of an organisation: `input` in its folder, or that itself. */
export function inputIn(files: Files, folder: string): string {
  const inner = join(folder, 'input');
  return isFolder(files, folder) && isFolder(files, inner) ? inner : folder;
}

/** However the paths are written, by a link too. */
export function isSame(files: Files, folder: string, other: string): boolean {
  return isFolder(files, folder) && isFolder(files, other) && files.resolve(folder) === files.resolve(other);
}

/** A link that leads round in a circle, or nowhere, may have been an organisation: it is told of as one that cannot be read. */
function maybeFolder(files: Files, path: string): boolean {
  return files.stat(path)?.kind !== 'file';
}

function isFolder(files: Files, path: string): boolean {
  return files.stat(path)?.kind === 'directory';
}

/** The organisations of a part, or all. */
export function inShard(
  all: readonly OrganizationFolder[],
  shard: Shard | null,
): readonly OrganizationFolder[] {
  return shard ? all.filter((one) => isInShard(one, shard)) : all;
}

/** True when the organisation belongs to the part. Its name alone decides, so that every computer cuts the same parts. */
export function isInShard({ name }: OrganizationFolder, { part, of }: Shard): boolean {
  const hash = sha256(new TextEncoder().encode(name.normalize('NFC')));
  return Number.parseInt(hash.slice(0, 8), 16) % of === part - 1;
}
