import { join } from 'node:path';
import type { Files, Staged } from '../world/files.ts';
import { sha256 } from '../world/hash.ts';
import { numbered } from './file-name.ts';
import { MANIFEST, type Manifest, type ManifestFile, printManifest, readManifest } from './manifest.ts';

/** A finished file, still in memory. */
export interface Product {
  readonly id: string;
  readonly format: string;
  /** Safe file name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of a product. `beside`: an edited or signed file was in the way and stays untouched. */
export interface Placed {
  readonly product: Product;
  readonly path: string;
  readonly outcome: 'written' | 'unchanged' | 'beside';
}

export interface Plan {
  readonly placed: readonly Placed[];
  /** Own files of an earlier run whose document now has another name. */
  readonly obsolete: readonly string[];
  readonly manifest: Manifest;
}

/** Decides where each product goes; touches nothing. `force` overwrites edited and signed files too. */
export function planPublication(
  files: Files,
  folder: string,
  products: readonly Product[],
  about: Pick<Manifest, 'tool' | 'sources'>,
  force: boolean,
): Plan {
  const path = join(folder, MANIFEST);
  const earlier =
    files.stat(path)?.kind === 'file' ? readManifest(new TextDecoder().decode(files.read(path))) : [];
  const taken = new Set<string>([MANIFEST]);
  const placed = products.map((product) => place(files, folder, product, earlier, taken, force));
  const made = placed.map(({ product, path }) => entry(product, path));
  const isRemade = (old: ManifestFile): boolean =>
    made.some((file) => file.id === old.id && file.format === old.format);
  const kept = earlier.filter((old) => !isRemade(old) && files.stat(join(folder, old.path))?.kind === 'file');
  const obsolete = earlier
    .filter(
      (old) =>
        isRemade(old) && !taken.has(old.path.toLowerCase()) && isOurs(files, folder, old.path, earlier),
    )
    .map((old) => old.path);
  return { placed, obsolete, manifest: { ...about, files: [...made, ...kept].sort(byPath) } };
}

/**
 * Carries a plan out. Every file is written under a temporary name first, so that a full disk or a read-only folder
 * leaves all as it was; then each gets its name, the manifest last. Throws the file system's error.
 */
export function publish(files: Files, folder: string, plan: Plan): void {
  const changed = plan.placed.filter(({ outcome }) => outcome !== 'unchanged');
  const contents: readonly (readonly [string, Uint8Array])[] = [
    ...changed.map(({ path, product }) => [join(folder, path), product.bytes] as const),
    [join(folder, MANIFEST), new TextEncoder().encode(printManifest(plan.manifest))],
  ];
  const staged: [string, Staged][] = [];
  try {
    for (const [path, bytes] of contents) staged.push([path, files.stage(path, bytes)]);
    for (const [path, file] of staged) file.commit(path);
  } finally {
    for (const [, file] of staged) file.discard();
  }
  for (const path of plan.obsolete) files.remove(join(folder, path));
}

function place(
  files: Files,
  folder: string,
  product: Product,
  earlier: readonly ManifestFile[],
  taken: Set<string>,
  force: boolean,
): Placed {
  let beside = false;
  for (let k = 1; ; k++) {
    const path = numbered(product.name, k);
    if (taken.has(path.toLowerCase())) continue;
    const found = files.stat(join(folder, path));
    const same = found?.kind === 'file' && sha256(files.read(join(folder, path))) === sha256(product.bytes);
    const free =
      found === null || same || (found.kind === 'file' && (force || isOurs(files, folder, path, earlier)));
    if (!free) {
      beside = true;
      continue;
    }
    taken.add(path.toLowerCase());
    return { product, path, outcome: same ? 'unchanged' : beside ? 'beside' : 'written' };
  }
}

/** True for a file that an earlier run wrote, that nobody has changed since and nobody has signed. */
function isOurs(files: Files, folder: string, path: string, earlier: readonly ManifestFile[]): boolean {
  const recorded = earlier.find((file) => file.path === path);
  const full = join(folder, path);
  if (!recorded || files.stat(full)?.kind !== 'file') return false;
  const signed = files.stat(`${full}.sig`) !== null || files.stat(full.replace(/\.[^.]+$/, '.sig')) !== null;
  return !signed && sha256(files.read(full)) === recorded.sha256;
}

function entry(product: Product, path: string): ManifestFile {
  const { id, format, bytes } = product;
  return { id, format, path, sha256: sha256(bytes), size: bytes.length };
}

function byPath(a: ManifestFile, b: ManifestFile): number {
  return a.path < b.path ? -1 : 1;
}
