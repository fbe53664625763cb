import { columnTitled } from '../../../reading/table/column-names.ts';
import { headerKey } from '../../../reading/wording.ts';
import { LOG_COLUMNS, SUMMARY_COLUMNS } from '../files/columns.ts';

/** What is counted of each user, by the indicator it gives. */
export const ACTIVITY_FIGURES = ['messages', 'calls', 'broadcasts', 'publications'] as const;

export type ActivityFigure = (typeof ACTIVITY_FIGURES)[number];

/** Columns of one figure under the titles of other programs. */
interface FigureTitles {
  /** They are summed: each counts something else. */
  readonly parts: readonly string[];
  /** Taken where there are no parts. */
  readonly totals: readonly string[];
}

const FIGURES: Readonly<Record<ActivityFigure, FigureTitles>> = {
  messages: {
    parts: [
      ...['Team Chat Message Count', 'Private Chat Message Count', 'Channel messages', 'Chat messages'],
      ...['Сообщений в чатах', 'Сообщений в каналах', 'Личных сообщений'],
    ],
    totals: [
      ...['Messages', 'Messages sent', 'Message count', 'Total messages', 'Chat message count'],
      ...['Отправлено сообщений', 'Сообщений отправлено', 'Отправленные сообщения', 'Всего сообщений'],
    ],
  },
  calls: {
    parts: [
      ...['Call Count', 'Meeting Count', '1:1 calls', 'Group calls', 'Calls', 'Meetings'],
      ...[
        'Видеозвонков',
        'Видеозвонки',
        'Аудиозвонков',
        'Аудиозвонки',
        'Групповых звонков',
        'Групповые звонки',
      ],
      ...[
        'Конференций',
        'Конференции',
        'Видеоконференций',
        'Видеоконференции',
        'Встреч',
        'Встречи',
        'Собраний',
      ],
    ],
    totals: [
      ...['Total calls', 'Total meetings', 'Number of meetings', 'Всего звонков', 'Всего встреч'],
      ...['Meetings hosted', 'Meetings created', 'Meet calls created', 'Создано встреч', 'Проведено встреч'],
    ],
  },
  broadcasts: { parts: ['Live events', 'Webinars', 'Вебинаров', 'Вебинары'], totals: ['Broadcasts'] },
  publications: { parts: ['Posts', 'Постов', 'Посты', 'Записей'], totals: ['Publications'] },
};

/** What names a user, the best first: an address is known to the staff list. */
const USERS = [
  ...['Пользователь', 'User Principal Name', 'E-mail', 'User email', 'Email address', 'Host email', 'UPN'],
  ...['Почта', 'Электронная почта', 'Адрес электронной почты', 'Логин', 'Login', 'Учётная запись', 'Account'],
  ...[
    'ФИО',
    'ФИО пользователя',
    'ФИО участника',
    'Имя пользователя',
    'Участник',
    'Сотрудник',
    'Display name',
    'User name',
    'User',
    'Name',
    'Имя',
    'Host',
    'User ID',
    'ID',
  ],
];

/** Columns of a summary table that count people: a row with one of them is no user. */
const COUNTED_PEOPLE = ['registered', 'active'];

/** Where the cells of a table of users stand; -1: nowhere. */
export interface ActivityHeader {
  readonly user: number;
  readonly role: number;
  readonly unit: number;
  readonly figures: readonly FigureColumn[];
  /** First and last day of a row's period. */
  readonly start: number;
  readonly end: number;
  /** Last day of the period, and how many days it has. */
  readonly refreshed: number;
  readonly length: number;
  /** The day of a row. */
  readonly day: number;
  readonly deleted: number;
  readonly width: number;
}

export interface FigureColumn {
  readonly figure: ActivityFigure;
  readonly at: number;
}

/**
 * Where a table with a row a user and counts in columns has what; null for a header of another kind. `titles`: as `columns.yaml` has
 * them, `own`: as they stand in the file.
 */
export function activityHeader(titles: readonly string[], own: readonly string[]): ActivityHeader | null {
  const keys = titles.map(headerKey);
  const at = (...names: readonly string[]): number => indexOf(keys, names);
  const named = (id: string, columns = SUMMARY_COLUMNS): number =>
    titles.findIndex((title) => columnTitled(title, columns)?.id === id);
  const figures = ACTIVITY_FIGURES.flatMap((figure) => figureColumns(figure, titles, keys));
  const user = at(...USERS);
  if (user < 0 || figures.length === 0 || named('event', LOG_COLUMNS) >= 0) return null;
  if (COUNTED_PEOPLE.some((id) => named(id) >= 0)) return null;
  const day = named('date', LOG_COLUMNS);
  return {
    user,
    figures,
    role: named('role'),
    unit: named('unit'),
    start: named('start') < 0 ? at('Start date', 'From') : named('start'),
    end: named('end') < 0 ? at('End date', 'To') : named('end'),
    refreshed: at('Report Refresh Date', 'Дата обновления отчёта', 'Дата отчёта'),
    length: at('Report Period', 'Отчётный период', 'Период отчёта'),
    day: isLastDay(own[day]) ? -1 : day,
    deleted: at('Is Deleted', 'Удалён'),
    width: titles.findLastIndex((title) => title !== '') + 1,
  };
}

/** All titles that such a table may have, for finding its delimiter. */
export const ACTIVITY_TITLES: readonly string[] = [
  ...USERS,
  ...ACTIVITY_FIGURES.flatMap((figure) => [...FIGURES[figure].parts, ...FIGURES[figure].totals]),
  ...['Report Refresh Date', 'Report Period', 'Is Deleted', 'Start date', 'End date'],
];

/** Our title for a figure's column is that of the summary table; several may be mapped to it. */
function figureColumns(
  figure: ActivityFigure,
  titles: readonly string[],
  keys: readonly string[],
): readonly FigureColumn[] {
  const { parts, totals } = FIGURES[figure];
  const of = (isOne: (index: number) => boolean): readonly FigureColumn[] =>
    [...titles.keys()].filter(isOne).map((at) => ({ figure, at }));
  const ours = of((index) => columnTitled(titles[index] ?? '', SUMMARY_COLUMNS)?.id === figure);
  if (ours.length > 0) return ours;
  const foreign = of((index) => isOneOf(parts, keys[index]));
  return foreign.length > 0 ? foreign : of((index) => isOneOf(totals, keys[index])).slice(0, 1);
}

function isOneOf(names: readonly string[], key: string | undefined): boolean {
  return names.some((name) => headerKey(name) === key);
}

function indexOf(keys: readonly string[], names: readonly string[]): number {
  for (const name of names) {
    const index = keys.indexOf(headerKey(name));
    if (index >= 0) return index;
  }
  return -1;
}

/** «Last Activity Date» is no day on which all that was. */
export function isLastDay(title = ''): boolean {
  return /last|последн/iu.test(title);
}
