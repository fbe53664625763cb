import { columnTitled } from '../../../reading/table/column-names.ts';
import type { TableColumn, TableColumns } from '../../../reading/table/header.ts';

const ROLE: TableColumn = {
  id: 'role',
  title: 'Роль',
  synonyms: ['Роль пользователя', 'Role', 'Категория пользователя', 'Категория'],
};
const UNIT: TableColumn = {
  id: 'unit',
  title: 'Подразделение',
  synonyms: [
    'Группа',
    'Класс',
    'Структурное подразделение',
    'Группа (класс)',
    'Класс (группа)',
    'Объединение',
    'Group',
    'Class',
  ],
};

/** The columns of an event log («журнал»); `docs/usage-report.md`, «Inputs», names them. */
export const LOG_COLUMNS: TableColumns = {
  required: [['date'], ['user'], ['event']],
  list: [
    {
      id: 'date',
      title: 'Дата',
      synonyms: [
        'Дата и время',
        'Дата события',
        'Время события',
        'Время',
        'Date',
        'Date and time',
        'Timestamp',
        'Time',
      ],
    },
    {
      id: 'user',
      title: 'Пользователь',
      synonyms: [
        'ID пользователя',
        'Идентификатор пользователя',
        'Идентификатор',
        'ID',
        'Логин',
        'Юзер',
        'User',
        'Учётная запись',
        'E-mail',
        'Почта',
        'Электронная почта',
        'User Principal Name',
        'Login',
      ],
    },
    ROLE,
    UNIT,
    {
      id: 'event',
      title: 'Событие',
      synonyms: ['Тип события', 'Вид события', 'Действие', 'Event', 'Event type', 'Action'],
    },
    {
      id: 'quantity',
      title: 'Количество',
      synonyms: ['Кол-во', 'Число событий', 'Количество событий', 'Count', 'Quantity'],
    },
  ],
};

/** Columns of a summary table that hold figures, by the indicator they give. */
export const SUMMARY_FIGURES = [
  'total',
  'registered',
  'active',
  'chats',
  'messages',
  'calls',
  'broadcasts',
  'publications',
] as const;

/** The columns of a summary table («сводная»). */
export const SUMMARY_COLUMNS: TableColumns = {
  required: [['start'], ['end'], ['role'], [...SUMMARY_FIGURES]],
  list: [
    { id: 'start', title: 'Начало периода', synonyms: ['Начало', 'Дата начала', 'Период с', 'С'] },
    {
      id: 'end',
      title: 'Конец периода',
      synonyms: ['Конец', 'Окончание периода', 'Дата окончания', 'Период по', 'По'],
    },
    UNIT,
    ROLE,
    { id: 'total', title: 'Всего', synonyms: ['Численность', 'Всего человек'] },
    { id: 'registered', title: 'Зарегистрировано', synonyms: ['Зарегистрированных', 'Зарегистрированы'] },
    {
      id: 'active',
      title: 'Активных в неделю',
      synonyms: ['Активных за неделю', 'Активные в неделю', 'Активных'],
    },
    { id: 'chats', title: 'Чаты', synonyms: ['Чатов', 'Количество чатов'] },
    { id: 'messages', title: 'Сообщения', synonyms: ['Сообщений', 'Количество сообщений'] },
    { id: 'calls', title: 'Звонки', synonyms: ['Звонков', 'Количество звонков'] },
    { id: 'broadcasts', title: 'Трансляции', synonyms: ['Трансляций', 'Количество трансляций'] },
    { id: 'publications', title: 'Публикации', synonyms: ['Публикаций', 'Количество публикаций'] },
  ],
};

/** «Журнал», «сводная», a table with a row a user. */
export type TableKind = 'log' | 'summary' | 'activity';

/** The kinds whose columns this page names. */
export type NamedKind = Exclude<TableKind, 'activity'>;

export const COLUMNS: Readonly<Record<NamedKind, TableColumns>> = {
  log: LOG_COLUMNS,
  summary: SUMMARY_COLUMNS,
};

/** Required columns, of each alternative list the first, that a header row does not name. */
export function missingColumns(columns: TableColumns, cells: readonly string[]): readonly TableColumn[] {
  const found = new Set(cells.map((cell) => columnTitled(cell, columns)?.id));
  const missing = columns.required.filter((ids) => !ids.some((id) => found.has(id)));
  return missing.flatMap(([id]) => columns.list.find((column) => column.id === id) ?? []);
}

/**
 * The kind of table that a header row belongs to: the one with fewer required columns missing, of equals the one with
 * more known columns. Null when no cell is known to either.
 */
export function recogniseKind(cells: readonly string[]): NamedKind | null {
  const scored = (['log', 'summary'] as const).map((kind) => {
    const known = cells.filter((cell) => columnTitled(cell, COLUMNS[kind])).length;
    return { kind, known, score: known - 100 * missingColumns(COLUMNS[kind], cells).length };
  });
  const [log, summary] = scored;
  if (!log || !summary || log.known + summary.known === 0) return null;
  return summary.score > log.score ? summary.kind : log.kind;
}
