import { personal } from '../problem.ts';
import { LIMITS } from './limits.ts';
import type { Report } from './report.ts';
import { didYouMean, headerKey, nearest, shorten } from './text.ts';

/** A column that a kind of table may have. */
export interface Column {
  readonly id: string;
  /** The header as documented. */
  readonly title: string;
  readonly synonyms?: readonly string[];
}

/** What a kind of table is made of. */
export interface Columns {
  readonly list: readonly Column[];
  /** Ids; of each inner list at least one must be there. */
  readonly required: readonly (readonly string[])[];
}

/** Which cell of a row holds which column. */
export interface Header {
  /** Column id → 0-based position. */
  readonly at: ReadonlyMap<string, number>;
  /** Cells up to the last one with a name. */
  readonly width: number;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Words that would reach into JavaScript's own objects. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype', '__defineGetter__', '__defineSetter__']);

/** How many of the cells are headers of this kind of table, whatever else is wrong. */
export function knownHeaders(cells: readonly string[], columns: Columns): number {
  const ids = cells.map((cell) => idsByKey(columns).get(headerKey(cell))?.id);
  return new Set(ids.filter((id) => id !== undefined)).size;
}

/**
 * Matches a header row to the columns of a table: without regard to case, ё, blanks and punctuation, by titles and
 * synonyms. Null with errors when rows cannot be read by it.
 */
export function matchHeader(
  cells: readonly string[],
  columns: Columns,
  place: Place,
  report: Report,
): Header | null {
  const titles = cells.map((cell) => cell.trim());
  const width = titles.findLastIndex((title) => title !== '') + 1;
  if (!isUsable(titles, width, columns, place, report)) return null;
  const at = new Map<string, number>();
  const twice = assign(titles, columns, at, place, report);
  reportUnknown(titles, columns, at, place, report);
  const missing = reportMissing(columns, at, place, report);
  return twice || missing ? null : { at, width };
}

function isUsable(
  titles: readonly string[],
  width: number,
  columns: Columns,
  place: Place,
  report: Report,
): boolean {
  if (width > LIMITS.columns) {
    const message = `Столбцов ${width}, а можно не больше ${LIMITS.columns}.`;
    report({
      severity: 'error',
      code: 'table/too-many-columns',
      message,
      ...place,
      hint: 'Удалите лишние столбцы.',
    });
    return false;
  }
  const refused = [...titles.entries()].filter(([, title]) => RESERVED.has(title));
  for (const [index, title] of refused) reportReserved(title, { ...place, column: index + 1 }, report);
  if (refused.length > 0) return false;
  if (knownHeaders(titles, columns) > 0) return true;
  report(noHeader(columns, place));
  return false;
}

function reportReserved(title: string, place: Place & { column: number }, report: Report): void {
  const message = `Столбец нельзя назвать «${title}»: это служебное слово.`;
  report({
    severity: 'error',
    code: 'table/reserved-column',
    message,
    ...place,
    hint: 'Переименуйте или удалите столбец.',
  });
}

function noHeader(columns: Columns, place: Place) {
  const titles = columns.required.map((ids) => `«${titleOf(columns, ids[0] ?? '')}»`).join(', ');
  return {
    severity: 'error',
    code: 'table/no-header',
    message: 'В первой строке нет ни одного известного заголовка столбца.',
    ...place,
    hint: `Первой строкой таблицы должны стоять заголовки: ${titles} и другие. Образец создаёт команда sferum-docs init.`,
  } as const;
}

/** Fills `at`; true when two columns claim the same place. */
function assign(
  titles: readonly string[],
  columns: Columns,
  at: Map<string, number>,
  place: Place,
  report: Report,
): boolean {
  const byKey = idsByKey(columns);
  const seen = new Map<string, number>();
  let twice = false;
  for (const [index, title] of titles.entries()) {
    const key = headerKey(title);
    const first = seen.get(key);
    if (title === '' || key === '') continue;
    if (first !== undefined) twice = reportTwice(title, first, index, place, report);
    else seen.set(key, index);
    const column = byKey.get(key);
    if (column && first === undefined) twice = claim(column, titles, index, at, place, report) || twice;
  }
  return twice;
}

/** The documented title wins over a synonym; two synonyms of one column are an error. */
function claim(
  column: Column,
  titles: readonly string[],
  index: number,
  at: Map<string, number>,
  place: Place,
  report: Report,
): boolean {
  const other = at.get(column.id);
  const isTitle = (position: number): boolean =>
    headerKey(titles[position] ?? '') === headerKey(column.title);
  if (other === undefined || isTitle(index)) at.set(column.id, index);
  if (other === undefined) return false;
  if (!isTitle(index) && !isTitle(other))
    return reportTwice(titles[index] ?? '', other, index, place, report);
  const left = isTitle(index) ? other : index;
  const message = `Столбец «${shorten(titles[left] ?? '')}» не читается: есть столбец «${column.title}».`;
  report({ severity: 'note', code: 'table/synonym-column', message, ...place, column: left + 1 });
  return false;
}

function reportTwice(title: string, first: number, index: number, place: Place, report: Report): true {
  report({
    severity: 'error',
    code: 'table/duplicate-column',
    message: `Столбец «${shorten(title)}» повторяет столбец ${first + 1}.`,
    ...place,
    column: index + 1,
    hint: 'Оставьте один из двух столбцов или переименуйте второй.',
  });
  return true;
}

/** A header row may be a person's row by mistake, so unknown titles are shown only among several known ones. */
function reportUnknown(
  titles: readonly string[],
  columns: Columns,
  at: ReadonlyMap<string, number>,
  place: Place,
  report: Report,
): void {
  const byKey = idsByKey(columns);
  const free = columns.list.filter((column) => !at.has(column.id)).map((column) => column.title);
  for (const [index, title] of titles.entries()) {
    if (title === '' || byKey.has(headerKey(title))) continue;
    const shown = at.size > 1 ? shorten(title) : personal(shorten(title));
    report({
      severity: nearest(title, free) === null ? 'note' : 'warning',
      code: 'table/unknown-column',
      message: `Столбец «${shown}» неизвестен и не читается.`,
      ...place,
      column: index + 1,
      hint: `${didYouMean(title, free)}Если столбец лишний, ничего делать не нужно.`,
    });
  }
}

function reportMissing(
  columns: Columns,
  at: ReadonlyMap<string, number>,
  place: Place,
  report: Report,
): boolean {
  const missing = columns.required.filter((ids) => !ids.some((id) => at.has(id)));
  for (const ids of missing) {
    const titles = ids.map((id) => `«${titleOf(columns, id)}»`).join(' или ');
    const message = `Нет столбца ${titles}.`;
    report({
      severity: 'error',
      code: 'table/missing-column',
      message,
      ...place,
      hint: 'Добавьте столбец с таким заголовком в первую строку.',
    });
  }
  return missing.length > 0;
}

function titleOf(columns: Columns, id: string): string {
  return columns.list.find((column) => column.id === id)?.title ?? id;
}

const KEYS = new WeakMap<Columns, ReadonlyMap<string, Column>>();

function idsByKey(columns: Columns): ReadonlyMap<string, Column> {
  const known = KEYS.get(columns) ?? new Map(columns.list.flatMap(keysOf));
  KEYS.set(columns, known);
  return known;
}

function keysOf(column: Column): [string, Column][] {
  return [column.title, ...(column.synonyms ?? [])].map((title) => [headerKey(title), column]);
}
