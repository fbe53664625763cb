import { execSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Tests of the built command and of compiled modules never run old ones. */
export default function setup(): void {
  execSync('npm run --silent build && npm run --silent modules', {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
  });
}
