import type { Problem } from '../problem.ts';
import type { Files } from '../world/files.ts';
import { isBare, openPaths } from './open-paths.ts';
import { checkFiles, type SignedFile } from './signed-files.ts';
import { signatureProblems, unsignedProblem } from './words.ts';

/** What came of a look at files and folders. */
export interface Verified {
  /** Files with signatures, and those that should have one. */
  readonly signed: readonly SignedFile[];
  /** How many files of the folders bear none. */
  readonly unsigned: number;
  readonly problems: readonly Problem[];
}

/** Every signature of files, and of everything in folders. `today`: ISO day, for signatures that tell no time. */
export function verifyPaths(paths: readonly string[], files: Files, today: string): Verified {
  const { paths: all, named, problems } = openPaths(paths, files);
  const { checked, problems: unread } = checkFiles({ paths: all, files, today });
  const bare = checked.filter((one) => isBare(one, named));
  const signed = checked.filter((one) => one.signatures.length > 0 || bare.includes(one));
  const isNothing = signed.length === 0 && problems.length + unread.length === 0;
  const unsigned = (isNothing ? paths : bare.map(({ file }) => file)).map(unsignedProblem);
  const told = [...problems, ...unread, ...signed.flatMap(signatureProblems), ...unsigned];
  return { signed, unsigned: checked.length - signed.length, problems: told };
}
