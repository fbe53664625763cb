import { join } from 'node:path';
import { inputIn } from '../making/batch/organizations.ts';
import type { Problem } from '../problem.ts';
import { agree } from '../russian/text/number.ts';
import type { CommandPlace } from './command-place.ts';
import { printProblems } from './print-problems.ts';
import { withFolders } from './typed.ts';

/** Where a batch is done and where it prints. */
export interface BatchPlace extends CommandPlace {
  readonly root: string;
}

/** An organisation of a folder at which something is wrong. */
export interface Failed {
  readonly folder: string;
  readonly errors: number;
  /** The first few of the worst. */
  readonly problems: readonly Problem[];
}

/** Prints what is wrong with an organisation, its folder before the files; commands name its folder. */
export function printFailed(
  { folder, problems, errors }: Failed,
  { showValues }: { readonly showValues: boolean },
  { root, files, terminal }: BatchPlace,
): void {
  const input = inputIn(files, join(root, folder));
  const own = { ...terminal, typed: (text: string) => terminal.typed(withFolders(text, { input })) };
  const inFolder = problems.map((problem) => ({
    ...problem,
    file: problem.file === undefined ? folder : `${folder}: ${problem.file}`,
  }));
  printProblems(inFolder, own, showValues);
  const hidden = errors - problems.length;
  const more = `  Здесь ещё ${agree(hidden, 'ошибка')}. Все ошибки покажет sferum-docs check`;
  if (hidden > 0) terminal.printError(own.typed(more));
}
