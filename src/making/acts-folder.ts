import { join } from 'node:path';
import type { ActRecord } from '../acts/act.ts';
import { ACTS } from '../acts/place.ts';
import { type NewAct, writeActs, writeRegister } from '../acts/write.ts';
import type { Problem } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import { type Files, LOCK } from '../world/files.ts';
import type { Job } from './job.ts';
import { whileLocked } from './while-locked.ts';

/** An act that was issued in this run, and where it lies, below the folder of the organisation. */
export interface JustIssued {
  readonly act: ActRecord;
  readonly folder: string;
}

/** Does its work while nobody else writes acts of the organisation; `refused` of the problem when somebody does, or when the folder cannot be had. */
export async function holdingActs<T>(
  files: Files,
  input: string,
  refused: (problems: readonly Problem[]) => T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    if (files.stat(input)?.kind !== 'directory') return await work();
    const held = await whileLocked(files, join(input, ACTS), LOCK, work);
    return 'problem' in held ? refused([held.problem]) : held.value;
  } catch (error) {
    return refused([actsFolderProblem(error, input)]);
  }
}

/** Puts acts down and into the register; the problems are of the register alone. Throws the file system's error. */
export function putActs(
  { files, input, catalogue }: Pick<Job, 'files' | 'input' | 'catalogue'>,
  acts: readonly NewAct[],
): { readonly issued: readonly JustIssued[]; readonly problems: readonly Problem[] } {
  writeActs(files, input, acts);
  const issued = acts.map(({ act, folder }) => ({ act, folder: `${ACTS}/${folder}` }));
  return { issued, problems: writeRegister(files, input, catalogue.templates) };
}

/** A file system error while acts were put down. Any other error is thrown on. */
function actsFolderProblem(error: unknown, input: string): Problem {
  const what = 'Не удалось записать изданные акты';
  const problem = fileProblem(error, 'acts/not-written', what, join(input, ACTS));
  const { code = '' } = error as NodeJS.ErrnoException;
  if (!['EROFS', 'EACCES', 'EPERM'].includes(code)) return problem;
  return {
    ...problem,
    hint: 'Дайте права на запись в эту папку или скопируйте папку организации на свой диск.',
  };
}
