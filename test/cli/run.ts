import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { run } from '../../src/cli/program.ts';
import type { CommandDescription } from '../../src/cli/table/description.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { Manifest } from '../../src/output/manifest.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SAMPLE = join(ROOT, 'input');
/** The built command. */
export const MAIN = join(ROOT, 'dist/cli/main.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, in a folder; what it shows while it works is not recorded. */
export async function sferumDocs(
  args: readonly string[],
  folder = ROOT,
  commands: readonly CommandDescription[] = COMMANDS,
): Promise<Run> {
  const before = process.cwd();
  let [out, err] = ['', ''];
  process.chdir(folder);
  try {
    const terminal: Terminal = {
      print: (line) => {
        out += `${line}\n`;
      },
      printError: (line) => {
        err += `${line}\n`;
      },
      status: () => {},
      typed: (text) => text,
      style: (_, text) => text,
    };
    const code = await run(args, terminal, commands);
    return { code, out, err };
  } finally {
    process.chdir(before);
  }
}

/** Runs the built command as a user does, in a process of its own. */
export function spawned(args: readonly string[], folder = ROOT, env: NodeJS.ProcessEnv = {}): Run {
  const result = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
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

/** The same without exports and tables of documents: there are few documents to make, and a run is quick. */
export function smallFolder(): string {
  const folder = workFolder();
  for (const name of readdirSync(join(folder, 'input')))
    if (!/^(?:organization|staff|groups)\./u.test(name))
      rmSync(join(folder, 'input', name), { recursive: true });
  return folder;
}

/** Changes the organisation file of a work folder. */
export function edit(folder: string, change: (text: string) => string): void {
  const path = join(folder, 'input/organization.yaml');
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** The manifest of a work folder's output. */
export function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'output/manifest.json'), 'utf8'));
}
