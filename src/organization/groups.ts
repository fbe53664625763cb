import type { Complain } from '../reading/complain.ts';
import { RowCells } from '../reading/table/row-cells.ts';
import type { CheckedTable } from '../reading/table/table.ts';
import { fold, shown } from '../reading/wording.ts';
import { GROUP_FACTS } from './columns/group-columns.ts';
import { readCells } from './columns/read-cells.ts';
import type { Group, Person } from './dossier.ts';
import { maybePerson, NameIndex } from './name.ts';

/** Rows of the groups table; educators are looked up among the staff. */
export function readGroups(
  table: CheckedTable,
  staff: readonly Person[],
  complain: Complain,
): readonly Group[] {
  const seen = new Map<string, number>();
  const names = new NameIndex(staff);
  const groups = table.rows.map((row) => {
    const cells = new RowCells(row, 'groups', table.file, complain);
    return group(cells, staff.length > 0 ? names : null, seen);
  });
  return groups.filter((one) => one !== null);
}

function group(cells: RowCells, names: NameIndex<Person> | null, seen: Map<string, number>): Group | null {
  const name = cells.text('name');
  const first = seen.get(fold(name));
  const values = readCells(GROUP_FACTS, cells);
  if (name === '') return null;
  if (first !== undefined) {
    cells.problem(
      'error',
      'groups/duplicate-group',
      'name',
      `${shown(name)} уже есть в строке ${first}.`,
      'Оставьте одну строку для группы.',
    );
  }
  seen.set(fold(name), cells.row.line);
  if (names) for (const one of values.educators) checkEducator(one, names, cells);
  return { ...values, line: cells.row.line };
}

function checkEducator(text: string, names: NameIndex<Person>, cells: RowCells): void {
  if (names.find(text).length > 0) return;
  const near = names.nearest(text);
  const hint = `${near === null ? '' : maybePerson(near)}Напишите имя так же, как в списке сотрудников.`;
  cells.problem(
    'warning',
    'groups/unknown-educator',
    'educators',
    `${shown(text)} нет в списке сотрудников.`,
    hint,
  );
}
