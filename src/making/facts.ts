import { ofDrafts, otherAdministrator } from '../acts/drafts.ts';
import { ActsOnDay } from '../acts/on-day.ts';
import { type ActsRead, readActs } from '../acts/reading.ts';
import { checkFacts } from '../checks/facts.ts';
import type { Dossier } from '../organization/dossier.ts';
import { type Reading, readDossier } from '../organization/read.ts';
import { hasErrors, type Problem } from '../problem.ts';
import type { Heads } from '../templating/heads.ts';
import type { Files } from '../world/files.ts';

/** What an input folder says, held against itself, against the documents of the catalogue and against what is issued. */
export interface FactsFound extends Pick<Reading, 'problems' | 'sources'> {
  readonly dossier: Dossier | null;
  readonly acts: ActsRead;
}

/** Reads an input folder and holds its facts against each other and against the documents of the catalogue. */
export async function readFacts(
  files: Files,
  input: string,
  { templates, data }: Heads,
  today: string,
): Promise<FactsFound> {
  const reading = await readDossier(files, input, data.tables);
  const acts = readActs(files, input, templates);
  const found = [...acts.problems, ...checkReading(reading, acts, { templates, data }, today)];
  return {
    dossier: hasErrors(found) ? null : reading.dossier,
    problems: [...reading.problems, ...found],
    sources: [...reading.sources, ...acts.sources],
    acts,
  };
}

/** What the facts say against each other; of documents that are issued the register tells. */
export function checkReading(
  reading: Reading,
  { register }: Pick<ActsRead, 'register'>,
  heads: Heads,
  today: string,
): readonly Problem[] {
  const { draft } = reading;
  if (!draft?.organization || register.isEmpty) return checkFacts(reading, heads, today);
  const { organization } = draft;
  const acts = new ActsOnDay(register, heads.templates);
  const documents = ofDrafts(organization, acts, heads.templates);
  const drafts = { ...draft, organization: { ...organization, documents } };
  return [
    ...checkFacts(
      { ...reading, draft: drafts },
      heads,
      today,
      (document, day) => register.inForce(document, day) !== null,
    ),
    ...otherAdministrator(organization.administrator, {
      appointed: acts.appointed(null),
      wasAppointed: (person) => acts.wasAppointed(person),
    }),
  ];
}
