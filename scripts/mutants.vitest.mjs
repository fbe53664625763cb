// The tests that judge mutants: those of MUTANTS_TESTS, set by mutants.mjs.
import { defineConfig } from 'vitest/config';

const tests = (process.env.MUTANTS_TESTS ?? 'test').split(' ');

export default defineConfig({
  test: {
    include: tests.map((path) => (path.endsWith('.test.ts') ? path : `${path}/**/*.test.ts`)),
    exclude: ['test/**/*.long.test.ts'],
    setupFiles: ['test/setup/seed.ts'],
    globalSetup: ['test/setup/made-files.ts'],
    testTimeout: 30_000,
    // One worker of one run may keep its modules: most of the time of a mutant is their loading.
    isolate: false,
    env: { TZ: 'Pacific/Auckland' },
  },
});
