import { readFileSync } from 'node:fs';
import { CASES } from '../../src/russian/case.ts';
import { declineLine } from '../../src/russian/kinds/decline.ts';

/** Rows of a tab-separated list in `fixtures/`, by column name. */
export function fixture(name: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`./fixtures/${name}.tsv`, import.meta.url), 'utf8');
  const [head = '', ...lines] = text.trim().split('\n');
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** Rows in tens, each with the number of its first: a test for each ten, so that a mutant is judged by those that pass it alone. */
export function tens<T>(rows: readonly T[]): [number, T[]][] {
  return Array.from({ length: Math.ceil(rows.length / 10) }, (_, ten) => [
    ten * 10 + 1,
    rows.slice(ten * 10, ten * 10 + 10),
  ]);
}

/** Wrong forms, as «Слово: стало ≠ надо»; `/` in a list of names separates forms that are both right. */
export function wrongForms(
  row: Readonly<Record<string, string>>,
  kind: string,
  gender = '',
): readonly string[] {
  const got = declineLine(`${kind}\t${gender}\t${row.nom}`);
  if ('error' in got) return [got.error];
  return CASES.filter((name) => row[name] !== undefined).flatMap((name) => {
    const right = gender === '' ? [row[name]] : (row[name] ?? '').split('/');
    return right.includes(got[name]) ? [] : [`${row.nom}: ${got[name]} ≠ ${row[name]}`];
  });
}

/** Rows of kind, gender and text, tab-separated, that are declined without a doubt. */
export function withoutDoubt(rows: readonly string[]): readonly string[] {
  return rows.filter((row) => {
    const result = declineLine(row);
    return !('error' in result) && !result.doubtful;
  });
}
