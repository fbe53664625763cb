import type { MakeOptions } from '../../making/make.ts';
import { agree } from '../../russian/text/number.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import { explainFileError } from '../../world/file-error.ts';
import { type Files, LOCK } from '../../world/files.ts';
import { isInShard, listOrganizations, type OrganizationFolder, type Shard } from '../batch/organizations.ts';
import { progressLine } from '../batch/progress.ts';
import type { Result } from '../batch/result.ts';
import { publishTable, resultsTable } from '../batch/results-table.ts';
import { type Work, workThrough } from '../batch/work.ts';
import { chosenPeriod } from '../chosen-period.ts';
import { EXIT } from '../exit.ts';
import type { CommonSettings, PeriodOptions } from '../options.ts';
import { printProblems } from '../print-problems.ts';
import type { Terminal } from '../terminal.ts';
import { refuseUnknown } from './generate.ts';

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
  const { shard } = options;
  const home = options.output ?? root;
  const period = chosenPeriod(options);
  if (typeof period === 'string') {
    terminal.printError(period);
    return EXIT.usage;
  }
  try {
    const { templates } = readCatalogue(files, options.templates);
    if (refuseUnknown(options.ids, templates, terminal)) return EXIT.usage;
    const wrong = wrongFolder(files, root);
    if (wrong !== null) return refuse(wrong, terminal);
    const found = listOrganizations(files, root, options.output);
    if (found.length === 0) return refuse(`В папке «${root}» нет ни одной папки с организацией.`, terminal);
    const lock = files.lock(home, shard ? `${LOCK}-${shard.part}-${shard.of}` : LOCK);
    if (typeof lock === 'string') return refuse(taken(home, lock), terminal);
    try {
      const mine = shard ? found.filter((organization) => isInShard(organization, shard)) : found;
      const work = await makeAll(mine, { ...options, period }, terminal);
      const table = publishTable(files, home, shard, resultsTable(work.results, options.showValues));
      return finish(work, mine.length, table, options, terminal);
    } finally {
      lock.release();
    }
  } catch (error) {
    const explained = explainFileError(error);
    if (!explained) throw error;
    return refuse(`Папка «${home}»: ${explained.message}. ${explained.hint}`, terminal);
  }
}

function makeAll(
  mine: readonly OrganizationFolder[],
  options: Omit<BatchOptions, 'period'> & Pick<MakeOptions, 'period'>,
  terminal: Terminal,
): Promise<Work> {
  const { ids, formats, date, period, today, version, templates, all } = options;
  const settings = { ids, formats, date, period, today, version, dryRun: false, force: false };
  const tasks = mine.map((organization) => ({ organization, templates, options: settings, all }));
  return workThrough(tasks, (progress) => {
    if (!options.quiet) terminal.status(progressLine(progress));
  });
}

/** Why a folder is no folder of organisations, or null. */
function wrongFolder(files: Files, root: string): string | null {
  const kind = files.stat(root)?.kind;
  if (kind === undefined) return `Нет папки «${root}».`;
  if (kind !== 'directory')
    return `«${root}» – файл, а нужна папка, в которой у каждой организации своя папка.`;
  if (files.list(root).some((name) => /^organization\.ya?ml$/iu.test(name)))
    return `«${root}» – папка одной организации. Её документы: sferum-docs generate --input ${root}`;
  return null;
}

function taken(home: string, lock: string): string {
  return (
    `В папку «${home}» сейчас записывает другой запуск программы. Дождитесь его окончания. ` +
    `Если других запусков нет и на других компьютерах, удалите файл ${lock}.`
  );
}

function refuse(message: string, terminal: Terminal): number {
  terminal.printError(message);
  return EXIT.problems;
}

function finish(
  { results, isInterrupted }: Work,
  total: number,
  table: string,
  options: BatchOptions,
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

function printFailed({ folder, problems, errors }: Result, options: BatchOptions, terminal: Terminal): void {
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
