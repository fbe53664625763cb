import type { MakeOptions } from '../../making/make.ts';
import { outputProblem, takenProblem } from '../../making/output-problems.ts';
import type { Problem, ProblemCode } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import { type Files, LOCK } from '../../world/files.ts';
import { isInShard, listOrganizations, type OrganizationFolder, type Shard } from '../batch/organizations.ts';
import { progressLine } from '../batch/progress.ts';
import type { Result } from '../batch/result.ts';
import { publishTable, resultsTable } from '../batch/results-table.ts';
import { type Work, workThrough } from '../batch/work.ts';
import { chosenPeriod } from '../chosen-period.ts';
import { EXIT } from '../exit.ts';
import { printProblems } from '../print-problems.ts';
import { refuse } from '../refuse.ts';
import type { CommonSettings, PeriodOptions } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { unknownDocument } from '../wrong-usage.ts';

export interface BatchOptions
  extends CommonSettings,
    PeriodOptions,
    Pick<MakeOptions, 'ids' | 'formats' | 'today' | 'version'> {
  /** Folder for the documents, a folder an organisation; null: `output` in the folder of each. */
  readonly output: string | null;
  /** Also organisations whose documents are up to date. */
  readonly all: boolean;
  readonly shard: Shard | null;
}

/** `batch DIR [id…]`: what `generate` does, for every folder of a folder, on all cores; gives the exit code. */
export async function batch(
  root: string,
  options: BatchOptions,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  const printing = { json: false, showValues: options.showValues };
  const period = chosenPeriod(options);
  if ('problem' in period) return refuse(period.problem, EXIT.usage, printing, terminal);
  const known = readCatalogue(files, options.templates).templates.map(({ id }) => id);
  const unknown = unknownDocument(options.ids, known);
  if (unknown) return refuse(unknown, EXIT.usage, printing, terminal);
  const wrong = wrongFolder(files, root, options.output);
  if (wrong) return refuse(wrong, EXIT.problems, printing, terminal);
  try {
    return await makeAlone(root, { ...options, period: period.value }, files, terminal);
  } catch (error) {
    return refuse(outputProblem(error, options.output ?? root), EXIT.problems, printing, terminal);
  }
}

type Chosen = Omit<BatchOptions, 'period'> & Pick<MakeOptions, 'period'>;

/** No other batch writes a table of results into the folder meanwhile. */
async function makeAlone(root: string, options: Chosen, files: Files, terminal: Terminal): Promise<number> {
  const { shard, output } = options;
  const home = output ?? root;
  const name = shard ? `${LOCK}-${shard.part}-${shard.of}` : LOCK;
  const found = listOrganizations(files, root, output);
  const lock = files.lock(home, name);
  if (!lock) return refuse(takenProblem(home, name), EXIT.problems, { ...options, json: false }, terminal);
  try {
    const mine = shard ? found.filter((organization) => isInShard(organization, shard)) : found;
    const work = await makeAll(mine, options, terminal);
    const table = publishTable(files, home, shard, resultsTable(work.results, options.showValues));
    return finish(work, mine.length, table, options, terminal);
  } finally {
    lock.release();
  }
}

function makeAll(mine: readonly OrganizationFolder[], options: Chosen, terminal: Terminal): Promise<Work> {
  const { ids, formats, date, period, today, version, templates, all } = options;
  const settings = { ids, formats, date, period, today, version, dryRun: false, force: false };
  const tasks = mine.map((organization) => ({ organization, templates, options: settings, all }));
  return workThrough(tasks, (progress) => {
    if (!options.quiet) terminal.status(progressLine(progress));
  });
}

/** Why a folder is no folder of organisations, or null. */
function wrongFolder(files: Files, root: string, output: string | null): Problem | null {
  const kind = files.stat(root)?.kind;
  const wrong = (code: ProblemCode, message: string): Problem => {
    const hint = 'Нужна папка, в которой у каждой организации своя папка.';
    return { severity: 'error', code, message, hint };
  };
  if (kind === undefined) return wrong('folder/missing', `Нет папки «${root}».`);
  if (kind !== 'directory') return wrong('folder/not-folder', `«${root}» – файл, а нужна папка.`);
  if (files.list(root).some((name) => /^organization\.ya?ml$/iu.test(name))) {
    const message = `«${root}» – папка одной организации. Её документы: sferum-docs generate --input ${root}`;
    return wrong('batch/one-organization', message);
  }
  if (listOrganizations(files, root, output).length > 0) return null;
  return wrong('batch/no-organizations', `В папке «${root}» нет ни одной папки с организацией.`);
}

function finish(
  { results, isInterrupted }: Work,
  total: number,
  table: string,
  options: CommonSettings,
  terminal: Terminal,
): number {
  terminal.status(null);
  const failed = results.filter(({ errors }) => errors > 0);
  for (const result of failed) printFailed(result, options, terminal);
  if (!options.quiet) terminal.print(summary(results, table));
  if (isInterrupted) {
    terminal.printError(
      `Прервано: осталось ${agree(total - results.length, 'организация')}. Запустите ту же команду, и работа продолжится с этого места.`,
    );
    return EXIT.interrupted;
  }
  if (results.some(({ state }) => state === 'bug')) return EXIT.bug;
  return failed.length > 0 ? EXIT.problems : EXIT.done;
}

function printFailed(
  { folder, problems, errors }: Result,
  options: CommonSettings,
  terminal: Terminal,
): void {
  const inFolder = problems.map((problem) => ({
    ...problem,
    file: problem.file === undefined ? folder : `${folder}: ${problem.file}`,
  }));
  printProblems(inFolder, terminal, options.showValues);
  const hidden = errors - problems.length;
  if (hidden > 0)
    terminal.printError(
      `  Здесь ещё ${agree(hidden, 'ошибка')}. Все ошибки покажет sferum-docs check --input с папкой этой организации.`,
    );
}

function summary(results: readonly Result[], table: string): string {
  const made = results.filter(({ state }) => state === 'made').length;
  const unchanged = results.filter(({ state }) => state === 'unchanged').length;
  const failed = results.length - made - unchanged;
  const parts = [
    `документы подготовлены – ${made}`,
    `без изменений – ${unchanged}`,
    `с ошибками – ${failed}`,
  ];
  return `${agree(results.length, 'организация')}: ${parts.join(', ')}. Таблица: ${table}`;
}
