// npm run mutants FOLDER… [TESTS…]: StrykerJS over folders or files of src. Tests that are named judge, else those of the same
// folder, or of the nearest one above it that has tests.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';

const paths = process.argv.slice(2).map((path) => path.replace(/\/$/, ''));
const sources = paths.filter((path) => path.startsWith('src'));
const named = paths.filter((path) => path.startsWith('test'));
if (sources.length === 0) {
  console.error('npm run mutants src/document [test/document …]');
  process.exit(2);
}
const tests = (named.length > 0 ? named : sources.map(testsOf)).flatMap((path) => filesIn(path, isJudge));
process.env.TZ = 'Pacific/Auckland';
await import('./fonts.mjs');
await import('./words.mjs');

const results = [];
// The long ones first, so that no processor waits for the other at the end.
const files = sources
  .flatMap((path) => filesIn(path, isMutated))
  .sort((one, other) => sizeOf(other) - sizeOf(one));
// While one file is copied and its tests are counted, another has the second processor.
await Promise.all(Array.from({ length: availableParallelism() }, mutateFiles));
const [killed, late, survived, unseen] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(
  (status) => results.filter((one) => one.status === status).length,
);
const score = ((100 * (killed + late)) / (killed + late + survived + unseen)).toFixed(1);
console.log(
  `${results.length} mutants: ${killed} killed, ${late} timed out, ${survived} survived, ${unseen} passed by no test; score ${score} %`,
);

/** Code in which one file is changed runs twice as fast as code that is changed all over, and what is found of a file is kept. */
async function mutateFiles() {
  for (let file = files.shift(); file; file = files.shift()) {
    const incrementalFile = `reports/mutants/${file.replaceAll('/', '-')}.json`;
    const stryker = new Stryker({ mutate: [file], incrementalFile, tests: [...new Set(tests)] });
    results.push(...(await stryker.runMutationTest()));
  }
}

/** Every word of a lexicon is a case of its own: without it only that word is declined wrongly. */
function isMutated(name) {
  return /(?<!\.d)\.tsx?$/.test(name) && !name.startsWith('src/russian/lexicon/');
}

function sizeOf(file) {
  return statSync(file).size;
}

function testsOf(source) {
  let tests = source.replace('src', 'test').replace(/\.ts$/, '.test.ts');
  while (!existsSync(tests)) tests = dirname(tests);
  return tests;
}

function isJudge(name) {
  return name.endsWith('.test.ts') && !/\.(?:long|alone)\./.test(name);
}

function filesIn(path, isWanted) {
  if (/\.tsx?$/.test(path)) return [path];
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter(isWanted);
}
