import { execSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Tests of the built command never run an old build. */
export default function setup(): void {
  execSync('npm run --silent build', {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
  });
}
