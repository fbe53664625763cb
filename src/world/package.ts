import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the package: the parent of `src` or `dist`. */
const ROOT = new URL('../../', import.meta.url);

/** The same as a path. */
export const PACKAGE = fileURLToPath(ROOT);

/** Folder of the built-in templates. */
export const TEMPLATES = fileURLToPath(new URL('templates', ROOT));

/** The tool's version, from package.json. */
export function version(): string {
  return String(JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')).version);
}

/** Without one of them nothing can be made. */
const NEEDED = [
  'package.json',
  'templates/data/laws.yaml',
  ...['regular', 'bold', 'italic', 'boldItalic'].map((face) => `fonts/${face}.ttf`),
];

/** A file that the program consists of and that is not there, as a path; null when it is whole. */
export function missingFile(): string | null {
  const missing = NEEDED.find((name) => !existsSync(new URL(name, ROOT)));
  return missing === undefined ? null : fileURLToPath(new URL(missing, ROOT));
}
