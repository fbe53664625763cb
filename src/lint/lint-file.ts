import type { Problem } from '../problem.ts';
import { type Complain, collect } from '../reading/complain.ts';
import { fileProblem } from '../reading/file-problem.ts';
import { LIMITS } from '../reading/limits.ts';
import type { Files } from '../world/files.ts';
import { lintAct } from './lint.ts';
import { readAct } from './reading/read.ts';
import type { LintSettings } from './settings.ts';

/** Every problem of a file with an act, also that it cannot be read. */
export function lintFile(path: string, settings: LintSettings, files: Files): readonly Problem[] {
  const { complain, problems } = collect();
  const bytes = readBytes(path, files, complain);
  const reading = bytes && readAct(bytes, path);
  const found = reading?.act ? lintAct(reading.act, settings) : [];
  return [...problems, ...(reading?.problems ?? []), ...found].map((problem) => ({ ...problem, file: path }));
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
