import { basename, dirname, join } from 'node:path';
import { ACTS } from '../acts/place.ts';
import { readActs } from '../acts/reading.ts';
import type { Problem } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import type { Files } from '../world/files.ts';
import type { StampWish } from './stamping.ts';

/** The folder of an act. */
export interface StampTarget {
  readonly folder: string;
  /** The file or the signature that was named, or null. */
  readonly name: string | null;
  readonly isNamed: boolean;
}

function allActs(files: Files, input: string): ReturnType<typeof targetsOf> {
  const { register, problems } = readActs(files, input, []);
  const acts = register.live.filter(({ act }) => act);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return {
    targets: acts.map(({ folder }) => ({
      folder: join(input, ACTS, folder ?? ''),
      name: null,
      isNamed: false,
    })),
    problems: errors.map((problem) => ({ ...problem, file: join(input, problem.file ?? '') })),
  };
}

export function targetsOf(
  files: Files,
  { input, paths }: StampWish,
): { readonly targets: readonly StampTarget[]; readonly problems: readonly Problem[] } {
  if (paths.length === 0) return allActs(files, input);
  const problems: Problem[] = [];
  const targets = paths.flatMap((path): StampTarget[] => {
    const kind = files.stat(path)?.kind;
    if (kind === 'directory') return [{ folder: path, name: null, isNamed: true }];
    if (kind === 'file') return [{ folder: dirname(path), name: basename(path), isNamed: true }];
    const error = Object.assign(new Error(), { code: kind ? 'EFTYPE' : 'ENOENT' });
    problems.push(fileProblem(error, 'file/unreadable', 'Не открыть', path));
    return [];
  });
  return { targets, problems };
}
