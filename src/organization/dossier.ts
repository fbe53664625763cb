import type { Forms } from '../russian/case.ts';
import type { Gender } from '../russian/names/gender.ts';
import type { Overrides } from '../russian/overrides.ts';

/** Everything the input folder says, checked and frozen. A fact that is not there is null, never made up. */
export interface Dossier extends Lists {
  readonly organization: Organization;
  /** Rows of the described tables by the table's name; of a table that is not there, none. */
  readonly tables: Readonly<Record<string, readonly TableRow[]>>;
  /** The lists of an earlier day, from the folder `previous`; null when there is no staff list in it. */
  readonly previous: Lists | null;
  /** Forms that the organisation wrote itself in `forms.csv`; they win over every rule. */
  readonly forms: Overrides;
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

/** A row of a described table, by column id. A date is ISO, an answer «да» or «нет». */
export type TableRow = Readonly<Record<string, CellValue>>;
export type CellValue = string | number | Person | null;

export type OrganizationKind = 'kindergarten' | 'school' | 'additional' | 'college';

export interface Organization {
  readonly kind: OrganizationKind;
  /** Id of the platform profile, `templates/data/platforms/<id>.yaml`. */
  readonly platform: string;
  /** Edition of ГОСТ Р 7.0.97; null: by the document's date. */
  readonly standard: '2016' | '2025' | null;
  /** Full and short name exactly as in the charter. */
  readonly fullName: string;
  readonly shortName: string;
  readonly founder: string | null;
  /** 10 digits with a right check digit. */
  readonly inn: string | null;
  readonly ogrn: string | null;
  readonly okpo: string | null;
  readonly address: string | null;
  /** Display form, «+7 (900) 000-00-01». */
  readonly phone: string | null;
  readonly email: string | null;
  readonly site: string | null;
  /** Place where documents are made out, «г. Энск». */
  readonly place: string | null;
  /** The head as of the documents' dates. */
  readonly head: Person;
  /** Signs instead of the head when there is one. */
  readonly actingHead: Person | null;
  readonly administrator: Person | null;
  /** Stands in for the administrator. */
  readonly deputyAdministrator: Person | null;
  readonly additionalAdministrators: readonly Person[];
  /** Takes over from the administrator by an order of their own. */
  readonly newAdministrator: Person | null;
  /** Who controls the order; null: the head keeps control («оставляю за собой»). */
  readonly controller: Person | null;
  /** Who publishes on the site. */
  readonly publisher: Person | null;
  /** Who acquaints the staff with the acts. */
  readonly acquainter: Person | null;
  readonly councils: readonly Council[];
  /** By template id: `order-use` → its number and date. */
  readonly documents: Readonly<Record<string, DocumentFacts>>;
  /** What the platform's support is asked, «О восстановлении доступа» and the story. */
  readonly support: { readonly subject: string | null; readonly problem: string | null };
  readonly style: Style;
}

/** Facts that no document can do without. */
type Essential = 'kind' | 'platform' | 'fullName' | 'shortName' | 'head';

/** The organisation with essential facts that may be missing. */
export type OrganizationDraft = Omit<Organization, Essential> & {
  readonly [key in Essential]: Organization[key] | null;
};

/** A body whose opinion the act takes into account. */
export interface Council {
  readonly kind: 'parents' | 'pedagogical' | 'union' | 'students' | 'other';
  /** «Совет родителей», in the nominative. */
  readonly name: string;
  readonly protocolNumber: string | null;
  readonly protocolDate: string | null;
}

export interface DocumentFacts {
  readonly number: string | null;
  /** ISO. */
  readonly date: string | null;
}

export interface Style {
  readonly fontSize: 12 | 13 | 14;
  /** 1 to 1.5. */
  readonly lineSpacing: number;
  /** «ПРИКАЗЫВАЮ:» or «п р и к а з ы в а ю:». */
  readonly orderWord: 'capitals' | 'spaced';
  /** «И. О. Фамилия» instead of «И.О. Фамилия». */
  readonly spacedInitials: boolean;
}

export type Role = 'administrator' | 'educator' | 'management' | 'staff';

/** A row of the staff file. */
export interface Person {
  readonly last: string;
  readonly first: string;
  readonly middle: string;
  /** From the column or the name; null when neither tells (reported as a problem). */
  readonly gender: Gender | null;
  /** Job title as written, «старший воспитатель». */
  readonly post: string;
  /** Qualification category, «высшая». */
  readonly category: string | null;
  readonly unit: string | null;
  readonly role: Role | null;
  /** The post is a pedagogical one (Правительство РФ 21.02.2022 № 225). */
  readonly pedagogical: boolean;
  readonly email: string | null;
  /** Display form. */
  readonly mobile: string | null;
  /** ISO. */
  readonly hired: string | null;
  readonly dismissed: string | null;
  /** The surname stays as it is in every case. */
  readonly lastFixed: boolean;
  /** Forms from the override columns, they win over every rule. */
  readonly nameForms: Partial<Forms>;
  readonly postForms: Partial<Forms>;
  /** 1-based line in the staff file. */
  readonly line: number;
}

/** A row of the groups file: a group of a kindergarten or a class of a school. */
export interface Group {
  readonly name: string;
  readonly age: string | null;
  readonly pupils: number | null;
  readonly parents: number | null;
  /** Full names as written, split at commas. */
  readonly educators: readonly string[];
  readonly line: number;
}
