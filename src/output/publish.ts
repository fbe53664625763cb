import { join } from 'node:path';
import type { Files, Staged } from '../world/files.ts';
import { MANIFEST, type Manifest, printManifest } from './manifest.ts';
import type { Plan } from './plan.ts';

/**
 * Carries a plan out. Every file is written under a temporary name first, so that a full disk or a read-only folder
 * leaves all as it was. Then the manifest says which files are about to change, what each was and what it will be; the
 * files get their names; the manifest says what there is. Killed at any moment, it tells the truth, and the next run
 * knows its own files. Throws the file system's error.
 */
export function publish(files: Files, folder: string, plan: Plan): void {
  const changed = plan.placed.filter(({ outcome }) => outcome !== 'unchanged');
  const manifest = join(folder, MANIFEST);
  const staged: Staged[] = [];
  const stage = (path: string, bytes: Uint8Array): (() => void) => {
    const file = files.stage(path, bytes);
    staged.push(file);
    return () => file.commit();
  };
  try {
    const commits = changed.map(({ path, product }) => stage(join(folder, path), product.bytes));
    const conclude = stage(manifest, printed(plan.manifest));
    if (commits.length + plan.obsolete.length > 0) {
      stage(manifest, printed(plan.before))();
      files.flush(folder);
    }
    for (const commit of commits) commit();
    for (const path of plan.obsolete) files.remove(join(folder, path));
    files.flush(folder);
    conclude();
  } finally {
    for (const file of staged) file.discard();
  }
}

function printed(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(printManifest(manifest));
}
