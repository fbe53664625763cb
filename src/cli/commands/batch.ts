import { type Batch, type BatchMakeOptions, makeBatch } from '../../making/batch/make-batch.ts';
import type { OrganizationResult } from '../../making/batch/result.ts';
import { agree } from '../../russian/text/number.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { Files } from '../../world/files.ts';
import { chosenPeriod } from '../chosen-period.ts';
import { chosenShard } from '../chosen-shard.ts';
import { EXIT } from '../exit.ts';
import type { AskedShard } from '../option-values.ts';
import { type BatchPlace, printFailed } from '../print-failed.ts';
import { progressLine } from '../progress-line.ts';
import { refuse } from '../refuse.ts';
import type { CommonSettings, PeriodOptions } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { unknownDocument } from '../wrong-usage.ts';

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
export async function batch(
  root: string,
  options: BatchOptions,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  const printing = { json: false, showValues: options.showValues };
  if (options.collect) {
    const { collectTables } = await import('./collect-tables.ts');
    return collectTables(options.output ?? root, printing, files, terminal);
  }
  const shard = chosenShard(options.shard);
  if ('problem' in shard) return refuse(shard.problem, EXIT.usage, printing, terminal);
  const period = chosenPeriod(options);
  if ('problem' in period) return refuse(period.problem, EXIT.usage, printing, terminal);
  const known = readCatalogue(files, options.templates).templates.map(({ id }) => id);
  const unknown = unknownDocument(options.ids, known);
  if (unknown) return refuse(unknown, EXIT.usage, printing, terminal);
  const wanted = { ...options, period: period.value, shard: shard.value };
  const made = await makeBatch(files, root, wanted, (progress) => {
    if (!options.quiet) terminal.status(progressLine(progress));
  });
  if ('problem' in made) return refuse(made.problem, EXIT.problems, printing, terminal);
  return finish(made.value, options, { root, files, terminal });
}

function finish(
  { results, isInterrupted, left, table }: Batch,
  options: CommonSettings,
  place: BatchPlace,
): number {
  const { terminal } = place;
  terminal.status(null);
  const failed = results.filter(({ errors }) => errors > 0);
  for (const result of failed) printFailed(result, options, place);
  if (!options.quiet) terminal.print(summary(results, table));
  if (isInterrupted && left > 0) {
    terminal.printError(
      `Прервано: осталось ${agree(left, 'организация')}. Запустите ту же команду, и работа продолжится с этого места.`,
    );
    return EXIT.interrupted;
  }
  if (results.some(({ state }) => state === 'bug')) return EXIT.bug;
  return failed.length > 0 ? EXIT.problems : EXIT.done;
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
