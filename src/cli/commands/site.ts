import { compiled, type Job } from '../../making/job.ts';
import { makeSite, type SiteOutcome } from '../../making/make-site.ts';
import type { Destination } from '../../making/publish-documents.ts';
import { count, hasErrors } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { OFFLINE } from '../../signatures/words.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { Files } from '../../world/files.ts';
import { EXIT } from '../exit.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printable, printableJson } from '../printable.ts';
import type { Settings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `sferum-docs site`. */
export interface SiteOptions extends Settings, Destination {
  /** ISO: what is in force on it goes to the site. */
  readonly today: string;
}

/** `site`: what goes to the site in one folder; gives the exit code. */
export async function site(options: SiteOptions, files: Files, terminal: Terminal): Promise<number> {
  const catalogue = readCatalogue(files, options.templates);
  const { input, date, today } = options;
  const wanted = { ids: [], formats: [], date, period: null, today };
  const job: Job = { ...compiled(catalogue), files, input, options: wanted, progress: () => {} };
  const outcome = await makeSite(job, options);
  if (options.json) printJson(outcome, options, terminal);
  else print(outcome, options, terminal);
  return hasErrors(outcome.problems) ? EXIT.problems : EXIT.done;
}

function printJson({ plan, left, problems }: SiteOutcome, options: SiteOptions, terminal: Terminal): void {
  const placed =
    plan?.placed.map(({ path, product, outcome }) => ({ path, document: product.id, outcome })) ?? [];
  const shown = tellable(problems, options.showValues, terminal);
  terminal.print(printableJson({ files: placed, left, problems: shown }, 2));
}

function print({ plan, left, problems }: SiteOutcome, options: SiteOptions, terminal: Terminal): void {
  printProblems(problems, terminal, options.showValues);
  if (options.quiet) return;
  if (plan === null) {
    terminal.print(
      `Ничего не записано: ${agree(count(problems, 'error'), 'ошибка')}. Исправьте и запустите ещё раз.`,
    );
    return;
  }
  for (const { path } of plan.placed) terminal.print(`${terminal.style('green', '✓')} ${printable(path)}`);
  if (left.length > 0)
    terminal.print(
      `Остались от прежних запусков, страница на них не ссылается: ${left.map(printable).join(', ')}.`,
    );
  terminal.print(
    `Готово: папка «${printable(options.output)}». Файлы разместите на сайте рядом; текст страницы – в index.html между двумя пометками.`,
  );
  if (plan.placed.some(({ product }) => product.format.startsWith('signature'))) terminal.print(OFFLINE);
}
