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
    const inputs = hashFolder(files, input, output, 0);
    const templates = ingredients.templates.map(({ file, bytes }) => [file, sha256(bytes)]);
    const text = JSON.stringify({ ...ingredients, templates, inputs });
    return sha256(new TextEncoder().encode(text));
  } catch (error) {
    if (!explainFileError(error)) throw error;
    return '';
  }
}

/** Deeper than any input is read; folders linked in a circle end here. */
const DEEPEST = 8;

type Hash = readonly [path: string, sha256: string];

function hashFolder(files: Files, folder: string, except: string, depth: number): readonly Hash[] {
  const names = depth > DEEPEST ? [] : files.list(folder).filter((name) => !/^(?:\.|~\$)/u.test(name));
  return names.flatMap((name): readonly Hash[] => {
    const path = join(folder, name);
    const kind = files.stat(path)?.kind;
    if (kind === 'file') return [[name, sha256OfChunks(files.chunks(path))]];
    if (kind !== 'directory' || path === join(except)) return [];
    return hashFolder(files, path, except, depth + 1).map(([inner, hash]) => [`${name}/${inner}`, hash]);
  });
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
  const path = join(output, MANIFEST);
  if (mark === '' || files.stat(path)?.kind !== 'file') return null;
  const manifest = readManifest(new TextDecoder().decode(files.read(path)));
  if (manifest.fingerprint !== mark || manifest.pending.length > 0) return null;
  if (!manifest.files.every((file) => files.stat(join(output, file.path))?.kind === 'file')) return null;
  if (files.list(output).some((name) => name.startsWith(`.${LOCK}`))) return null;
  return { documents: new Set(manifest.files.map(({ id }) => id)).size, files: manifest.files.length };
}
