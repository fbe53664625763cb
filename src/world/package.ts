import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the package: the parent of `src` or `dist`. */
export const PACKAGE = join(import.meta.dirname, '..', '..');

/** Folder of the built-in templates. */
export const TEMPLATES = join(PACKAGE, 'templates');

/** The tool's version, from package.json. */
export function version(): string {
  return String(JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).version);
}

/** Without one of them nothing can be made. */
const NEEDED = [
  'package.json',
  'templates/data/laws.yaml',
  'words/russian.bin',
  ...['regular', 'bold', 'italic', 'boldItalic'].map((face) => `fonts/${face}.ttf`),
];

/** A file that the program consists of and that is not there, as a path; null when it is whole. */
export function missingFile(): string | null {
  return NEEDED.map((name) => join(PACKAGE, name)).find((path) => !existsSync(path)) ?? null;
}
