import { fold, headerKey } from '../wording.ts';
import type { TableColumn, TableColumns } from './header.ts';

/** The column with this title or synonym, as {@link headerKey} compares them. */
export function columnTitled(title: string, columns: TableColumns): TableColumn | null {
  return columnsByKey(columns).get(headerKey(title)) ?? null;
}

/**
 * The column that a title names with a remark behind it or in abbreviated words: «Должность (ставка)», «Должность, разряд»,
 * «Тел. моб.»; null when that is none or several.
 */
export function columnMeant(title: string, columns: TableColumns): TableColumn | null {
  const [bare = ''] = title.split(/[(,;[]/u, 1);
  const titled = bare === title ? null : columnTitled(bare, columns);
  if (titled) return titled;
  const words = wordsOf(bare);
  if (words.length > MOST_WORDS || !words.some(isShort)) return null;
  const meant = columns.list.filter((column) =>
    wordsOfNames(column).some((whole) => isAbbreviated(words, whole)),
  );
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

const MOST_WORDS = 6;

/** True when each word is one of the others or the beginning of one, in any order. */
function isAbbreviated(words: readonly string[], whole: readonly string[]): boolean {
  const free = [...whole];
  return words.length === free.length && words.every((word) => takeWord(word, free));
}

function takeWord(word: string, free: string[]): boolean {
  const index = free.findIndex((one) =>
    isShort(word) ? one.startsWith(word.slice(0, -1)) || one === word : one === word,
  );
  if (index >= 0) free.splice(index, 1);
  return index >= 0;
}

function wordsOf(title: string): readonly string[] {
  return fold(title).match(/\p{L}+\.?/gu) ?? [];
}

/** «тел.»: two letters or more of a word. */
function isShort(word: string): boolean {
  return word.length > 2 && word.endsWith('.');
}

const WORDS = new WeakMap<TableColumn, readonly (readonly string[])[]>();

function wordsOfNames(column: TableColumn): readonly (readonly string[])[] {
  const known = WORDS.get(column) ?? namesOf(column).map(wordsOf);
  WORDS.set(column, known);
  return known;
}

const KEYS = new WeakMap<TableColumns, ReadonlyMap<string, TableColumn>>();

function columnsByKey(columns: TableColumns): ReadonlyMap<string, TableColumn> {
  const known = KEYS.get(columns) ?? new Map(columns.list.flatMap(keysOf));
  KEYS.set(columns, known);
  return known;
}

function keysOf(column: TableColumn): [string, TableColumn][] {
  return namesOf(column).map((title) => [headerKey(title), column]);
}

function namesOf({ title, synonyms = [] }: TableColumn): readonly string[] {
  return [title, ...synonyms];
}
