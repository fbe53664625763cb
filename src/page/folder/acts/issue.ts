import { ACTS } from '../../../acts/place.ts';
import { type IssueOutcome, issueActs } from '../../../making/issue-acts.ts';
import { unissueAct } from '../../../making/unissue-act.ts';
import { hasErrors, type Problem } from '../../../problem.ts';
import type { Done, Issued, IssueWish } from '../../acts-protocol.ts';
import { jobOf } from '../job.ts';
import { catalogueOf, type OpenFolder } from '../place.ts';
import { type Aim, told } from '../told.ts';
import { actsOf, entryAt, keyOf, nameOf } from './acts-read.ts';

/** Issues documents, all or none, as the command `issue` does; without any the register is written anew. */
export async function issueDocuments(
  place: OpenFolder,
  { ids, withBlanks }: IssueWish,
  aim: Aim,
): Promise<Issued> {
  const { templates } = catalogueOf(place);
  const known = templates.map(({ id }) => id).filter((id) => ids.includes(id));
  const { output, version } = place;
  const wish = { ids: known, number: null, date: null, withBlanks, output, version };
  const { issued, cited, problems } = await issueActs(jobOf(place, '', known), wish);
  const together = templates.filter(({ id }) => cited.includes(id));
  return {
    ...issuedWords({ issued, problems }, aim),
    together: together.map(({ id, meta }) => ({ id, title: meta.about })),
  };
}

/** What was issued, for the page. */
export function issuedWords(
  { issued, problems }: Pick<IssueOutcome, 'issued' | 'problems'>,
  aim: Aim,
): Omit<Issued, 'together'> {
  return {
    ...done(problems, aim),
    acts: issued.map(({ act, folder }) => ({
      key: keyOf(act),
      name: nameOf(act),
      folder: folder.replace(`${ACTS}/`, ''),
    })),
    hasBlanks: problems.some(({ code }) => code === 'acts/blanks'),
  };
}

export function done(problems: readonly Problem[], aim: Aim): Done {
  return { isDone: !hasErrors(problems), problems: problems.map((one) => told(one, aim)) };
}

/** Takes the issue of an act back while nobody has signed it, as the command `unissue` does. */
export async function unissue(place: OpenFolder, key: string, aim: Aim): Promise<Done> {
  const entry = entryAt(actsOf(place).register, key);
  if (!entry?.act) return done([], aim);
  const { document: id, number, date } = entry.act;
  const wanted = { id, number, date, today: place.today() };
  const { templates } = catalogueOf(place);
  return done((await unissueAct(place.files, place.input, templates, wanted)).problems, aim);
}
