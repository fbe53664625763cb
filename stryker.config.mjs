/** Mutation testing, by hand: `npm run mutants FOLDER` (scripts/mutants.mjs says what is mutated and which tests judge). */
export default {
  testRunner: 'in-process',
  plugins: ['./scripts/mutants.runner.mjs'],
  coverageAnalysis: 'perTest',
  incremental: true,
  concurrency: 1,
  testRunnerNodeArgs: ['--max-semi-space-size=64'],
  warnings: { slow: false, unknownOptions: false },
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  ignorePatterns: ['bench', 'dist', 'output', 'reports'],
  // Stryker rewrites a tsconfig through the API of TypeScript 5, which TypeScript 7 has not; a name without a file is left alone.
  tsconfigFile: 'none.json',
};
