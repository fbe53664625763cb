import { join } from 'node:path';
import { isSignatureName } from '../output/signatures.ts';
import type { Problem } from '../problem.ts';
import { fileProblem } from '../reading/file-problem.ts';
import type { Files } from '../world/files.ts';
import { isCertificateName } from './signed-files.ts';

/** What the words of a command name. */
export interface Opened {
  /** Files, those of the folders too. */
  readonly paths: readonly string[];
  /** Files that were named themselves. */
  readonly named: readonly string[];
  readonly problems: readonly Problem[];
}

/** No honest folder of acts is deeper. */
const DEPTH = 12;

/** Tables and records are nothing that is signed. */
function isDocument(name: string): boolean {
  return !/^[.~]|\.(?:json|csv)$/iu.test(name) && !isCertificateName(name);
}

/** Names of files, and folders with all the documents that are in them. */
export function openPaths(paths: readonly string[], files: Files): Opened {
  const problems: Problem[] = [];
  const named: string[] = [];
  const found = new Set<string>();
  const open = (path: string, depth: number) => {
    const kind = files.stat(path)?.kind;
    if (kind === 'directory') {
      for (const name of depth < DEPTH ? files.list(path) : [])
        if (isDocument(name)) open(join(path, name), depth + 1);
    } else if (kind === 'file') found.add(path);
    else if (depth === 0) throw Object.assign(new Error(), { code: kind ? 'EFTYPE' : 'ENOENT' });
    if (kind === 'file' && depth === 0) named.push(path);
  };
  for (const path of paths) {
    try {
      open(join(path), 0);
    } catch (error) {
      problems.push(fileProblem(error, 'file/unreadable', 'Не открыть', path));
    }
  }
  return { paths: [...found], named, problems };
}

/** True for a signature of which the file is missing, and for a file that was named and bears no signature. */
export function isBare(
  { file, signatures }: { readonly file: string; readonly signatures: readonly unknown[] },
  named: readonly string[],
): boolean {
  return signatures.length === 0 && (named.includes(file) || isSignatureName(file));
}
