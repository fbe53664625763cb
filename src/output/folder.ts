import { join } from 'node:path';
import type { Files } from '../world/files.ts';
import { sha256 } from '../world/hash.ts';
import {
  type EarlierRun,
  isOwnManifest,
  MANIFEST,
  type ManifestFile,
  type PendingFile,
  readManifest,
} from './manifest.ts';
import { hasSignature } from './signatures.ts';

/** An output folder as it is found, by the manifest of the earlier run. Touches nothing. */
export class OutputFolder {
  readonly earlier: EarlierRun;
  /** False when somebody else's file bears the name of the manifest. */
  readonly isManifestOwn: boolean;
  /** By path: files that an earlier run wrote and nobody has changed since. */
  readonly own: ReadonlyMap<string, ManifestFile>;
  /** By path: files that somebody has changed since, as an earlier run wrote them. */
  readonly edited: ReadonlyMap<string, ManifestFile>;
  readonly #files: Files;
  readonly #folder: string;
  readonly #names: readonly string[];

  /** Throws EISDIR, with its path, when a folder bears the manifest's name. */
  constructor(files: Files, folder: string) {
    this.#files = files;
    this.#folder = folder;
    this.#names = files.list(folder);
    const path = join(folder, MANIFEST);
    if (files.stat(path)?.kind === 'directory')
      throw Object.assign(new Error(`EISDIR: ${path}`), { code: 'EISDIR', path });
    const text = new TextDecoder().decode(this.read(MANIFEST) ?? new Uint8Array());
    this.isManifestOwn = isOwnManifest(text);
    this.earlier = readManifest(this.isManifestOwn ? text : '');
    const { edited, pending } = this.earlier;
    const found = [...edited, ...this.earlier.files, ...pending].flatMap((file) => this.#asFound(file));
    this.own = new Map(found.map((file) => [file.path, file]));
    const changed = [...edited, ...this.earlier.files].filter(
      ({ path }) => !this.own.has(path) && this.read(path) !== null,
    );
    this.edited = new Map(changed.map((file) => [file.path, file]));
  }

  /** SHA-256 of the file of that name, or null when no file is there. */
  hash(name: string): string | null {
    const bytes = this.read(name);
    return bytes && sha256(bytes);
  }

  /** True when nothing at all has that name. */
  isFree(name: string): boolean {
    return this.#files.stat(join(this.#folder, name)) === null;
  }

  /** True for a file with a signature beside it. */
  isSigned(name: string): boolean {
    return hasSignature(name, this.#names);
  }

  /** True for a signed file, and for one that is write-protected or open in Word. */
  isProtected(name: string): boolean {
    return this.isSigned(name) || this.#files.isHeld(join(this.#folder, name));
  }

  /** The file of that name; null when no file is there. */
  read(name: string): Uint8Array | null {
    const path = join(this.#folder, name);
    return this.#files.stat(path)?.kind === 'file' ? this.#files.read(path) : null;
  }

  /** After a run that was killed a pending file is what it was or what it was to become. */
  #asFound(file: ManifestFile | PendingFile): readonly ManifestFile[] {
    const { id, format, period, path } = file;
    const bytes = this.read(path);
    if (!bytes) return [];
    const actual = sha256(bytes);
    const isOwn = actual === file.sha256 || ('replaces' in file && actual === file.replaces);
    const about = period === undefined ? { id, format } : { id, format, period };
    return isOwn ? [{ ...about, path, sha256: actual, size: bytes.length }] : [];
  }
}
