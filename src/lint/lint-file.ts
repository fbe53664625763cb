import type { Problem } from '../problem.ts';
import { type Complain, collect } from '../reading/complain.ts';
import { fileProblem } from '../reading/file-problem.ts';
import { LIMITS } from '../reading/limits.ts';
import type { Files } from '../world/files.ts';
import { dayOf } from './dating.ts';
import { lintAct } from './lint.ts';
import { readAct } from './reading/read.ts';
import type { LintSettings } from './settings.ts';

/** What is said of a file with an act. */
export interface LintedFile {
  /** Also that it cannot be read. */
  readonly problems: readonly Problem[];
  /** An act of which no day is known: whether what it cites is in force cannot be told. */
  readonly isUndated: boolean;
}

export function lintFile(path: string, settings: LintSettings, files: Files): LintedFile {
  const { complain, problems } = collect();
  const bytes = readBytes(path, files, complain);
  const reading = bytes && readAct(bytes, path);
  const act = reading?.act ?? null;
  const found = act ? lintAct(act, settings) : [];
  const all = [...problems, ...(reading?.problems ?? []), ...found];
  return {
    problems: all.map((problem) => ({ ...problem, file: path })),
    isUndated: act !== null && dayOf(act, settings) === null,
  };
}

function readBytes(path: string, files: Files, complain: Complain): Uint8Array | null {
  try {
    if ((files.stat(path)?.size ?? 0) <= LIMITS.fileBytes) return files.read(path);
    complain(tooBig(path));
  } catch (error) {
    complain(fileProblem(error, 'file/unreadable', 'Файл не прочитан', path));
  }
  return null;
}

function tooBig(file: string): Problem {
  const message = `Файл больше ${LIMITS.fileBytes / 1024 / 1024} МБ.`;
  const hint = 'Удалите из файла рисунки и сохраните заново.';
  return { severity: 'error', code: 'file/too-big', message, file, hint };
}
