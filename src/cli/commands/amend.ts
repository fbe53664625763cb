import { type AmendOutcome, amendAct } from '../../making/amend-act.ts';
import { compiled, type Job } from '../../making/job.ts';
import type { Destination } from '../../making/publish-documents.ts';
import { hasErrors } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { Files } from '../../world/files.ts';
import { EXIT } from '../exit.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Settings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { unknownDocument } from '../wrong-usage.ts';

/** Options of `sferum-docs amend`. */
export interface AmendOptions extends Settings, Destination {
  /** ISO. */
  readonly today: string;
}

/** `amend ID`: the new edition of an issued act, its changes and the table that compares both; gives the exit code. */
export async function amend(
  id: string,
  options: AmendOptions,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  const catalogue = readCatalogue(files, options.templates);
  const known = catalogue.templates.map((one) => one.id);
  const wrong = unknownDocument([id], known);
  if (wrong) return refuse(wrong, EXIT.usage, options, terminal);
  const { input, date, today } = options;
  const wanted = { ids: [id], formats: [], date, period: null, today };
  const job: Job = { ...compiled(catalogue), files, input, options: wanted, progress: () => {} };
  const outcome = await amendAct(job, id, options);
  if (options.json) printJson(outcome, options, terminal);
  else print(outcome, options, terminal);
  return hasErrors(outcome.problems) ? EXIT.problems : EXIT.done;
}

function printJson(
  { plan, changes, problems }: AmendOutcome,
  options: AmendOptions,
  terminal: Terminal,
): void {
  const paths = plan?.placed.map(({ path, product }) => ({ path, what: product.format })) ?? [];
  const shown = tellable(problems, options.showValues, terminal);
  terminal.print(printableJson({ changes, files: paths, problems: shown }, 2));
}

function print({ plan, changes, problems }: AmendOutcome, options: AmendOptions, terminal: Terminal): void {
  printProblems(problems, terminal, options.showValues);
  if (options.quiet || changes === null) return;
  if (plan === null) {
    terminal.print('Отличий нет: изданный акт говорит то же, что сведения, пункты и шаблоны сегодня.');
    return;
  }
  for (const { path } of plan.placed) terminal.print(`${terminal.style('green', '✓')} ${path}`);
  terminal.print(
    `Готово: ${agree(changes, 'изменение')}. Изданный акт не изменён; новую редакцию утверждают новым приказом.`,
  );
}
