import { configDefaults, defineConfig } from 'vitest/config';

const LONG = 'test/**/*.long.test.ts';
const ALONE = 'test/**/*.alone.test.ts';

/** `--mode all` (`npm run test:all`) adds the long tests and takes more random input; see docs/testing.md. */
export default defineConfig(({ mode }) => {
  const common = {
    setupFiles: ['test/setup/seed.ts'],
    execArgv: ['--max-semi-space-size=64'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    isolate: false,
    env: { TZ: 'Pacific/Auckland', TEST_MODE: mode },
  };
  return {
    test: {
      maxWorkers: '100%',
      coverage: { include: ['src/**/*.ts'], reporter: ['text', 'html'] },
      projects: [
        {
          test: {
            ...common,
            name: 'unit',
            include: ['test/**/*.test.ts'],
            exclude: [...configDefaults.exclude, LONG, ALONE],
            globalSetup: ['test/setup/made-files.ts'],
          },
        },
        ...(mode === 'all'
          ? [
              { test: { ...common, name: 'alone', include: [ALONE], isolate: true } },
              {
                test: {
                  ...common,
                  name: 'long',
                  include: [LONG],
                  setupFiles: [...common.setupFiles, 'test/setup/built.ts'],
                  globalSetup: ['test/setup/build.ts'],
                },
              },
            ]
          : []),
      ],
    },
  };
});
