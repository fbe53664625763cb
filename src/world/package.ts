import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the package: the parent of `src` or `dist`. */
const ROOT = new URL('../../', import.meta.url);

/** Folder of the built-in templates. */
export const TEMPLATES = fileURLToPath(new URL('templates', ROOT));

/** The tool's version, from package.json. */
export function version(): string {
  return String(JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')).version);
}
