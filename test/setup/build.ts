import { execSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

/** Tests of the built command never run an old one; compiled modules are for long tests. */
export default function setup({ config }: TestProject): void {
  const isAll = config.env.TEST_MODE === 'all';
  execSync(`npm run --silent build${isAll ? ' && npm run --silent modules' : ''}`, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'inherit',
  });
}
