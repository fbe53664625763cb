import type { JSX } from 'preact';
import type { SheetColumn, SheetTable } from '../../table-protocol.ts';
import { choicesOf, Select } from '../parts/select.tsx';
import { currentOf } from './table-names.ts';

interface HeadProps {
  readonly column: SheetColumn;
  readonly table: SheetTable;
  readonly onRename: (title: string) => void;
}

/** A column that was not understood asks what it is, in its head. */
export function Head({ column, table, onRename }: HeadProps): JSX.Element {
  const free = freeTitles(table);
  if (column.id !== null || column.title.trim() === '' || table.isWorkbook || free.length === 0)
    return (
      <th scope="col" title={column.help}>
        {column.title}
      </th>
    );
  return (
    <th scope="col" class="ask">
      <label>
        «{column.title}» – это
        <Select value="" none="не брать столбец" choices={choicesOf(free)} onChoose={onRename} />
      </label>
    </th>
  );
}

/** Columns of this table that it has not yet. */
function freeTitles({ name, columns }: SheetTable): readonly string[] {
  const known = KNOWN[currentOf(name)] ?? [];
  return known.filter((title) => columns.every((one) => one.title !== title));
}

/** Columns that people bring under names of their own. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  staff: [
    'ФИО',
    'Фамилия',
    'Имя',
    'Отчество',
    'Пол',
    'Должность',
    'Категория',
    'Подразделение',
    'Роль',
    'E-mail',
    'Мобильный телефон',
    'Дата приёма',
    'Дата увольнения',
  ],
  groups: ['Подразделение', 'Возраст', 'Воспитанников', 'Родителей', 'Воспитатели'],
};
