import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The PDF writer reads fonts that a script makes; the script leaves those alone that are there. */
export default function setup(): void {
  const script = fileURLToPath(new URL('../../scripts/fonts.mjs', import.meta.url));
  execFileSync(process.execPath, [script], { stdio: 'inherit' });
}
