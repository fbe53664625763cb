import { distance } from 'fastest-levenshtein';
import { personal } from '../../../problem.ts';
import type { Complain } from '../../../reading/complain.ts';
import { LIMITS } from '../../../reading/limits.ts';
import { columnTitled } from '../../../reading/table/column-names.ts';
import {
  type Header,
  matchHeader,
  type TableColumn,
  type TableColumns,
} from '../../../reading/table/header.ts';
import { headerKey, shown } from '../../../reading/wording.ts';
import { type ActivityHeader, activityHeader, isLastDay } from '../activity/activity-columns.ts';
import type { Place } from '../summary/summary-rows.ts';
import { COLUMNS, missingColumns, type NamedKind, recogniseKind } from './columns.ts';

/** A table whose kind and columns are known. */
export type KnownTable =
  | { readonly kind: NamedKind; readonly header: Header }
  | { readonly kind: 'activity'; readonly header: ActivityHeader };

/** A header row in our words, as far as `columns.yaml` says, and as it stands in the file. */
export interface HeaderRow {
  readonly titles: readonly string[];
  readonly own: readonly string[];
}

/**
 * Recognises a table by its header row. Null with an error that shows the
 * known title nearest to each unknown one and the line that `columns.yaml` lacks.
 */
export function recogniseTable(row: HeaderRow, place: Place, complain: Complain): KnownTable | null {
  const titles = row.titles.map((cell) => cell.trim());
  const activity = titles.length > LIMITS.columns ? null : activityHeader(titles, row.own);
  if (activity) return { kind: 'activity', header: activity };
  const kind = titles.length > LIMITS.columns ? 'log' : recogniseKind(titles);
  const missing = kind === null ? [] : missingColumns(COLUMNS[kind], titles);
  if (kind === null || (missing.length > 0 && titles.length <= LIMITS.columns)) {
    complain(unknownHeaders(titles, kind, place));
    return null;
  }
  const header = matchHeader(onePerColumn(titles, COLUMNS[kind]), COLUMNS[kind], place, complain);
  return header && { kind, header };
}

/** Of several titles that other programs have for one column the best counts; our own title wins by itself. */
function onePerColumn(titles: readonly string[], columns: TableColumns): readonly string[] {
  const rank = (title: string): number => {
    const names = columnTitled(title, columns)?.synonyms ?? [];
    return names.findIndex((name) => headerKey(name) === headerKey(title));
  };
  return titles.map((title) => {
    const column = columnTitled(title, columns);
    const rivals = titles.filter((other) => column !== null && columnTitled(other, columns) === column);
    return rivals.some((other) => rank(other) >= 0 && rank(other) < rank(title))
      ? `${title} – в файле`
      : title;
  });
}

function unknownHeaders(titles: readonly string[], found: NamedKind | null, place: Place) {
  const kind = found ?? 'log';
  const missing = missingColumns(COLUMNS[kind], titles);
  // A first row of data, not of titles: what stands there may be personal.
  const guesses = titles.some(isDatum)
    ? []
    : guess([...missing, ...role(titles, kind)], foreign(titles, kind));
  const nearest = guesses.map(
    ({ own, ours }) => `столбец ${titles.indexOf(own) + 1} ${shown(own)} – возможно, «${ours}»`,
  );
  const what = found === null ? 'Не понять, журнал это или сводная таблица' : KINDS[found];
  const message = `${what}: нет ${missing.length === 1 ? 'столбца' : 'столбцов'} ${missing.map(({ title }) => `«${title}»`).join(', ')}.${nearest.length > 0 ? ` Похожи: ${nearest.join('; ')}.` : ''}`;
  const isGuessed = missing.every(({ title }) => guesses.some(({ ours }) => ours === title));
  const line = `Проверьте и добавьте в usage/columns.yaml строку: ${lineOf(guesses, titles, place)}`;
  const hint = isGuessed ? line : ADVICE;
  return { severity: 'error', code: 'usage/unknown-headers', message, ...place, hint } as const;
}

/** Titles of the file that are none of ours, each once. */
function foreign(titles: readonly string[], kind: NamedKind): readonly string[] {
  const others = titles.filter((title) => title !== '' && columnTitled(title, COLUMNS[kind]) === null);
  return [...new Set(others)].filter((title) => !isLastDay(title));
}

/** A log may do without roles, but where something else is missing they are looked for too. */
function role(titles: readonly string[], kind: NamedKind): readonly TableColumn[] {
  const { list } = COLUMNS[kind];
  const isThere = titles.some((title) => columnTitled(title, COLUMNS[kind])?.id === 'role');
  return kind === 'log' && !isThere ? list.filter(({ id }) => id === 'role') : [];
}

function lineOf(guesses: readonly Guess[], titles: readonly string[], { file }: Place): string {
  const columns = guesses.map(({ own, ours }) => `${given(own, titles)}: ${ours}`).join(', ');
  return `${JSON.stringify(file.split('/').at(-1) ?? file)}: {columns: {${columns}}}`;
}

/** True for a number, a date, a phone or an address: no title of a column. */
function isDatum(cell: string): boolean {
  return cell.includes('@') || (/\d/u.test(cell) && !/\p{L}/u.test(cell));
}

const KINDS = { log: 'В журнале событий', summary: 'В сводной таблице' } as const;

const ADVICE =
  'Если нужные столбцы есть под другими названиями, впишите их в usage/columns.yaml, раздел columns; если их нет, по этой выгрузке показателей не посчитать: уберите файл из папки usage. Журнал: Дата; Пользователь; Роль; Подразделение; Событие; Количество. Сводная: Начало периода; Конец периода; Подразделение; Роль; Зарегистрировано и другие показатели. По пользователям: Пользователь; Сообщения; Звонки.';

interface Guess {
  readonly own: string;
  readonly ours: string;
}

/** Titles less like each other than this are not guessed to be the same. */
const NEAR = 0.3;

/** Each missing column with the foreign title most like it, if there is one; the likest pair is chosen first. */
function guess(missing: readonly TableColumn[], foreign: readonly string[]): readonly Guess[] {
  const pairs = missing.flatMap((column) =>
    foreign.map((own) => ({ own, ours: column.title, far: unlikeness(own, column) })),
  );
  const chosen: Guess[] = [];
  for (const { own, ours } of pairs.filter(({ far }) => far <= NEAR).toSorted((a, b) => a.far - b.far)) {
    if (chosen.every((one) => one.own !== own && one.ours !== ours)) chosen.push({ own, ours });
  }
  return missing.flatMap(({ title }) => chosen.find((one) => one.ours === title) ?? []);
}

/** The less the liker; words that begin alike are nearer than their letters say. */
function unlikeness(own: string, column: TableColumn): number {
  const key = headerKey(own);
  const names = [column.title, ...(column.synonyms ?? [])].map(headerKey);
  return Math.min(
    ...names.map((name) => {
      if (name.length > 3 && key.startsWith(name)) return 0;
      const length = Math.max(key.length, name.length, 1);
      return (distance(key, name) - commonStart(key, name)) / length;
    }),
  );
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** A title of the file as `columns.yaml` wants it. */
function given(own: string, titles: readonly string[]): string {
  const quoted = JSON.stringify(own.replace(/\s+/gu, ' '));
  return personal(quoted, `"заголовок столбца ${titles.indexOf(own) + 1}"`);
}
