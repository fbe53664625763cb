import type { Complain } from '../reading/complain.ts';
import { RowCells } from '../reading/table/row-cells.ts';
import type { CheckedTable } from '../reading/table/table.ts';
import { fold, shown } from '../reading/wording.ts';
import { GROUP_FACTS } from './columns/group-columns.ts';
import { readCells } from './columns/read-cells.ts';
import type { Group, Person } from './dossier.ts';
import type { People } from './people.ts';
import { isVacancy } from './staffing.ts';

/** Rows of the groups table; educators are looked up among the staff. */
export function readGroups(table: CheckedTable, people: People, complain: Complain): readonly Group[] {
  const seen = new Map<string, number>();
  const groups = table.rows.map((row) => {
    const cells = new RowCells(row, 'groups', table.file, complain);
    return group(cells, people, seen);
  });
  return groups.filter((one) => one !== null);
}

function group(cells: RowCells, people: People, seen: Map<string, number>): Group | null {
  const name = cells.text('name');
  const first = seen.get(fold(name));
  const values = readCells(GROUP_FACTS, cells);
  if (name === '') return null;
  if (first !== undefined) {
    const message = `${shown(name)} уже есть в строке ${first}.`;
    cells.problem('error', 'groups/duplicate-group', 'name', message, 'Оставьте одну строку для группы.');
  }
  seen.set(fold(name), cells.row.line);
  const names = people.joined(values.educators).filter((one) => !isVacancy(one));
  const found = names.map((one) => educator(one, people, cells));
  const strangers = names.filter((_, index) => found[index] === null);
  return { ...values, educators: found.filter((one) => one !== null), strangers, line: cells.row.line };
}

function educator(text: string, people: People, cells: RowCells): Person | null {
  const whole = cells.row.get('educators');
  const isOnce = whole.split(text).length === 2;
  return people.find(text, (what, message, hint, cures) =>
    cells.problem(
      'warning',
      CODES[what],
      'educators',
      message,
      hint,
      isOnce ? cures.map((cure) => whole.replace(text, () => cure)) : [],
    ),
  );
}

const CODES = {
  'unknown-person': 'groups/unknown-educator',
  'ambiguous-person': 'groups/ambiguous-educator',
} as const;
