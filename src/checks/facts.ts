import type { Reading } from '../organization/read.ts';
import type { Problem } from '../problem.ts';
import type { Catalogue } from '../templating/catalogue.ts';
import { wrongOrder } from './chronology.ts';
import { wrongNumbers } from './document-numbers.ts';
import { absentOfficials } from './employment.ts';
import { misspeltDocuments } from './misspelt-documents.ts';
import { sharedMobiles } from './shared-mobiles.ts';
import { misspeltUnits } from './units.ts';

/** What the facts of an input folder say against each other and against the documents there are; read with errors or not. */
export function checkFacts({ draft, places }: Reading, { templates }: Catalogue): readonly Problem[] {
  if (!draft) return [];
  const { organization, previous } = draft;
  const ids = templates.map(({ id }) => id);
  return [
    ...(organization && places.organization
      ? [
          ...misspeltDocuments(organization.documents, ids, places.organization),
          ...absentOfficials(organization, templates, places.organization),
          ...wrongOrder(organization, templates, places.organization),
          ...wrongNumbers(organization.documents, templates, places.organization),
        ]
      : []),
    ...(places.staff
      ? [...sharedMobiles(draft.staff, places.staff), ...misspeltUnits(draft, places.staff)]
      : []),
    ...(previous && places.previous ? sharedMobiles(previous.staff, places.previous) : []),
  ];
}
