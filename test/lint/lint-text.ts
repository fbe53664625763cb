import { lintAct } from '../../src/lint/lint.ts';
import { readAct } from '../../src/lint/reading/read.ts';
import type { LintSettings } from '../../src/lint/settings.ts';
import { type Problem, reveal } from '../../src/problem.ts';
import { readTemplateData } from '../../src/templating/data.ts';
import { disk } from '../../src/world/disk.ts';
import { TEMPLATES } from '../../src/world/package.ts';

const data = readTemplateData(disk, [TEMPLATES], (path) => new TextDecoder().decode(disk.read(path)));

export const SETTINGS: LintSettings = {
  kind: null,
  date: null,
  lastDate: null,
  laws: data.laws,
  platforms: data.platforms,
};

/** Problems of a file's bytes, personal values shown. */
export function lintBytes(
  bytes: Uint8Array,
  settings: Partial<LintSettings> = {},
  file = 'act.txt',
): readonly Problem[] {
  const { act, problems } = readAct(bytes, file);
  const found = act ? lintAct(act, { ...SETTINGS, ...settings }) : [];
  return [...problems, ...found].map((problem) => reveal(problem, true));
}

export function lintText(text: string, settings: Partial<LintSettings> = {}): readonly Problem[] {
  return lintBytes(new TextEncoder().encode(text), settings);
}

/** `line:column code` of every problem. */
export function places(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
}
