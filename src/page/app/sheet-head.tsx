import type { JSX } from 'preact';
import type { SheetColumn, SheetTable } from '../table-protocol.ts';
import { currentOf } from './table-names.ts';

interface HeadProps {
  readonly column: SheetColumn;
  readonly table: SheetTable;
  readonly onRename: (title: string) => void;
}

/** A column that was not understood asks what it is, in its head. */
export function Head(props: HeadProps): JSX.Element {
  const { column, table } = props;
  const free =
    KNOWN[currentOf(table.name)]?.filter((title) => table.columns.every((one) => one.title !== title)) ?? [];
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
        <select class="select" value="" onChange={(event) => props.onRename(event.currentTarget.value)}>
          <option value="">не брать столбец</option>
          {free.map((title) => (
            <option value={title}>{title}</option>
          ))}
        </select>
      </label>
    </th>
  );
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
