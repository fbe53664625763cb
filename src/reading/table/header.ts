import type { ProblemCode, Severity } from '../../problem.ts';
import { remember } from '../../remember.ts';
import type { Complain } from '../complain.ts';
import { LIMITS } from '../limits.ts';
import { didYouMean, headerKey, nearest, shown } from '../wording.ts';
import { columnMeant, columnTitled } from './column-names.ts';

/** A column that a kind of table may have. */
export interface TableColumn {
  readonly id: string;
  /** The header as documented. */
  readonly title: string;
  readonly synonyms?: readonly string[];
}

/** What a kind of table is made of. */
export interface TableColumns {
  readonly list: readonly TableColumn[];
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
export function knownHeaders(cells: readonly string[], columns: TableColumns): number {
  const ids = cells.map((cell) => columnNamed(cell, columns));
  return new Set(ids.filter((id) => id !== null)).size;
}

/** Of each kind of table: its header, alone and with what stands below it, is asked for again and again. */
const NAMED = new WeakMap<TableColumns, Map<string, string | null>>();
const MOST_NAMED = 300;

/** Id of the column that a header names, or null. */
export function columnNamed(cell: string, columns: TableColumns): string | null {
  const named = NAMED.get(columns) ?? new Map<string, string | null>();
  NAMED.set(columns, named);
  return remember(named, cell, () => findColumn(cell, columns)?.id ?? null, MOST_NAMED);
}

function findColumn(cell: string, columns: TableColumns): TableColumn | null {
  return columnTitled(cell, columns) ?? columnMeant(cell, columns);
}

/** True when a row names all columns that the table cannot do without. */
export function namesRequired(cells: readonly string[], columns: TableColumns): boolean {
  const named = new Set(cells.map((cell) => columnNamed(cell, columns)));
  return columns.required.every((ids) => ids.some((id) => named.has(id)));
}

/**
 * Matches a header row to the columns of a table: without regard to case, ё, blanks and punctuation, by titles and
 * synonyms. Null with errors when rows cannot be read by it.
 */
export function matchHeader(
  cells: readonly string[],
  columns: TableColumns,
  place: Place,
  complain: Complain,
): Header | null {
  return new Matching(cells, columns, place, complain).header();
}

/** One header row on its way to a {@link Header}. */
class Matching {
  readonly #titles: readonly string[];
  readonly #width: number;
  readonly #columns: TableColumns;
  readonly #place: Place;
  readonly #complain: Complain;
  readonly #at = new Map<string, number>();

  constructor(cells: readonly string[], columns: TableColumns, place: Place, complain: Complain) {
    this.#titles = cells.map((cell) => cell.trim());
    this.#width = this.#titles.findLastIndex((title) => title !== '') + 1;
    this.#columns = columns;
    this.#place = place;
    this.#complain = complain;
  }

