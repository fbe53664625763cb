import type { Problem, ProblemCode } from '../problem.ts';
import { explainFileError } from '../world/file-error.ts';

/** A file system error as a problem; any other error is a bug and is thrown on. */
export function fileProblem(error: unknown, code: ProblemCode, what: string, file: string): Problem {
  const explained = explainFileError(error);
  if (!explained) throw error;
  const { message, hint } = explained;
  return { severity: 'error', code, message: `${what}: ${message}.`, file, hint };
}
