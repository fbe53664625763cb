import type { SectionReader } from '../reading/yaml/section-reader.ts';
import { appointedAdministrator, appointedFrom, checkAdministrators } from './administrator.ts';
import type { Organization, OrganizationDraft } from './dossier.ts';
import { ORGANIZATION_FACTS } from './facts/organization-facts.ts';
import { isComplete, readFacts } from './facts/read-facts.ts';
import type { People } from './people.ts';

/** Reads the organisation file against the staff list. Facts that nothing works without are null, with errors, when they are missing. */
export function readOrganization(section: SectionReader, people: People): OrganizationDraft {
  const read = readFacts(ORGANIZATION_FACTS, section, people);
  const administrator = appointedAdministrator(read.administrator, section, people);
  const draft = { ...read, administrator, administratorFrom: appointedFrom({ ...read, administrator }) };
  checkAdministrators({ ...read, administrator }, section);
  return draft;
}

/** True when nothing is missing that documents cannot do without. */
export function isWhole(draft: OrganizationDraft): draft is Organization {
  return isComplete(ORGANIZATION_FACTS, draft);
}
