import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SAMPLE = join(ROOT, 'input');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a user does. */
export function sferumDocs(args: readonly string[], cwd = ROOT, env: NodeJS.ProcessEnv = {}): Run {
  const result = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** A fresh folder with a copy of the sample in `input/`. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sferum-docs-'));
  cpSync(SAMPLE, join(folder, 'input'), { recursive: true });
  return folder;
}
