/** Mutation testing, by hand: `npm run mutants FOLDER` (scripts/mutants.mjs says what is mutated and which tests judge). */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutants.vitest.mjs', related: false },
  coverageAnalysis: 'perTest',
  incremental: true,
  concurrency: 1,
  warnings: { slow: false },
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  ignorePatterns: ['bench', 'dist', 'output', 'reports'],
  // Stryker rewrites a tsconfig through the API of TypeScript 5, which TypeScript 7 has not; a name without a file is left alone.
  tsconfigFile: 'none.json',
};
