import { journalOf } from '../../../acts/journal.ts';
import { nextNumber } from '../../../acts/numbers.ts';
import type { Register } from '../../../acts/register.ts';
import type { Organization } from '../../../organization/dossier.ts';
import type { Catalogue } from '../../../templating/catalogue.ts';

/** The next number of a document's journal in the year of a day, counted on from issued acts and from drafts; '' when nobody can tell. */
export function freeNumber(
  id: string,
  date: string,
  { documents }: Pick<Organization, 'documents'>,
  register: Register,
  { templates }: Pick<Catalogue, 'templates'>,
): string {
  const journalFor = (document: string): string => journalOf(document, '', templates);
  const drafts = Object.entries(documents)
    .filter(([other]) => other !== id)
    .map(([other, said]) => ({ ...said, journal: journalFor(other), date: said.date ?? date }));
  return nextNumber({ journal: journalFor(id), date }, [...register.live, ...drafts]) ?? '';
}
