/* Commands in messages, as their reader can type them where he stands. */
import { quotedPath } from '../world/shell.ts';
import { type Given, INPUT } from './settings.ts';

/** Commands that read the folder of facts. */
export const READERS: readonly string[] = ['generate', 'check', 'facts', 'report', 'lint'];

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

/** How the program was started, by the path of its script and what npm says in the environment. */
export function programOf(script: string, { npm_command: npm }: NodeJS.ProcessEnv): string {
  if (npm !== undefined || /node_modules[\\/]/u.test(script)) return 'npx sferum-docs';
  return script.endsWith('.js') ? `node ${quotedPath(script)}` : 'sferum-docs';
}
