// npm run mutants FOLDER… [TESTS…]: StrykerJS over folders or files of src. Tests that are named judge, else those of the same
// folder, or of the nearest one above it that has tests.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

const paths = process.argv.slice(2).map((path) => path.replace(/\/$/, ''));
const sources = paths.filter((path) => path.startsWith('src'));
const named = paths.filter((path) => path.startsWith('test'));
if (sources.length === 0) {
  console.error('npm run mutants src/document [test/document …]');
  process.exit(2);
}
const tests = (named.length > 0 ? named : sources.map(testsOf)).flatMap(filesIn);
process.env.TZ = 'Pacific/Auckland';
await import('./fonts.mjs');
await import('./words.mjs');

await new Stryker({
  // Every word of a lexicon is a case of its own: without it only that word is declined wrongly.
  mutate: [...sources.map(filesOf), '!src/russian/lexicon/**', '!**/*.d.ts'],
  incrementalFile: `reports/mutants/${sources.join('+').replaceAll('/', '-')}.json`,
  tests: [...new Set(tests)],
}).runMutationTest();

function filesOf(source) {
  return source.endsWith('.ts') ? source : `${source}/**/*.ts`;
}

function testsOf(source) {
  let tests = source.replace('src', 'test').replace(/\.ts$/, '.test.ts');
  while (!existsSync(tests)) tests = dirname(tests);
  return tests;
}

function filesIn(path) {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !/\.(?:long|alone)\./.test(name))
    .map((name) => join(path, name));
}
