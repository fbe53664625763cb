import type { ColumnFacts } from '../../organization/columns/describe.ts';
import { GROUP_FACTS, GROUPS_COLUMNS } from '../../organization/columns/group-columns.ts';
import { STAFF_COLUMNS, STAFF_FACTS } from '../../organization/columns/staff-columns.ts';
import { wordsOf } from '../../organization/facts/words.ts';
import { starterHeader } from '../../organization/starter.ts';
import { columnsOf, type TableDescription } from '../../organization/tables/description.ts';
import type { TableColumns } from '../../reading/table/header.ts';
import type { SheetColumn } from '../table-protocol.ts';
import { catalogueOf, isOwnFolder, type OpenFolder } from './place.ts';

/** A kind of table: how it is called and what columns it has. */
export interface TableForm {
  /** Of its file, without the ending: `staff`, `previous/staff`. */
  readonly name: string;
  readonly title: string;
  readonly columns: TableColumns;
  /** The header of a new file. */
  readonly header: readonly string[];
  readonly about: Readonly<Record<string, Pick<SheetColumn, 'help' | 'choices'>>>;
}

/** Every table that the page shows, the lists first. */
export function tableKinds(place: OpenFolder): readonly TableForm[] {
  return [
    listKind('staff', 'Работники', STAFF_COLUMNS, STAFF_FACTS),
    listKind('groups', 'Группы', GROUPS_COLUMNS, GROUP_FACTS),
    ...(isOwnFolder(place, 'previous') ? earlierKinds() : []),
    ...catalogueOf(place).data.tables.map(describedKind),
  ];
}

/** The lists of an earlier day. */
function earlierKinds(): readonly TableForm[] {
  return [
    listKind('previous/staff', 'Прежние работники', STAFF_COLUMNS, STAFF_FACTS),
    listKind('previous/groups', 'Прежние группы', GROUPS_COLUMNS, GROUP_FACTS),
  ];
}

function listKind(name: string, title: string, columns: TableColumns, facts: ColumnFacts): TableForm {
  const about = Object.entries(facts).map(([id, fact]) => {
    const example = fact.example === undefined ? '' : ` Например: ${fact.example}`;
    return [id, { help: fact.help + example, choices: fact.type === 'choice' ? wordsOf(fact.words) : [] }];
  });
  return { name, title, columns, header: starterHeader(facts), about: Object.fromEntries(about) };
}

function describedKind(description: TableDescription): TableForm {
  const { name, title, columns } = description;
  const about = columns.map(({ id, words }) => [id, { help: '', choices: [...new Set(words.values())] }]);
  const header = columns.map((column) => column.title);
  return { name, title, columns: columnsOf(description), header, about: Object.fromEntries(about) };
}

/** «staff.csv», «staff.xlsx, лист «Кадры»» of `staff`. */
export function isOf(file: string, name: string): boolean {
  const [path = ''] = file.toLowerCase().split(', ');
  return [`${name}.csv`, `${name}.xlsx`, `${name}.csv.txt`].includes(path);
}
