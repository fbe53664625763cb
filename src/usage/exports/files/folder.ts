import type { Problem } from '../../../problem.ts';
import type { Complain } from '../../../reading/complain.ts';
import { readText } from '../../../reading/source.ts';
import { readYaml } from '../../../reading/yaml/yaml.ts';

import { sha256OfChunks } from '../../../world/hash.ts';
import type { ReadFiles } from '../../../world/unchanged.ts';
import { groupBy } from '../../group.ts';
import type { Units } from '../../units.ts';
import type { ExportFile } from './export-file.ts';
import { type MappingRule, mappingOf } from './mapping.ts';
import { readMappingRules } from './mapping-rules.ts';

/** Folder of the exports inside the input folder. */
export const USAGE_FOLDER = 'usage';

const DEEPEST = 5;

const COLUMNS_FILE = {
  name: 'columns',
  extensions: ['yaml'],
  title: 'Соответствие столбцов',
  severity: 'error',
} as const;

/** An export that is not read because another file has the same bytes. */
export interface Copy {
  readonly file: string;
  readonly of: string;
}

export interface UsageFolder {
  readonly exports: readonly ExportFile[];
  readonly copies: readonly Copy[];
}

/** Lists the exports under `usage/` of an input folder, sub-folders too, with what `columns.yaml` says of each. */
export function listExports(files: ReadFiles, input: string, units: Units, complain: Complain): UsageFolder {
  const folder = `${input}/${USAGE_FOLDER}`;
  const paths = new Walk(files, folder, complain).inside('', 0);
  const rules = readRules(files, folder, paths, units, complain);
  const tables = paths.filter((path) => isTable(path, complain));
  const copies = findCopies(files, folder, tables, complain);
  const copied = new Set(copies.map(({ file }) => file));
  const exports = tables
    .map((path) => ({ path: `${folder}/${path}`, name: nameOf(path), mapping: mappingOf(path, rules) }))
    .filter(({ name }) => !copied.has(name));
  return { exports, copies };
}

/** The files under a folder. However many links lead to a folder, or round in a circle, it is entered once. */
class Walk {
  readonly #files: ReadFiles;
  readonly #root: string;
  readonly #complain: Complain;
  readonly #seen = new Set<string>();

  constructor(files: ReadFiles, root: string, complain: Complain) {
    this.#files = files;
    this.#root = root;
    this.#complain = complain;
  }

  inside(folder: string, depth: number): readonly string[] {
    const whole = folder === '' ? this.#root : `${this.#root}/${folder}`;
    if (depth > DEEPEST || !this.#isNew(whole)) return [];
    return this.#files.list(whole).flatMap((name) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (/^[.~]|^(?:thumbs\.db|desktop\.ini)$/iu.test(name)) return [];
      const kind = this.#files.stat(`${this.#root}/${path}`)?.kind;
      if (kind === 'directory') return this.inside(path, depth + 1);
      // Reading a pipe or a device would wait for ever.
      if (kind !== 'file') this.#complain(notFile(nameOf(path)));
      return kind === 'file' ? [path] : [];
    });
  }

  #isNew(folder: string): boolean {
    if (this.#files.stat(folder)?.kind !== 'directory') return false;
    const real = this.#files.resolve(folder);
    const isNew = !this.#seen.has(real);
    this.#seen.add(real);
    return isNew;
  }
}

function notFile(file: string): Problem {
  const message =
    'Это не обычный файл: канал, устройство или ссылка, которая никуда не ведёт. Он не прочитан.';
  return { severity: 'warning', code: 'file/not-file', message, file, hint: 'Положите на его место файл.' };
}

function readRules(
  files: ReadFiles,
  folder: string,
  paths: readonly string[],
  units: Units,
  complain: Complain,
): readonly MappingRule[] {
  return paths.filter(isMapping).flatMap((path) => {
    const source = { path: nameOf(path), bytes: files.read(`${folder}/${path}`) };
    const text = source.bytes.length === 0 ? null : readText(source, COLUMNS_FILE, complain);
    if (text === null || text.split('\n').every((line) => /^\s*(?:#|$)/u.test(line))) return [];
    const section = readYaml(text, source.path, complain);
    return section ? readMappingRules(section, source.path, units, complain) : [];
  });
}

function isMapping(path: string): boolean {
  return /^columns\.ya?ml$/iu.test(path);
}

function isTable(path: string, complain: Complain): boolean {
  if (isMapping(path)) return false;
  if (/\.(?:csv|tsv|txt|xlsx?)$/iu.test(path)) return true;
  const hint = 'Сохраните таблицу как CSV или книгу Excel (.xlsx) либо уберите файл из папки usage.';
  const message = 'Файл не читается: это не CSV и не XLSX.';
  complain({ severity: 'warning', code: 'usage/not-table', message, file: nameOf(path), hint });
  return false;
}

/** Only files of one length can be copies, so hardly any file is read for this. */
function findCopies(
  files: ReadFiles,
  folder: string,
  paths: readonly string[],
  complain: Complain,
): readonly Copy[] {
  const bySize = groupBy(paths, (path) => files.stat(`${folder}/${path}`)?.size ?? 0);
  const copies = [...bySize].flatMap(([size, same]) =>
    size > 0 && same.length > 1 ? copiesAmong(files, folder, same) : [],
  );
  for (const copy of copies) complain(sameFile(copy));
  return copies;
}

function copiesAmong(files: ReadFiles, folder: string, paths: readonly string[]): readonly Copy[] {
  const first = new Map<string, string>();
  return paths.flatMap((path) => {
    const hash = sha256OfChunks(files.chunks(`${folder}/${path}`));
    const of = first.get(hash);
    if (of === undefined) first.set(hash, path);
    return of === undefined ? [] : [{ file: nameOf(path), of: nameOf(of) }];
  });
}

function sameFile({ file, of }: Copy): Problem {
  const message = `Те же байты, что в «${of}»: файл прочитан один раз.`;
  return { severity: 'note', code: 'usage/same-file', message, file, hint: 'Лишний файл можно удалить.' };
}

function nameOf(path: string): string {
  return `${USAGE_FOLDER}/${path}`;
}
