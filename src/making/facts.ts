import { ofDrafts, otherAdministrator } from '../acts/drafts.ts';
import { ActsOnDay } from '../acts/on-day.ts';
import { ACTS } from '../acts/place.ts';
import { type ActsRead, NO_ACTS, readActs } from '../acts/reading.ts';
import { checkFacts } from '../checks/facts.ts';
import type { Dossier } from '../organization/dossier.ts';
import { type Reading, readDossier } from '../organization/read.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import type { Heads, TemplateHead } from '../templating/heads.ts';
import type { Files } from '../world/files.ts';

/** What an input folder says, held against itself, against the documents of the catalogue and against what is issued. */
export interface FactsFound extends Pick<Reading, 'problems' | 'sources'> {
  readonly reading: Reading;
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
  const { acts, problems: found } = checkReading(files, input, reading, { templates, data }, today);
  return {
    reading,
    dossier: hasErrors(found) ? null : reading.dossier,
    problems: [...reading.problems, ...found],
    sources: [...reading.sources, ...acts.sources],
    acts,
  };
}

/** What the facts say against each other and against what is issued in their folder. Only a bug throws. */
export function checkReading(
  files: Files,
  input: string,
  reading: Reading,
  heads: Heads,
  today: string,
): Pick<FactsFound, 'acts' | 'problems'> {
  const acts = actsRead(files, input, heads.templates);
  return { acts, problems: [...acts.problems, ...factProblems(reading, acts, heads, today)] };
}

/** What is issued in a folder; a folder that cannot be read is a problem. Only a bug throws. */
export function actsRead(files: Files, input: string, heads: readonly TemplateHead[]): ActsRead {
  try {
    return readActs(files, input, heads);
  } catch (error) {
    const problem = fileProblem(error, 'input/unreadable', 'Не удалось прочитать изданные акты', ACTS);
    return { ...NO_ACTS, problems: [problem] };
  }
}

/** Of documents that are issued the register tells. */
function factProblems(
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
  const drafts = { ...reading, draft: { ...draft, organization: { ...organization, documents } } };
  const isInForce = (id: string, day: string): boolean => register.inForce(id, day) !== null;
  const found = checkFacts(drafts, heads, today, isInForce);
  return [...found, ...otherAdministrator(organization.administrator, acts)];
}
