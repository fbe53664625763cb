import { join } from 'node:path';
import { writeCsv } from '../../output/csv.ts';
import { numbered } from '../../output/file-name.ts';
import { type Problem, reveal } from '../../problem.ts';
import type { Files } from '../../world/files.ts';
import type { Shard } from './organizations.ts';
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
  const path = freePath(
    files,
    folder,
    shard ? `результаты ${shard.part} из ${shard.of}.csv` : 'результаты.csv',
  );
  files.stage(path, table).commit();
  return path;
}

/** The table of an earlier run may be open in Excel. */
function freePath(files: Files, folder: string, name: string): string {
  for (let k = 1; ; k++) {
    const path = join(folder, numbered(name, k));
    const found = files.stat(path);
    if (found === null || (found.kind === 'file' && !files.isHeld(path))) return path;
  }
}

/** A row an organisation. Personal values are masked unless asked for. */
export function resultsTable(results: readonly OrganizationResult[], showValues: boolean): Uint8Array {
  return writeCsv([HEADER, ...results.map((result) => row(result, showValues))]);
}

function row(result: OrganizationResult, showValues: boolean): readonly (string | number | null)[] {
  const { folder, state, documents, files, errors, warnings, problems, seconds } = result;
  const known = state === 'unchanged' ? null : warnings;
  const what = problems.map((problem) => sentence(problem, showValues));
  const hidden = Math.max(errors, errors === 0 ? warnings : 0) - problems.length;
  if (hidden > 0) what.push(`И ещё ${hidden}.`);
  return [
    folder,
    STATES[state],
    documents,
    files,
    errors,
    known,
    what.join(' '),
    Math.round(seconds * 10) / 10,
  ];
}

function sentence(problem: Problem, showValues: boolean): string {
  const { file, line, message } = reveal(problem, showValues);
  const place = [file ?? '', line === undefined ? '' : `строка ${line}`].filter((part) => part !== '');
  return place.length > 0 ? `${place.join(', ')}: ${message}` : message;
}
