import { type AmendOutcome, amendAct, type IssuedEdition, issueEdition } from '../../making/amend-act.ts';
import { compiled, type Job } from '../../making/job.ts';
import type { Destination } from '../../making/publish-documents.ts';
import { hasErrors } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { Files } from '../../world/files.ts';
import { EXIT } from '../exit.ts';
import { issuedForPrograms, issuedLines, nothingIssued } from '../issued-words.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Settings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { unknownDocument } from '../wrong-usage.ts';

/** Options of `sferum-docs amend`. */
export interface AmendOptions extends Settings, Destination {
  /** ISO; day of the run. */
  readonly today: string;
  /** ISO; day of the computer, which an issue is dated by. */
  readonly clock: string;
  /** The order and the new edition become acts. */
  readonly isIssued: boolean;
  /** Of the order. */
  readonly number: string | null;
  /** Likewise. */
  readonly basis: string | null;
  readonly withBlanks: boolean;
}

const NO_CHANGES = 'Отличий нет: изданный акт говорит то же, что сведения, пункты и шаблоны сегодня.';

/** `amend ID`: the new edition of an issued act, its changes and the table that compares both, or both as acts; gives the exit code. */
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
  const { input, number, date, basis, isIssued } = options;
  const today = isIssued ? options.clock : options.today;
  const wanted = { ids: [id], formats: [], date, period: null, today };
  const job: Job = { ...compiled(catalogue), files, input, options: wanted, progress: () => {} };
  const order = { number, date, basis };
  if (isIssued) return issueIt(job, id, { ...options, order }, terminal);
  const outcome = await amendAct(job, id, order, options);
  if (options.json) printJson(outcome, options, terminal);
  else print(outcome, options, terminal);
  return hasErrors(outcome.problems) ? EXIT.problems : EXIT.done;
}

async function issueIt(
  job: Job,
  id: string,
  options: AmendOptions & Parameters<typeof issueEdition>[2],
  terminal: Terminal,
): Promise<number> {
  const { issued, changes, problems } = await issueEdition(job, id, options);
  if (options.json) {
    const shown = tellable(problems, options.showValues, terminal);
    terminal.print(printableJson({ changes, issued: issuedForPrograms(issued), problems: shown }, 2));
  } else {
    printProblems(problems, terminal, options.showValues);
    if (!options.quiet) printIssued({ issued, changes, problems }, terminal);
  }
  return hasErrors(problems) ? EXIT.problems : EXIT.done;
}

function printIssued({ issued, changes, problems }: IssuedEdition, terminal: Terminal): void {
  if (hasErrors(problems)) {
    terminal.print(nothingIssued(problems));
    return;
  }
  if (changes === 0) terminal.print(NO_CHANGES);
  for (const line of issuedLines(issued, terminal)) terminal.print(line);
  if (issued.length > 0) terminal.print('Готово. Подпишите приказ; подпись или скан положите в его папку.');
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
    terminal.print(NO_CHANGES);
    return;
  }
  for (const { path } of plan.placed) terminal.print(`${terminal.style('green', '✓')} ${path}`);
  terminal.print(told(changes));
}

function told(changes: number): string {
  if (changes === 0)
    return 'Слова те же, изменилось только оформление: оно отмечено в файле. Приказом его не изменяют.';
  return `Готово: ${agree(changes, 'изменение')}. Изданный акт не изменён; новую редакцию вводит приказ: издайте его тем же кодом с --issue --number НОМЕР --date ДАТА`;
}
