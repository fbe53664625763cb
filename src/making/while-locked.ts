import type { Result } from '../problem.ts';
import type { Files } from '../world/files.ts';
import { takenProblem } from './output-problems.ts';

/** Does its work while nobody else works in that folder, or tells that somebody does. Throws the file system's error. */
export async function whileLocked<T>(
  files: Files,
  folder: string,
  name: string,
  work: () => Promise<T>,
): Promise<Result<T>> {
  const lock = files.lock(folder, name);
  if (!lock) return { problem: takenProblem(folder, name) };
  try {
    return { value: await work() };
  } finally {
    lock.release();
  }
}
