import { compiled, type Job } from '../../making/job.ts';
import { makeSite, type SiteOutcome } from '../../making/make-site.ts';
import type { Destination } from '../../making/publish-documents.ts';
import { count } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { OFFLINE } from '../../signatures/words.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { CommandPlace } from '../command-place.ts';
import { printable } from '../printable.ts';
import type { Settings } from '../settings.ts';
import { type CommandAnswer, tell } from '../tell.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `sferum-docs site`. */
export interface SiteOptions extends Settings, Destination {
  /** ISO: what is in force on it goes to the site. */
  readonly today: string;
}

/** `site`: what goes to the site in one folder; gives the exit code. */
export async function site(options: SiteOptions, { files, terminal }: CommandPlace): Promise<number> {
  const catalogue = readCatalogue(files, options.templates);
  const { input, date, today } = options;
  const wanted = { ids: [], formats: [], date, period: null, today };
  const job: Job = { ...compiled(catalogue), files, input, options: wanted, progress: () => {} };
  const outcome = await makeSite(job, options);
  return tell(answerOf(outcome, options, terminal), options, terminal);
}

function answerOf(outcome: SiteOutcome, options: SiteOptions, terminal: Terminal): CommandAnswer {
  const { plan, left, problems } = outcome;
  const files = (plan?.placed ?? []).map(({ path, product, outcome }) => {
    return { path, document: product.id, outcome };
  });
  return {
    problems,
    forPrograms: (shown) => ({ files, left, problems: shown }),
    lines: () => [...filesOnSite(outcome, terminal), ...ending(outcome, options)],
  };
}

function filesOnSite({ plan, left }: SiteOutcome, { style }: Terminal): readonly string[] {
  const others = left.map(printable).join(', ');
  return [
    ...(plan?.placed ?? []).map(({ path }) => `${style('green', '✓')} ${printable(path)}`),
    ...(left.length > 0 ? [`Остались от прежних запусков, страница на них не ссылается: ${others}.`] : []),
  ];
}

function ending({ plan, problems }: SiteOutcome, { output }: SiteOptions): readonly string[] {
  if (plan === null)
    return [
      `Ничего не записано: ${agree(count(problems, 'error'), 'ошибка')}. Исправьте и запустите ещё раз.`,
    ];
  const isSigned = plan.placed.some(({ product }) => product.format.startsWith('signature'));
  return [
    `Готово: папка «${printable(output)}». Файлы разместите на сайте рядом; текст страницы – в index.html между двумя пометками.`,
    ...(isSigned ? [OFFLINE] : []),
  ];
}
