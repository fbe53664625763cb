import type { Complain } from '../reading/complain.ts';
import type { Table } from '../reading/table/csv-table.ts';
import type { Columns } from '../reading/table/header.ts';
import { RowCells, shown } from '../reading/table/row-cells.ts';
import { fold } from '../reading/wording.ts';
import type { Group, Person } from './dossier.ts';
import { fullName, NameIndex } from './name.ts';

/** The columns of `groups.csv`. */
export const GROUPS_COLUMNS: Columns = {
  required: [['name']],
  list: [
    { id: 'ordinal', title: '№ п/п', synonyms: ['Номер по порядку', 'Номер'] },
    {
      id: 'name',
      title: 'Подразделение',
      synonyms: ['Группа', 'Класс', 'Название', 'Название группы', 'Объединение'],
    },
    { id: 'age', title: 'Возраст', synonyms: ['Возраст детей', 'Возрастная группа', 'Параллель'] },
    {
      id: 'pupils',
      title: 'Воспитанников',
      synonyms: [
        'Воспитанники',
        'Обучающихся',
        'Обучающиеся',
        'Учеников',
        'Учащихся',
        'Детей',
        'Количество детей',
        'Число воспитанников',
        'Количество воспитанников',
        'Списочный состав',
        'Студентов',
      ],
    },
    {
      id: 'parents',
      title: 'Родителей',
      synonyms: ['Родители', 'Количество родителей', 'Родителей (законных представителей)'],
    },
    {
      id: 'educators',
      title: 'Воспитатели',
      synonyms: [
        'Воспитатель',
        'Педагоги',
        'Педагог',
        'Учителя',
        'Учитель',
        'Классный руководитель',
        'Классные руководители',
        'Куратор',
        'Руководитель',
      ],
    },
  ],
};

/** Rows of the groups table; educators are looked up among the staff. */
export function readGroups(table: Table, staff: readonly Person[], complain: Complain): readonly Group[] {
  const seen = new Map<string, number>();
  const names = new NameIndex(staff);
  const groups = table.rows.map((row) => {
    const cells = new RowCells(row, 'groups', table.file, complain);
    return group(cells, staff.length > 0 ? names : null, seen);
  });
  return groups.filter((one) => one !== null);
}

function group(
  cells: RowCells<'groups'>,
  names: NameIndex<Person> | null,
  seen: Map<string, number>,
): Group | null {
  const name = cells.text('name');
  const first = seen.get(fold(name));
  if (/^итого|^всего/u.test(fold(name))) return null;
  if (name === '') {
    cells.problem(
      'error',
      'groups/no-name',
      'name',
      'Не указано название группы.',
      'Впишите название или удалите строку.',
    );
    return null;
  }
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
  const educators = cells
    .text('educators')
    .split(/[,;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (names) for (const one of educators) checkEducator(one, names, cells);
  return {
    name,
    age: cells.optional('age'),
    pupils: cells.count('pupils'),
    parents: cells.count('parents'),
    educators,
    line: cells.row.line,
  };
}

function checkEducator(text: string, names: NameIndex<Person>, cells: RowCells<'groups'>): void {
  if (names.find(text).length > 0) return;
  const near = names.nearest(text);
  const hint = `${near === null ? '' : `Может быть, ${shown(fullName(near))}? `}Напишите имя так же, как в списке сотрудников.`;
  cells.problem(
    'warning',
    'groups/unknown-educator',
    'educators',
    `${shown(text)} нет в списке сотрудников.`,
    hint,
  );
}
