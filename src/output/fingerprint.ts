import { join } from 'node:path';
import { explainFileError } from '../world/file-error.ts';
import { type Files, LOCK } from '../world/files.ts';
import { sha256, sha256OfChunks } from '../world/hash.ts';
import { MANIFEST, readManifest } from './manifest.ts';

/** What documents are made from, besides the input folder. */
export interface Ingredients {
  readonly version: string;
  readonly options: Readonly<Record<string, unknown>>;
  /** Templates and their data files. */
  readonly templates: readonly { readonly file: string; readonly bytes: Uint8Array }[];
}

/**
 * Hash of everything that the documents of an organisation depend on. All files of the input folder count, whether they are
 * read today or not; `output` does not, if it is inside. Empty when something cannot be read: then nothing is up to date.
 */
export function fingerprint(files: Files, input: string, output: string, ingredients: Ingredients): string {
  try {
    const paths = new InputFiles(files, input, output).under('', 0);
    const inputs = paths.map((path) => [path, sha256OfChunks(files.chunks(join(input, path)))]);
    const templates = ingredients.templates.map(({ file, bytes }) => [file, sha256(bytes)]);
    const text = JSON.stringify({ ...ingredients, templates, inputs });
    return sha256(new TextEncoder().encode(text));
  } catch (error) {
    if (!explainFileError(error)) throw error;
    return '';
  }
}

/** Deeper than any input is read. */
const DEEPEST = 8;

/** More than any organisation has: a link to a whole disk is not followed to its end. */
const MOST_ENTRIES = 20_000;
const MOST_BYTES = 8 * 1024 ** 3;

/** The files of a folder. However many links lead to a folder, or round in a circle, it is entered once. */
class InputFiles {
  readonly #files: Files;
  readonly #input: string;
  readonly #seen: Set<string>;
  #entries = 0;
  #bytes = 0;

  constructor(files: Files, input: string, except: string) {
    this.#files = files;
    this.#input = input;
    const known = [input, except].filter((path) => files.stat(path)?.kind === 'directory');
    this.#seen = new Set(known.map((path) => files.resolve(path)));
  }

  /** Paths under the input folder. */
  under(folder: string, depth: number): readonly string[] {
    const names = this.#files.list(join(this.#input, folder)).filter((name) => !/^(?:\.|~\$)/u.test(name));
    return names.flatMap((name): readonly string[] => {
      const inside = folder === '' ? name : `${folder}/${name}`;
      const found = this.#files.stat(join(this.#input, inside));
      this.#count(found?.size ?? 0);
      if (found?.kind === 'file') return [inside];
      if (found?.kind !== 'directory' || depth >= DEEPEST || !this.#isNew(inside)) return [];
      return this.under(inside, depth + 1);
    });
  }

  #isNew(folder: string): boolean {
    const real = this.#files.resolve(join(this.#input, folder));
    const isNew = !this.#seen.has(real);
    this.#seen.add(real);
    return isNew;
  }

  #count(size: number): void {
    this.#entries += 1;
    this.#bytes += size;
    if (this.#entries > MOST_ENTRIES || this.#bytes > MOST_BYTES)
      throw Object.assign(new Error('EFBIG'), { code: 'EFBIG', path: this.#input });
  }
}

/**
 * What stands in an output folder whose manifest bears the fingerprint; null when it does not, when a file is missing and
 * when a run that was killed left something to clear away.
 */
export function upToDate(
  files: Files,
  output: string,
  mark: string,
): { readonly documents: number; readonly files: number } | null {
  if (mark === '') return null;
  try {
    return whatStands(files, output, mark);
  } catch (error) {
    if (!explainFileError(error)) throw error;
    return null;
  }
}

function whatStands(files: Files, output: string, mark: string): ReturnType<typeof upToDate> {
  const path = join(output, MANIFEST);
  if (files.stat(path)?.kind !== 'file') return null;
  const manifest = readManifest(new TextDecoder().decode(files.read(path)));
  if (manifest.fingerprint !== mark || manifest.pending.length > 0) return null;
  if (
    ![...manifest.files, ...manifest.edited].every(
      (file) => files.stat(join(output, file.path))?.kind === 'file',
    )
  )
    return null;
  if (files.list(output).some((name) => name.startsWith(`.${LOCK}`))) return null;
  return { documents: new Set(manifest.files.map(({ id }) => id)).size, files: manifest.files.length };
}
