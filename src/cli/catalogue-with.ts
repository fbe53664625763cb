import type { Result } from '../problem.ts';
import { type Catalogue, readCatalogue } from '../templating/catalogue.ts';
import type { Files } from '../world/files.ts';
import { unknownDocument } from './wrong-usage.ts';

/** The templates of folders, when all of the ids are of them. */
export function catalogueWith(
  ids: readonly string[],
  folders: readonly string[],
  files: Files,
): Result<Catalogue> {
  const value = readCatalogue(files, folders);
  const known = value.templates.map(({ id }) => id);
  const problem = unknownDocument(ids, known);
  return problem ? { problem } : { value };
}
