import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from './run.ts';

const HEADER = 'Документ;После пункта;Вместо пункта;Не включать;Текст';

/** Puts a table of own clauses into the input of a work folder. */
export function putClauses(folder: string, ...rows: readonly string[]): void {
  writeFileSync(join(folder, 'input/clauses.csv'), [HEADER, ...rows, ''].join('\n'));
}

/** The lines that are told of the table, and the hints below them. */
export function toldOfClauses({ out, err }: Run): readonly string[] {
  const lines = `${out}${err}`.split('\n');
  const start = lines.indexOf('clauses.csv') + 1;
  const end = lines.findIndex((line, index) => index >= start && !line.startsWith(' '));
  return start === 0 ? [] : lines.slice(start, end < 0 ? undefined : end).map((line) => line.trim());
}
