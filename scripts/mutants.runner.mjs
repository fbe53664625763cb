// Runs tests for StrykerJS: those that Vitest would run, in one process that loads anew for every mutant what imports the changed
// file. Vitest starts a worker for each, which asks it for module after module; that takes half a second, this a tenth of it.
import { relative, resolve } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { startTests } from '@vitest/runner';
import { getTestName, getTests } from '@vitest/runner/utils';
import { createServer, createServerModuleRunner } from 'vite';

/** What Stryker's changed code looks at: which mutant is on, which test runs. */
const stryker = {};
globalThis.__stryker__ = stryker;
const PROJECT = process.cwd();

class Runner {
  static inject = [commonTokens.options];

  kills = 0;
  lastKill = new Map();

  constructor({ tests }) {
    this.tests = tests;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.server = await createServer({
      configFile: false,
      appType: 'custom',
      server: { middlewareMode: true, ws: false, hmr: false, watch: null },
      optimizeDeps: { noDiscovery: true },
    });
    this.modules = createServerModuleRunner(this.server.environments.ssr, { hmr: false });
  }

  async dryRun() {
    const tests = await this.run();
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    const activate = () => {
      stryker.activeMutant = activeMutant.id;
    };
    Object.assign(stryker, { activeMutant: undefined, hitCount: 0, hitLimit });
    if (mutantActivation === 'static') activate();
    this.forget(activeMutant.fileName);
    const tests = await this.run(testFilter, activate);
    const endless = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  /** What does not import the changed file stays as it is, with all that it remembers and is compiled for. */
  forget(file) {
    const { evaluatedModules } = this.modules;
    // The tests run in a copy of the project.
    const changed = new Set(evaluatedModules.getModulesByFile(resolve(relative(PROJECT, file))));
    for (const module of changed) {
      evaluatedModules.invalidateModule(module);
      for (const importer of module.importers) changed.add(evaluatedModules.getModuleById(importer));
    }
  }

  /** Of a mutant only the tests that pass it are run, and none after the first that fails. */
  async run(ids, activate) {
    let isKilled = false;
    const files = await startTests(ids ? [...new Set(ids.map(fileOf))] : this.tests, {
      config: config(),
      importFile: (path) => this.modules.import(path),
      onCollected: (files) => {
        this.choose(files, ids && new Set(ids));
        activate?.();
      },
      onBeforeRunTask: (test) => {
        if (isKilled) test.mode = 'skip';
        if (activate === undefined) stryker.currentTestId = idOf(test);
      },
      onAfterRunTask: (test) => {
        stryker.currentTestId = undefined;
        if (activate === undefined || test.result.state !== 'fail') return;
        isKilled = true;
        this.kills += 1;
        this.lastKill.set(idOf(test), this.kills);
      },
    });
    return files.flatMap(resultsOf);
  }

  /** Neighbours fall to the same test, so that those come first that killed one last. */
  choose(tasks, ids) {
    for (const suite of tasks.filter(isSuite)) {
      this.choose(suite.tasks, ids);
      suite.tasks = suite.tasks.filter((task) =>
        isSuite(task) ? task.tasks.length > 0 : !ids || ids.has(idOf(task)),
      );
    }
    const last = new Map(tasks.map((task) => [task, this.killOf(task)]));
    tasks.sort((some, other) => last.get(other) - last.get(some));
  }

  killOf(task) {
    if (isSuite(task)) return Math.max(0, ...task.tasks.map((each) => this.killOf(each)));
    return this.lastKill.get(idOf(task)) ?? 0;
  }

  async dispose() {
    await this.server.close();
  }
}

/** A file whose modules do not load has no tests and fails itself. */
function resultsOf(file) {
  const ran = getTests(file).filter(({ result }) => result?.state === 'pass' || result?.state === 'fail');
  return [...(file.result?.state === 'fail' && ran.length === 0 ? [file] : []), ...ran].map((task) => ({
    id: idOf(task),
    name: getTestName(task, ' '),
    fileName: file.filepath,
    timeSpentMs: task.result.duration ?? 0,
    ...(task.result.state === 'fail'
      ? { status: TestStatus.Failed, failureMessage: task.result.errors?.[0]?.message ?? '' }
      : { status: TestStatus.Success }),
  }));
}

function isSuite(task) {
  return task.type === 'suite';
}

function idOf(task) {
  return `${task.file.name}#${getTestName(task, ' ')}`;
}

function fileOf(id) {
  return resolve(id.slice(0, id.indexOf('#')));
}

function config() {
  return {
    root: process.cwd(),
    setupFiles: [resolve('test/setup/seed.ts')],
    passWithNoTests: true,
    sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
    maxConcurrency: 1,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    retry: 0,
    tags: [],
  };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', Runner)];
