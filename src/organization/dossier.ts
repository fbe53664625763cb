import type { Forms } from '../russian/case.ts';
import type { Overrides } from '../russian/overrides.ts';
import type { OwnClause } from './clauses.ts';
import type { CellsOf } from './columns/describe.ts';
import type { GROUP_FACTS } from './columns/group-columns.ts';
import type { STAFF_FACTS } from './columns/staff-columns.ts';
import type { DraftOf, ValuesOf } from './facts/describe.ts';
import type { ORGANIZATION_FACTS } from './facts/organization-facts.ts';

/** Everything the input folder says, checked and frozen. A fact that is not there is null, never made up. */
export interface Dossier extends Lists {
  readonly organization: Organization;
  /** Rows of the described tables by the table's name; of a table that is not there, none. */
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  /** The lists of an earlier day, from the folder `previous`; null when there are none. */
  readonly previous: EarlierLists | null;
  /** Forms that the organisation wrote itself in `forms.csv`; they win over every rule. */
  readonly forms: Overrides;
  /** What its documents have otherwise than the shipped text, in the order of `clauses.csv`. */
  readonly clauses: readonly OwnClause[];
}

/** What an input folder says as far as it could be read, for checks that come after reading. */
export interface Draft extends Omit<Dossier, 'organization'> {
  /** Null when the organisation file could not be read. */
  readonly organization: OrganizationDraft | null;
}

/** Who works there, and the groups, of one day. */
export interface Lists {
  readonly staff: readonly Person[];
  readonly groups: readonly Group[];
}

/** What is known of an earlier day: of the staff null when that list is not there. */
export interface EarlierLists extends Omit<Lists, 'staff'> {
  readonly staff: readonly Person[] | null;
}

/** A row of a described table, by column id. A date is ISO, an answer «да» or «нет». */
export type TableRow = Readonly<Record<string, CellValue>>;
export type CellValue = string | number | Person | null;

/** The facts of the organisation file, in the order of their description. */
export interface Organization extends ValuesOf<typeof ORGANIZATION_FACTS> {}

/** The same as far as it could be read. */
export interface OrganizationDraft extends DraftOf<typeof ORGANIZATION_FACTS> {}

export type OrganizationKind = Organization['kind'];

/** Number and date (ISO) of a document. */
export type DocumentFacts = Organization['documents'][string];

/** A row of the staff list. */
export interface Person extends Omit<CellsOf<typeof STAFF_FACTS>, 'middle'> {
  /** Empty when there is none. */
  readonly middle: string;
  /** The post is a pedagogical one (Правительство РФ 21.02.2022 № 225). */
  readonly pedagogical: boolean;
  /** Forms from the override columns, they win over every rule. */
  readonly nameForms: Partial<Forms>;
  readonly postForms: Partial<Forms>;
  /** 1-based line in the staff file, or on its sheet. */
  readonly line: number;
  /** Its sheet, where several of a workbook are read. */
  readonly sheet?: string;
}

/** A row of the list of groups: a group of a kindergarten or a class of a school. */
export interface Group extends Omit<CellsOf<typeof GROUP_FACTS>, 'educators'> {
  /** Rows of the staff list. */
  readonly educators: readonly Person[];
  /** Names that fit none of them, or several, as they are written. */
  readonly strangers: readonly string[];
  readonly line: number;
}

/** True for one row of the staff list, whatever else two records say. */
export function isSamePerson(one: Person, other: Person): boolean {
  return one.line === other.line && one.sheet === other.sheet;
}
