import { changedFiles } from '../acts/intact.ts';
import { nextSteps } from '../acts/next-steps.ts';
import { registerProblems } from '../acts/register-problems.ts';
import type { Problem } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import type { Job } from './job.ts';
import type { Workspace } from './workspace.ts';

/** What is wrong with the issued acts, byte by byte, and what is to be done next with them. */
export function actsProblems(
  { acts, dossier }: Pick<Workspace, 'acts' | 'dossier'>,
  { files, input, catalogue, options }: Job,
): readonly Problem[] {
  const { register } = acts;
  if (register.isEmpty) return [];
  try {
    return [
      ...changedFiles(files, input, register),
      ...registerProblems(acts, options.today),
      ...nextSteps(register, catalogue.templates, options.today, dossier?.tables ?? {}),
    ];
  } catch (error) {
    return [fileProblem(error, 'input/unreadable', 'Не удалось прочитать изданные акты', input)];
  }
}
