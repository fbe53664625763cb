import { join } from 'node:path';
import { ACTS } from '../acts/place.ts';
import type { Problem } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import { type Files, LOCK } from '../world/files.ts';
import { whileLocked } from './while-locked.ts';

/** Does its work while nobody else writes acts of the organisation; `refused` of the problem when somebody does, or when the folder cannot be had. */
export async function holdingActs<T>(
  files: Files,
  input: string,
  refused: (problems: readonly Problem[]) => T,
  work: () => Promise<T>,
): Promise<T> {
  const folder = join(input, ACTS);
  if (files.stat(input)?.kind !== 'directory') return work();
  try {
    const held = await whileLocked(files, folder, LOCK, work);
    return 'problem' in held ? refused([held.problem]) : held.value;
  } catch (error) {
    return refused([actsFolderProblem(error, input)]);
  }
}

/** A file system error while acts were put down. Any other error is thrown on. */
export function actsFolderProblem(error: unknown, input: string): Problem {
  const what = 'Не удалось записать изданные акты';
  const problem = fileProblem(error, 'acts/not-written', what, join(input, ACTS));
  const { code = '' } = error as NodeJS.ErrnoException;
  if (!['EROFS', 'EACCES', 'EPERM'].includes(code)) return problem;
  return {
    ...problem,
    hint: 'Дайте права на запись в эту папку или скопируйте папку организации на свой диск.',
  };
}
