import { type Batch, type BatchMakeOptions, makeBatch } from '../../making/batch/make-batch.ts';
import type { OrganizationResult } from '../../making/batch/result.ts';
import type { Result } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import type { Files } from '../../world/files.ts';
import { catalogueWith } from '../catalogue-with.ts';
import { chosenPeriod, type PeriodOptions } from '../chosen-period.ts';
import { chosenShard } from '../chosen-shard.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import type { AskedShard } from '../option-values.ts';
import { type BatchPlace, printFailed } from '../print-failed.ts';
import { showProgress } from '../progress-line.ts';
import { refuse } from '../refuse.ts';
import type { CommonSettings } from '../settings.ts';

/** Options of `sferum-docs batch`. */
export interface BatchOptions
  extends CommonSettings,
    PeriodOptions,
    Omit<BatchMakeOptions, 'period' | 'shard'> {
  readonly shard: AskedShard | null;
  /** Only joins the tables of the parts. */
  readonly collect: boolean;
}

/** `batch DIR [id…]`: what `generate` does, for every folder of a folder, on all cores; gives the exit code. */
export async function batch(root: string, options: BatchOptions, place: CommandPlace): Promise<number> {
  const { files, terminal } = place;
  const printing = { json: false, showValues: options.showValues };
  if (options.collect) {
    const { collectTables } = await import('./collect-tables.ts');
    return collectTables(options.output ?? root, printing, place);
  }
  const wanted = wantedBy(options, files);
  if ('problem' in wanted) return refuse(wanted.problem, EXIT.usage, printing, terminal);
  const show = options.quiet ? () => {} : showProgress(terminal);
  const made = await makeBatch(files, root, wanted.value, show);
  if ('problem' in made) return refuse(made.problem, EXIT.problems, printing, terminal);
  return finish(made.value, options, { ...place, root });
}

/** What is to be made, or what is wrong with the command. */
function wantedBy(options: BatchOptions, files: Files): Result<BatchMakeOptions> {
  const shard = chosenShard(options.shard);
  if ('problem' in shard) return shard;
  const period = chosenPeriod(options);
  if ('problem' in period) return period;
  const catalogue = catalogueWith(options.ids, options.templates, files);
  if ('problem' in catalogue) return catalogue;
  return { value: { ...options, period: period.value, shard: shard.value } };
}

function finish(made: Batch, options: CommonSettings, place: BatchPlace): number {
  const { results, isInterrupted, left, table } = made;
  const { terminal } = place;
  terminal.status(null);
  for (const result of results.filter(isFailed)) printFailed(result, options, place);
  if (!options.quiet) terminal.print(summary(results, table));
  if (!isInterrupted || left === 0) return codeOf(results);
  terminal.printError(
    `Прервано: осталось ${agree(left, 'организация')}. Запустите ту же команду, и работа продолжится с этого места.`,
  );
  return EXIT.interrupted;
}

function isFailed({ errors }: OrganizationResult): boolean {
  return errors > 0;
}

function codeOf(results: readonly OrganizationResult[]): number {
  if (results.some(({ state }) => state === 'bug')) return EXIT.bug;
  return results.some(isFailed) ? EXIT.problems : EXIT.done;
}

function summary(results: readonly OrganizationResult[], table: string): string {
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