  header(): Header | null {
    if (!this.#isUsable()) return null;
    const twice = this.#assign();
    this.#reportUnknown();
    const missing = this.#columns.required.filter((ids) => !ids.some((id) => this.#at.has(id)));
    for (const ids of missing) this.#reportMissing(ids);
    return twice || missing.length > 0 ? null : { at: this.#at, width: this.#width };
  }

  #isUsable(): boolean {
    if (this.#width > LIMITS.columns) {
      const message = `Столбцов ${this.#width}, а можно не больше ${LIMITS.columns}.`;
      this.#problem('error', 'table/too-many-columns', message, 'Удалите лишние столбцы.');
      return false;
    }
    const refused = [...this.#titles.entries()].filter(([, title]) => RESERVED.has(title));
    for (const [index, title] of refused) this.#reportReserved(title, index);
    if (refused.length > 0) return false;
    if (knownHeaders(this.#titles, this.#columns) > 0) return true;
    this.#reportNoHeader();
    return false;
  }

  /** Fills the positions; true when two titles claim the same one. */
  #assign(): boolean {
    const seen = new Map<string, number>();
    let twice = false;
    for (const [index, title] of this.#titles.entries()) {
      const key = headerKey(title);
      if (key === '') continue;
      const first = seen.get(key);
      seen.set(key, first ?? index);
      const clash = first ?? this.#claim(key, index);
      if (clash === null) continue;
      this.#reportTwice(clash, index);
      twice = true;
    }
    this.#assignMeant();
    return twice;
  }

  /** Titles with remarks or abbreviations, for columns that have no title of their own: the first counts. */
  #assignMeant(): void {
    for (const [index, title] of this.#titles.entries()) {
      const column = columnTitled(title, this.#columns) ? null : columnMeant(title, this.#columns);
      if (column && !this.#at.has(column.id)) this.#at.set(column.id, index);
    }
  }

  /** The position that a title clashes with, or null. The documented title wins over a synonym. */
  #claim(key: string, index: number): number | null {
    const column = columnTitled(this.#titles[index] ?? '', this.#columns);
    if (!column) return null;
    const other = this.#at.get(column.id);
    const isTitle = key === headerKey(column.title);
    if (other === undefined || isTitle) this.#at.set(column.id, index);
    if (other === undefined) return null;
    if (!isTitle && headerKey(this.#titles[other] ?? '') !== headerKey(column.title)) return other;
    this.#reportSynonym(isTitle ? other : index, column);
    return null;
  }

  #reportReserved(title: string, index: number): void {
    const message = `Столбец нельзя назвать «${title}»: это служебное слово.`;
    this.#problem('error', 'table/reserved-column', message, 'Переименуйте или удалите столбец.', index);
  }

  #reportNoHeader(): void {
    const titles = this.#columns.required.map((ids) => `«${this.#titleOf(ids[0] ?? '')}»`).join(', ');
    const message = 'В первой строке нет ни одного известного заголовка столбца.';
    const hint = `Первой строкой таблицы должны стоять заголовки: ${titles} и другие.`;
    this.#problem('error', 'table/no-header', message, hint);
  }

  #reportTwice(first: number, index: number): void {
    const message = `Столбец ${this.#shown(index)} повторяет столбец ${first + 1}.`;
    const hint = 'Оставьте один из двух столбцов или переименуйте второй.';
    this.#problem('error', 'table/duplicate-column', message, hint, index);
  }

  #reportSynonym(index: number, column: TableColumn): void {
    const message = `Столбец ${this.#shown(index)} не читается: есть столбец «${column.title}».`;
    this.#problem('note', 'table/synonym-column', message, 'Если так и нужно, ничего делать не надо.', index);
  }

  #reportUnknown(): void {
    const read = new Set(this.#at.values());
    const free = this.#columns.list.filter(({ id }) => !this.#at.has(id)).map(({ title }) => title);
    for (const [index, title] of this.#titles.entries()) {
      if (title === '' || read.has(index) || columnTitled(title, this.#columns)) continue;
      const severity = nearest(title, free) === null ? 'note' : 'warning';
      const message = `Столбец ${shown(title)} неизвестен и не читается.`;
      const hint = `${didYouMean(title, free)}Если столбец лишний, ничего делать не нужно.`;
      this.#problem(severity, 'table/unknown-column', message, hint, index);
    }
  }

  #reportMissing(ids: readonly string[]): void {
    const titles = ids.map((id) => `«${this.#titleOf(id)}»`).join(' или ');
    const hint = 'Добавьте столбец с таким заголовком в первую строку.';
    this.#problem('error', 'table/missing-column', `Нет столбца ${titles}.`, hint);
  }

  #problem(severity: Severity, code: ProblemCode, message: string, hint: string, index?: number): void {
    const column = index === undefined ? {} : { column: index + 1 };
    this.#complain({ severity, code, message, ...this.#place, ...column, hint });
  }

  /** A title that the program knows is no secret. */
  #shown(index: number): string {
    const title = this.#titles[index] ?? '';
    return columnNamed(title, this.#columns) === null ? shown(title) : `«${title.replace(/\s+/gu, ' ')}»`;
  }

  #titleOf(id: string): string {
    return this.#columns.list.find((column) => column.id === id)?.title ?? id;
  }
}
