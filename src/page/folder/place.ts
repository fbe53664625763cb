import { join } from 'node:path';
import { type Catalogue, readCatalogue } from '../../templating/catalogue.ts';
import { KeptExports } from '../../usage/figures/kept-exports.ts';
import { seconds } from '../../world/clock.ts';
import type { Files } from '../../world/files.ts';

/** The folder that is open, and what is needed to work in it. */
export interface OpenFolder {
  readonly files: Files;
  /** Folder of the facts, without links in it. */
  readonly input: string;
  /** Where documents are put down. */
  readonly output: string;
  readonly templates: readonly string[];
  /** Of the program. */
  readonly version: string;
  /** The day by the computer's clock, ISO. */
  readonly today: () => string;
  /** The moment by the computer's clock: `2026-11-27T12-03-05-123`. */
  readonly moment: () => string;
}

/** Seconds that a catalogue counts as it was read: an answer asks for it many times, and a hundred files are looked at for it. */
const FRESH = 1;
const catalogues = new WeakMap<OpenFolder, { readonly at: number; readonly catalogue: Catalogue }>();

export function catalogueOf(place: OpenFolder): Catalogue {
  const known = catalogues.get(place);
  if (known && seconds() - known.at < FRESH) return known.catalogue;
  const catalogue = readCatalogue(place.files, place.templates);
  catalogues.set(place, { at: seconds(), catalogue });
  return catalogue;
}

const exports = new WeakMap<OpenFolder, KeptExports>();

/** Logs of a year take longer to read than anything else that an edit asks for. */
export function exportsOf(place: OpenFolder): KeptExports {
  const known = exports.get(place) ?? new KeptExports();
  exports.set(place, known);
  return known;
}

/** False for a folder inside that has become a link: what is written there would lie elsewhere. */
export function isOwnFolder({ files, input }: Pick<OpenFolder, 'files' | 'input'>, folder: string): boolean {
  const path = join(input, folder);
  return files.stat(path) === null || files.resolve(path) === path;
}

/** The name of a file of the folder or of one inside it (`previous/staff`), in any form in which it is read; null when there is none. */
export function fileNamed(
  { files, input }: Pick<OpenFolder, 'files' | 'input'>,
  stem: string,
): string | null {
  const endings =
    stem === 'organization' ? ['yaml', 'yml', 'yaml.txt', 'yml.txt', 'txt'] : ['csv', 'xlsx', 'csv.txt'];
  const inside = stem.slice(0, stem.lastIndexOf('/') + 1);
  const wanted = endings.map((ending) => `${stem}.${ending}`);
  const paths = files.list(join(input, inside)).map((name) => inside + name);
  return (
    paths.find(
      (path) => wanted.includes(path.toLowerCase()) && files.stat(join(input, path))?.kind === 'file',
    ) ?? null
  );
}

/** The bytes of a file of the folder. Throws the file system's error. */
export function bytesOf({ files, input }: Pick<OpenFolder, 'files' | 'input'>, name: string): Uint8Array {
  return files.read(join(input, name));
}
