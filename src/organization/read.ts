import { hasErrors, type Problem } from '../problem.ts';
import { type Complain, collect } from '../reading/complain.ts';
import { checkFolder, readSource, readText, type Source, type Wanted } from '../reading/source.ts';
import { type CellPlaces, cellPlacesOf } from '../reading/table/cell-places.ts';
import type { TableColumns } from '../reading/table/header.ts';
import type { CheckedTable } from '../reading/table/table.ts';
import { tableOfSource } from '../reading/table-of-source.ts';
import { type Places, placesOf } from '../reading/yaml/places.ts';
import { SectionReader } from '../reading/yaml/section-reader.ts';
import { readYaml } from '../reading/yaml/yaml.ts';
import type { Files } from '../world/files.ts';
import { readClauses } from './clauses.ts';
import { CLAUSES_COLUMNS } from './columns/clause-columns.ts';
import { GROUPS_COLUMNS } from './columns/group-columns.ts';
import { STAFF_COLUMNS } from './columns/staff-columns.ts';
import type { Dossier, Draft, EarlierLists, Person, TableRow } from './dossier.ts';
import { mendKeys } from './facts/mend-keys.ts';
import { ORGANIZATION_FACTS } from './facts/organization-facts.ts';
import { FORMS_COLUMNS, readForms } from './forms.ts';
import { deepFreeze } from './freeze.ts';
import { readGroups } from './groups.ts';
import { CLAUSES, FORMS, GROUPS, ORGANIZATION, STAFF } from './input-files.ts';
import { isWhole, readOrganization } from './organization.ts';
import { People } from './people.ts';
import { readStaff, reportDuplicates } from './staff.ts';
import { type References, unitsOf } from './tables/cell.ts';
import { columnsOf, type TableDescription } from './tables/description.ts';
import { readDescribedRows } from './tables/rows.ts';

/** What reading an input folder gives. */
export interface Reading {
  /** Null when there is at least one error. */
  readonly dossier: Dossier | null;
  /** What could be read in spite of errors; null when there is no folder. */
  readonly draft: Draft | null;
  readonly places: ReadingPlaces;
  /** All of them, in the order of the files. */
  readonly problems: readonly Problem[];
  /** The files that were read. */
  readonly sources: readonly Source[];
}

/** Where the facts stand in their files; null for a file that could not be read. */
export interface ReadingPlaces {
  readonly organization: Places | null;
  readonly staff: CellPlaces | null;
  /** In the staff list of the earlier day. */
  readonly previous: CellPlaces | null;
}

const NOWHERE: ReadingPlaces = { organization: null, staff: null, previous: null };

interface Folder {
  readonly files: Files;
  readonly path: string;
  readonly sources: Source[];
  readonly complain: Complain;
}

/** Reads and checks an input folder, with the tables that are described besides the usual files. All problems are collected; only a bug throws. */
export async function readDossier(
  files: Files,
  path: string,
  descriptions: readonly TableDescription[] = [],
): Promise<Reading> {
  const { complain, problems } = collect();
  const sources: Source[] = [];
  const folder = { files, path, sources, complain };
  const read = checkFolder(files, path, complain) ? await readFolder(folder, descriptions) : null;
  const draft = deepFreeze(read?.draft ?? null);
  const dossier = hasErrors(problems) ? null : wholeDossier(draft);
  return { dossier, draft, places: read?.places ?? NOWHERE, problems, sources };
}

/** The draft as a dossier, if nothing essential is missing in it. */
function wholeDossier(draft: Draft | null): Dossier | null {
  const organization = draft?.organization;
  return draft && organization && isWhole(organization) ? Object.freeze({ ...draft, organization }) : null;
}

interface FolderRead {
  readonly draft: Draft;
  readonly places: ReadingPlaces;
}

async function readFolder(folder: Folder, descriptions: readonly TableDescription[]): Promise<FolderRead> {
  const { complain } = folder;
  const file = openOrganization(folder);
  const table = await openTable(folder, STAFF, STAFF_COLUMNS);
  const staff = table ? readStaff(table, complain) : [];
  const people = new People(staff, readState(table));
  const organization = file && readOrganization(file.section, people);
  const lists = await readLists(folder, people, staff, descriptions);
  if (table) reportDuplicates(people, staff, table, complain);
  const previous = await readPrevious(folder);
  const places = { organization: file?.places ?? null, staff: table && cellPlacesOf(table) };
  return {
    draft: { organization, staff, ...lists, previous: previous?.lists ?? null },
    places: { ...places, previous: previous?.places ?? null },
  };
}

