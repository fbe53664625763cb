/* Commands in messages, as their reader can type them where he stands. */
import { join, relative } from 'node:path';
import { quotedPath } from '../world/shell.ts';
import { type Given, INPUT } from './settings.ts';

/** Commands that read the folder of facts. */
export const READERS: readonly string[] = [
  ...['generate', 'check', 'issue', 'unissue', 'amend', 'facts', 'report', 'lint', 'verify', 'stamp', 'site'],
];

const COMMAND = /(?<![\w./-])sferum-docs( [a-z]+)?( --input)?(?![\w-])/gu;

/** The text with the program as it was started: «npx sferum-docs check». */
export function startedBy(program: string, text: string): string {
  return text.replace(COMMAND, (found) => found.replace('sferum-docs', () => program));
}

/** The text with the folders that were named behind the commands that read them. */
export function withFolders(
  text: string,
  { input, templates = [] }: Partial<Pick<Given, 'input' | 'templates'>>,
): string {
  const folders = [
    ...(input === undefined || input === INPUT ? [] : [` --input ${quotedPath(input)}`]),
    ...templates.map((folder) => ` --templates ${quotedPath(folder)}`),
  ].join('');
  return text.replace(COMMAND, (found, name = '', isGiven = '') =>
    READERS.includes(name.trim()) && isGiven === '' ? found + folders : found,
  );
}

/** How the program was started. */
export interface Start {
  /** What was started: this file or a link to it. */
  readonly script: string;
  /** Where the engine is, the main file of the program and its folder, and where the user stands. */
  readonly engine: string;
  readonly main: string;
  readonly folder: string;
  readonly stand: string;
}

/**
 * How the user starts the program again from where he stands. Never by `npx`: outside the folder of the program that asks a registry
 * for a stranger's package of this name. A folder that brings its engine along is started from anywhere; in that folder by short paths,
 * which need no quotes: PowerShell takes a quoted path at the start of a line for a text.
 */
export function programOf({ script, engine, main, folder, stand }: Start): string {
  if (!/node_modules[\\/]|\.js$/u.test(script)) return 'sferum-docs';
  const fromHere = (path: string): string => {
    const below = relative(stand, path);
    return quotedPath(below.startsWith('..') ? path : below);
  };
  const own = join(folder, '..', 'node');
  return `${engine.startsWith(own) ? fromHere(engine) : 'node'} ${fromHere(main)}`;
}
