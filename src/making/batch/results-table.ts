import { join } from 'node:path';
import { writeCsv } from '../../output/csv.ts';
import { hasSignature } from '../../output/signatures.ts';
import { type Problem, reveal } from '../../problem.ts';
import type { Files } from '../../world/files.ts';
import { sha256 } from '../../world/hash.ts';
import { isOwnFile, putOwnFile } from '../own-file.ts';
import type { Shard } from './organizations.ts';
import { partName } from './parts.ts';
import type { OrganizationResult } from './result.ts';

const STATES: Readonly<Record<OrganizationResult['state'], string>> = {
  made: 'готово',
  unchanged: 'без изменений',
  failed: 'ошибка',
  bug: 'сбой программы',
};

const HEADER = [
  'Папка',
  'Итог',
  'Документов',
  'Файлов',
  'Ошибок',
  'Предупреждений',
  'Что исправить',
  'Секунд',
];

/** Puts the table of results into a folder; gives its path. Throws the file system's error. */
export function publishTable(files: Files, folder: string, shard: Shard | null, table: Uint8Array): string {
  const name = shard ? partName('результаты', shard.part, shard.of, 'csv') : 'результаты.csv';
  const path = putOwnFile(files, folder, name, table, isUnchanged);
  if (shard === null) removeParts(files, folder);
  return path;
}

/** Tables of parts, made before all was made at once, would tell of a day that is over. */
function removeParts(files: Files, folder: string): void {
  const names = files.list(folder);
  for (const name of names.filter((one) => /^результаты \d+ из \d+\.csv$/u.test(one)))
    if (isOwnFile(files, folder, name, isUnchanged) && !hasSignature(name, names))
      files.remove(join(folder, name));
}

/** By its mark a table knows itself again: nothing else in the folder remembers it. */
const MARK = 'Контрольный код ';
const MARKED = new RegExp(`^(?<header>[^\\r\\n]*);"${MARK}(?<mark>[0-9a-f]{12})"(?=\\r\\n)`, 'u');

function isUnchanged(table: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(table);
  const { header, mark } = MARKED.exec(text)?.groups ?? {};
  return header !== undefined && mark === markOf(new TextEncoder().encode(text.replace(MARKED, header)));
}

function markOf(table: Uint8Array): string {
  return sha256(table).slice(0, 12);
}

/** A row an organisation. Personal values are masked unless asked for. */
export function resultsTable(results: readonly OrganizationResult[], showValues: boolean): Uint8Array {
  const rows = results.map((result) => row(result, showValues));
  const mark = markOf(writeCsv([HEADER, ...rows]));
  return writeCsv([[...HEADER, `${MARK}${mark}`], ...rows]);
}

function row(result: OrganizationResult, showValues: boolean): readonly (string | number | null)[] {
  const { folder, state, documents, files, errors, warnings, problems, seconds } = result;
  const known = state === 'unchanged' ? null : warnings;
  const what = problems.map((problem) => sentence(problem, showValues));
  const hidden = Math.max(errors, errors === 0 ? warnings : 0) - problems.length;
  if (hidden > 0) what.push(`И ещё ${hidden}.`);
  const counts = [documents, files, errors, known];
  return [folder, STATES[state], ...counts, what.join(' '), Math.round(seconds * 10) / 10];
}

function sentence(problem: Problem, showValues: boolean): string {
  const { file, line, message } = reveal(problem, showValues);
  const place = [file ?? '', line === undefined ? '' : `строка ${line}`].filter((part) => part !== '');
  return place.length > 0 ? `${place.join(', ')}: ${message}` : message;
}

/** The rows of a table as they are written, without the header; null for one that somebody has changed. */
export function rowsOf(table: Uint8Array): readonly string[] | null {
  if (!isUnchanged(table)) return null;
  const text = new TextDecoder().decode(table);
  const [, ...rows] = recordsOf(text);
  return rows;
}

/** Line ends inside of quotes are part of a text. */
function recordsOf(text: string): readonly string[] {
  const records: string[] = [];
  let open = '';
  for (const line of text.split('\r\n')) {
    open = open === '' ? line : `${open}\r\n${line}`;
    if (open.split('"').length % 2 === 0) continue;
    if (open !== '') records.push(open);
    open = '';
  }
  return records;
}

/** A table of rows as they are written, in the order of the folders. */
export function joinedTable(rows: readonly string[]): Uint8Array {
  const sorted = rows.toSorted((a, b) => (nameIn(a) < nameIn(b) ? -1 : 1));
  const body = sorted.map((row) => `${row}\r\n`).join('');
  const plain = new TextEncoder().encode(`${headerLine(HEADER)}${body}`);
  return new TextEncoder().encode(`${headerLine([...HEADER, `${MARK}${markOf(plain)}`])}${body}`);
}

function headerLine(titles: readonly string[]): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv([titles]));
}

/** Name of the folder of a row; an apostrophe may stand before it. */
function nameIn(row: string): string {
  const [, name = ''] = /^"'?((?:[^"]|"")*)"/u.exec(row) ?? [];
  return name.replaceAll('""', '"');
}

/** Puts the table of all parts beside them; gives its path. Throws the file system's error. */
export function publishJoined(files: Files, folder: string, table: Uint8Array): string {
  return putOwnFile(files, folder, 'результаты.csv', table, isUnchanged);
}
