import { checkFacts } from '../checks/facts.ts';
import type { Dossier } from '../organization/dossier.ts';
import { type Reading, readDossier } from '../organization/read.ts';
import { hasErrors } from '../problem.ts';
import type { Heads } from '../templating/heads.ts';
import type { Files } from '../world/files.ts';

/** Reads an input folder and holds its facts against each other and against the documents of the catalogue. */
export async function readFacts(
  files: Files,
  input: string,
  { templates, data }: Heads,
  today: string,
): Promise<Pick<Reading, 'problems' | 'sources'> & { readonly dossier: Dossier | null }> {
  const reading = await readDossier(files, input, data.tables);
  const found = checkFacts(reading, { templates, data }, today);
  return {
    dossier: hasErrors(found) ? null : reading.dossier,
    problems: [...reading.problems, ...found],
    sources: reading.sources,
  };
}
