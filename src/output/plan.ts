import { former, numbered } from '../world/file-name.ts';
import type { Files } from '../world/files.ts';
import { sha256 } from '../world/hash.ts';
import { OutputFolder } from './folder.ts';
import { MANIFEST, type Manifest, type ManifestFile, type PendingFile } from './manifest.ts';

/** A finished file, still in memory. */
export interface Product {
  readonly id: string;
  readonly format: string;
  /** As in {@link ManifestFile}. */
  readonly period?: string;
  /** Safe file name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What became of a product. `beside`: a file that is not ours to replace was in the way and stays untouched; `left`: somebody has
 * changed the file, and what it was made of has not changed since.
 */
export interface Placement {
  readonly product: Product;
  readonly path: string;
  readonly sha256: string;
  readonly outcome: 'written' | 'unchanged' | 'beside' | 'left';
  /** The first file that was in the way. */
  readonly obstacle?: { readonly path: string; readonly isSigned: boolean };
  /** Somebody's file that the product replaces, and the name under which it is kept. */
  readonly kept?: Kept;
}

/** A file that stays under another name. */
export interface Kept {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A document that is no longer put down here: its files go, but for those that somebody changed. */
export interface Gone {
  readonly id: string;
  /** As in {@link ManifestFile}, null for none. */
  readonly period: string | null;
}

export interface Plan {
  /** Somebody's file under the name of the manifest, and the name under which it is kept. */
  readonly stranger: Kept | null;
  readonly placed: readonly Placement[];
  /** Own files of an earlier run whose document now has another name. */
  readonly obsolete: readonly string[];
  /** What is written down before the first file is touched. */
  readonly before: Manifest;
  readonly manifest: Manifest;
}

/** Decides where each product goes; touches nothing. `force` replaces edited files too, but keeps what they were. */
export function planPublication(
  files: Files,
  folder: string,
  products: readonly Product[],
  about: Omit<Manifest, 'files' | 'pending'>,
  force: boolean,
  gone: readonly Gone[] = [],
): Plan {
  const found = new OutputFolder(files, folder);
  const taken = new Set<string>([MANIFEST]);
  const stranger = found.isManifestOwn ? null : (keep(found, MANIFEST, taken).kept ?? null);
  const placed = products.map((product) => place(found, product, taken, force));
  const made = placed.filter(({ outcome }) => outcome !== 'left').map(entry);
  const left = [...found.own.values()].filter(({ path }) => !taken.has(path.toLowerCase()));
  const isObsolete = isRemadeOrGone(placed.map(entry), gone);
  const obsolete = left.filter((old) => isObsolete(old) && !found.isProtected(old.path));
  const kept = left.filter((old) => !obsolete.includes(old));
  const edited = [...found.edited.values()].filter(({ path }) => !made.some((file) => file.path === path));
  const unchanged = placed.filter(({ outcome }) => outcome === 'unchanged').map(entry);
  const pending: readonly PendingFile[] = [
    ...made
      .filter(({ path }) => !unchanged.some((file) => file.path === path))
      .map((file) => ({ ...file, replaces: found.own.get(file.path)?.sha256 ?? null })),
    ...obsolete.map((file) => ({ ...file, replaces: null })),
  ];
  const before = [...unchanged, ...kept].sort(byPath);
  return {
    stranger,
    placed,
    obsolete: obsolete.map(({ path }) => path),
    before: { ...about, fingerprint: '', files: before, pending, ...listed([...found.edited.values()]) },
    manifest: { ...about, files: [...made, ...kept].sort(byPath), ...listed(edited) },
  };
}

/** A document that has another name now, or is no more. */
function isRemadeOrGone(
  placed: readonly ManifestFile[],
  gone: readonly Gone[],
): (old: ManifestFile) => boolean {
  return ({ id, format, period }) =>
    placed.some((file) => file.id === id && file.format === format && file.period === period) ||
    gone.some((one) => one.id === id && one.period === (period ?? null));
}

function listed(edited: readonly ManifestFile[]): Pick<Manifest, 'edited'> {
  return edited.length === 0 ? {} : { edited: edited.toSorted(byPath) };
}

function place(found: OutputFolder, product: Product, taken: Set<string>, force: boolean): Placement {
  const hash = sha256(product.bytes);
  const put = (path: string): Pick<Placement, 'product' | 'path' | 'sha256'> => ({
    product,
    path,
    sha256: hash,
  });
  let obstacle: Placement['obstacle'];
  for (let k = 1; ; k++) {
    const path = numbered(product.name, k);
    if (taken.has(path.toLowerCase())) continue;
    const same = found.hash(path) === hash;
    if (!force && found.edited.get(path)?.sha256 === hash) {
      taken.add(path.toLowerCase());
      return { ...put(path), outcome: 'left' };
    }
    if (!same && !isReplaceable(found, path, force)) {
      obstacle ??= { path, isSigned: found.isSigned(path) };
      continue;
    }
    taken.add(path.toLowerCase());
    if (same) return { ...put(path), outcome: 'unchanged' };
    if (obstacle) return { ...put(path), outcome: 'beside', obstacle, ...keep(found, path, taken) };
    return { ...put(path), outcome: 'written', ...keep(found, path, taken) };
  }
}

/** Nothing is there, or a file of ours that nobody has changed, signed or opened; with `force` any file that is not signed. */
function isReplaceable(found: OutputFolder, path: string, force: boolean): boolean {
  if (found.isFree(path)) return true;
  if (found.hash(path) === null || found.isSigned(path)) return false;
  return force || isUntouched(found, path);
}

function isUntouched(found: OutputFolder, path: string): boolean {
  return found.own.has(path) && !found.isProtected(path);
}

/** Where a file stays that is replaced though somebody has changed it; a copy that is there already will do. */
function keep(found: OutputFolder, path: string, taken: Set<string>): Pick<Placement, 'kept'> {
  const bytes = found.read(path);
  if (!bytes || isUntouched(found, path)) return {};
  for (let k = 1; ; k++) {
    const name = former(path, k);
    if (taken.has(name.toLowerCase())) continue;
    if (!found.isFree(name) && found.hash(name) !== sha256(bytes)) continue;
    taken.add(name.toLowerCase());
    return { kept: { path: name, bytes } };
  }
}

function entry({ product, path, sha256 }: Placement): ManifestFile {
  const { id, format, period, bytes } = product;
  const about = period === undefined ? { id, format } : { id, format, period };
  return { ...about, path, sha256, size: bytes.length };
}

function byPath(a: ManifestFile, b: ManifestFile): number {
  return a.path < b.path ? -1 : 1;
}
