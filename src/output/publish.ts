import { join } from 'node:path';
import type { FileBytes, Files, Staged } from '../world/files.ts';
import { putFile } from '../world/put-file.ts';
import { MANIFEST, type Manifest, printManifest } from './manifest.ts';
import type { Plan } from './plan.ts';

/**
 * Carries a plan out. Every file is written under a temporary name first, so that a full disk or a read-only folder
 * leaves all as it was. Then the manifest says which files are about to change, what each was and what it will be; the
 * files get their names; the manifest says what there is. A file that cannot be replaced undoes what was done. Killed at
 * any moment, it tells the truth, and the next run knows its own files. Throws the file system's error.
 */
export async function publish(files: Files, folder: string, plan: Plan): Promise<void> {
  const writings: FileBytes[] = [];
  let staged: readonly Staged[] = [];
  const stage = (name: string, bytes: Uint8Array): Step => {
    const path = join(folder, name);
    const at = writings.push({ path, bytes }) - 1;
    return { path, run: () => staged[at]?.commit() };
  };
  const steps = stepsOf(plan, stage, files, folder);
  staged = await files.stageAll(writings);
  try {
    carryOut(steps, files);
  } finally {
    for (const file of staged) file.discard();
  }
}

/** A change of one file. */
interface Step {
  readonly path: string;
  run(): void;
}

function stepsOf(
  plan: Plan,
  stage: (name: string, bytes: Uint8Array) => Step,
  files: Files,
  folder: string,
): readonly Step[] {
  const stranger = plan.stranger ? [stage(plan.stranger.path, plan.stranger.bytes)] : [];
  const changed = plan.placed.filter(({ outcome }) => outcome === 'written' || outcome === 'beside');
  const kept = changed.flatMap(({ kept }) => (kept ? [stage(kept.path, kept.bytes)] : []));
  const written = changed.map(({ path, product }) => stage(path, product.bytes));
  const conclude = stage(MANIFEST, printed(plan.manifest));
  const removed = plan.obsolete.map((name) => removal(join(folder, name), files));
  const flush: Step = { path: folder, run: () => files.flush(folder) };
  const changes = [...kept, ...written, ...removed];
  if (changes.length === 0) return [...stranger, conclude];
  return [...stranger, stage(MANIFEST, printed(plan.before)), flush, ...changes, flush, conclude];
}

function removal(path: string, files: Files): Step {
  return { path, run: () => files.remove(path) };
}

/** Takes every step, or takes back those that were taken. */
function carryOut(steps: readonly Step[], files: Files): void {
  const undo: (() => void)[] = [];
  try {
    for (const { path, run } of steps) {
      const before = files.stat(path)?.kind === 'file' ? files.read(path) : null;
      run();
      undo.push(() => restore(path, before, files));
    }
  } catch (error) {
    undoAll(undo.reverse());
    throw error;
  }
}

/** When that fails too, the manifest still says what may be there: it is the first step, and the last to be taken back. */
function undoAll(undo: readonly (() => void)[]): void {
  try {
    for (const step of undo) step();
  } catch {
    // The next run goes on from the manifest.
  }
}

function restore(path: string, before: Uint8Array | null, files: Files): void {
  if (before) putFile(files, path, before);
  else if (files.stat(path)?.kind === 'file') files.remove(path);
}

function printed(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(printManifest(manifest));
}
