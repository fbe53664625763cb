import type { Problem, Result } from '../../problem.ts';
import { collect } from '../../reading/complain.ts';
import { readSource, type Wanted } from '../../reading/source.ts';
import type { TableColumns } from '../../reading/table/header.ts';
import type { CheckedTable } from '../../reading/table/table.ts';
import { tableOfSource } from '../../reading/table-of-source.ts';
import { fold } from '../../reading/wording.ts';
import type { HandedIn } from '../../usage/district/handed-in.ts';
import type { Files } from '../../world/files.ts';

const WANTED: Wanted = {
  name: 'districts',
  extensions: ['csv', 'xlsx'],
  title: 'К чему относится организация',
  severity: 'error',
};

/** A column of `districts.csv`, by the folder or the name of an organisation as it is written there. */
export interface DistrictColumn {
  readonly column: string;
  readonly file: string;
  readonly rows: readonly { readonly name: string; readonly group: string; readonly line: number }[];
  readonly problems: readonly Problem[];
}

/** Reads a column of the table that lies in the folder of the organisations. */
export function readDistrictColumn(files: Files, root: string, column: string): Result<DistrictColumn> {
  const { complain, problems } = collect();
  const table = openTable(files, root, columnsWith(column), complain);
  const known = problems.filter(({ code }) => code !== 'table/unknown-column');
  const error = known.find(({ severity }) => severity === 'error');
  if (error) return { problem: { ...error, ...(error.code === 'file/missing' ? { hint: HINT } : {}) } };
  const rows = table?.rows.map((row) => ({
    name: row.get('folder'),
    group: row.get('group'),
    line: row.line,
  }));
  return { value: { column, file: table?.file ?? '', rows: rows ?? [], problems: known } };
}

const HINT =
  'Положите рядом с папками организаций таблицу districts.csv: «Папка» и столбцы, по которым делить.';

function columnsWith(column: string): TableColumns {
  return {
    required: [['folder'], ['group']],
    list: [
      { id: 'folder', title: 'Папка', synonyms: ['Организация', 'Имя папки', 'Наименование'] },
      { id: 'group', title: column },
    ],
  };
}

function openTable(
  files: Files,
  root: string,
  columns: TableColumns,
  complain: (problem: Problem) => void,
): CheckedTable | null {
  const source = readSource(files, root, WANTED, complain);
  return source && tableOfSource(source, WANTED, columns, complain);
}

/** The group of each folder, and what does not fit: an organisation of none, a row of nobody. */
export function groupsOf(
  { rows, column, file, problems }: DistrictColumn,
  list: readonly HandedIn[],
): { readonly of: ReadonlyMap<string, string>; readonly problems: readonly Problem[] } {
  const named = new Map(rows.map((row) => [fold(row.name), row]));
  const rowOf = ({ folder, name }: HandedIn) => named.get(fold(folder)) ?? named.get(fold(name));
  const pairs = list.map((one) => [one.folder, rowOf(one)?.group ?? ''] as const);
  const none = pairs.filter(([, group]) => group === '').map(([folder]) => folder);
  const known = new Set(list.flatMap(({ folder, name }) => [fold(folder), fold(name)]));
  const strangers = rows.filter(({ name }) => !known.has(fold(name))).slice(0, NAMED);
  const lacking = none.length > 0 ? [noGroup(none, column, file)] : [];
  const told = [...problems, ...lacking, ...strangers.map(({ line }) => stranger(line, file))];
  return { of: new Map(pairs), problems: told };
}

const NAMED = 5;

function noGroup(folders: readonly string[], column: string, file: string): Problem {
  const named = folders.slice(0, NAMED).map((folder) => `«${folder}»`);
  const more = folders.length > NAMED ? ` и ещё ${folders.length - NAMED}` : '';
  return {
    severity: 'warning',
    code: 'district/no-group',
    message: `Не указано, к чему относятся организации (столбец «${column}»): ${named.join(', ')}${more}. Они в строке «не указан».`,
    file,
    hint: 'Допишите их в таблицу.',
  };
}

function stranger(line: number, file: string): Problem {
  return {
    severity: 'warning',
    code: 'district/unknown-folder',
    message: 'Строка называет организацию, папки которой нет.',
    file,
    line,
    hint: 'Исправьте имя папки или удалите строку.',
  };
}