/** The organisation file, if there is anything in it that can be read. */
function openOrganization(
  folder: Folder,
): { readonly section: SectionReader; readonly places: Places } | null {
  const { complain } = folder;
  const file = open(folder, ORGANIZATION);
  const text = file && readText(file, ORGANIZATION, complain);
  const root = file && text !== null ? readYaml(text, file.path, complain) : null;
  if (!file || !root) return null;
  const mended = mendKeys(root, ORGANIZATION_FACTS, file.path, complain);
  const section = new SectionReader(mended, file.path, complain, 'organization');
  return { section, places: placesOf(mended, file.path) };
}

/** The tables that name people of the staff list. */
async function readLists(
  folder: Folder,
  people: People,
  staff: readonly Person[],
  descriptions: readonly TableDescription[],
): Promise<Pick<Draft, 'groups' | 'tables' | 'forms' | 'clauses'>> {
  const { complain } = folder;
  const groupTable = await openTable(folder, GROUPS, GROUPS_COLUMNS);
  const groups = groupTable ? readGroups(groupTable, people, complain) : [];
  const formsTable = await openTable(folder, FORMS, FORMS_COLUMNS);
  const forms = formsTable ? readForms(formsTable, people, complain) : new Map();
  const clauseTable = await openTable(folder, CLAUSES, CLAUSES_COLUMNS);
  const clauses = clauseTable ? readClauses(clauseTable, complain) : [];
  const known = { people, units: unitsOf(staff, groups), groups: groups.map(({ name }) => name) };
  return { groups, tables: await readTables(folder, descriptions, known), forms, clauses };
}

interface EarlierRead {
  readonly lists: EarlierLists;
  readonly places: CellPlaces | null;
}

/** The lists of an earlier day, or the one that is there. Their files and problems are told as `previous/staff.csv`. */
async function readPrevious(folder: Folder): Promise<EarlierRead | null> {
  const sources: Source[] = [];
  const complain: Complain = (problem) =>
    folder.complain({ ...problem, ...(problem.file ? { file: `previous/${problem.file}` } : {}) });
  const earlier = { ...folder, path: `${folder.path}/previous`, sources, complain };
  const table = await openTable(earlier, { ...STAFF, severity: null }, STAFF_COLUMNS);
  const groupTable = await openTable(earlier, { ...GROUPS, severity: null }, GROUPS_COLUMNS);
  folder.sources.push(...sources.map(({ path, bytes }) => ({ path: `previous/${path}`, bytes })));
  if (!table && !groupTable) return null;
  const staff = table && readStaff(table, complain);
  const people = new People(staff ?? [], readState(table));
  const groups = groupTable ? readGroups(groupTable, people, complain) : [];
  if (table && staff) reportDuplicates(people, staff, table, complain);
  const places = table && cellPlacesOf({ file: `previous/${table.file}`, header: table.header });
  return { lists: { staff, groups }, places };
}

async function readTables(
  folder: Folder,
  descriptions: readonly TableDescription[],
  known: References,
): Promise<Dossier['tables']> {
  const tables: Record<string, readonly TableRow[]> = {};
  for (const description of descriptions) {
    const { name, title } = description;
    const wanted: Wanted = { name, title, extensions: ['csv', 'xlsx'], severity: null };
    const table = await openTable(folder, wanted, columnsOf(description));
    tables[name] = table ? readDescribedRows(table, description, known, folder.complain) : [];
  }
  return tables;
}

function readState(table: CheckedTable | null): 'whole' | 'partly' | 'not' {
  if (!table || table.rows.length === 0) return 'not';
  return table.incomplete ? 'partly' : 'whole';
}

function open(folder: Folder, wanted: Wanted): Source | null {
  const source = readSource(folder.files, folder.path, wanted, folder.complain);
  if (source) folder.sources.push(source);
  return source;
}

async function openTable(
  folder: Folder,
  wanted: Wanted,
  columns: TableColumns,
): Promise<CheckedTable | null> {
  const source = open(folder, wanted);
  return source && tableOfSource(source, wanted, columns, folder.complain);
}
