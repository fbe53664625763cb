import type { Draft, OrganizationDraft } from '../organization/dossier.ts';
import type { Reading } from '../organization/read.ts';
import type { Problem } from '../problem.ts';
import type { CellPlaces } from '../reading/table/cell-places.ts';
import type { Places } from '../reading/yaml/places.ts';
import type { Heads, TemplateHead } from '../templating/heads.ts';
import { burdenedTeachers } from './burdened-teachers.ts';
import { type IsInForce, wrongOrder } from './chronology.ts';
import { absentCouncils } from './councils.ts';
import { wrongNumbers } from './document-numbers.ts';
import { absentOfficials } from './employment.ts';
import { emptyUnits } from './empty-units.ts';
import { futureHires } from './future-hires.ts';
import { misspeltDocuments } from './misspelt-documents.ts';
import { datedOnSunday } from './on-sunday.ts';
import { unknownDocuments } from './own-clauses.ts';
import { sharedMobiles } from './shared-mobiles.ts';
import { misspeltUnits } from './units.ts';

/**
 * What the facts of an input folder say against each other, against the documents there are and against the calendar; read with
 * errors or not. `today`: ISO.
 */
export function checkFacts(
  { draft, places }: Reading,
  { templates }: Heads,
  today: string,
  isInForce: IsInForce = () => false,
): readonly Problem[] {
  if (!draft) return [];
  const { organization, previous } = draft;
  const placesOfFile = organization && places.organization;
  return [
    ...(placesOfFile ? ofFile(organization, templates, placesOfFile, isInForce) : []),
    ...(places.staff ? ofStaff(draft, places.staff, today) : []),
    ...unknownDocuments(draft.clauses, templates),
    ...(previous?.staff && places.previous ? sharedMobiles(previous.staff, places.previous) : []),
  ];
}

function ofStaff(draft: Draft, places: CellPlaces, today: string): readonly Problem[] {
  const { staff, organization } = draft;
  return [
    ...sharedMobiles(staff, places),
    ...futureHires(staff, places, today),
    ...misspeltUnits(draft, places),
    ...(organization ? emptyUnits(organization, draft) : []),
  ];
}

function ofFile(
  organization: OrganizationDraft,
  templates: readonly TemplateHead[],
  places: Places,
  isInForce: IsInForce,
): readonly Problem[] {
  return [
    ...misspeltDocuments(organization.documents, templates, places),
    ...absentCouncils(organization, places),
    ...burdenedTeachers(organization, places),
    ...absentOfficials(organization, templates, places),
    ...wrongOrder(organization, templates, places, isInForce),
    ...datedOnSunday(organization.documents, templates, places),
    ...wrongNumbers(organization.documents, templates, places),
  ];
}
