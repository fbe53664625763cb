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
  const drafts = Object.entries(documents)
    .filter(([other]) => other !== id)
    .map(([other, said]) => ({
      journal: journalOf(other, '', templates),
      number: said.number,
      date: said.date ?? date,
    }));
  const journal = journalOf(id, '', templates);
  return nextNumber({ journal, date }, [...register.live, ...drafts]) ?? '';
}
