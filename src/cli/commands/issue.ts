import { type IssueOutcome, issueActs } from '../../making/issue-acts.ts';
import type { Wish } from '../../making/issue-refusals.ts';
import type { DocumentOptions } from '../../making/job.ts';
import { compiled, type Job } from '../../making/job.ts';
import { hasErrors, type Problem } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import type { Files } from '../../world/files.ts';
import { chosenPeriod } from '../chosen-period.ts';
import { EXIT } from '../exit.ts';
import { issuedForPrograms, issuedLines, nothingIssued } from '../issued-words.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { PeriodOptions, Settings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';
import { unknownDocument } from '../wrong-usage.ts';

/** Options of `sferum-docs issue`. */
export interface IssueOptions
  extends Settings,
    Omit<Wish, 'ids'>,
    Pick<DocumentOptions, 'today'>,
    PeriodOptions {}

/** `issue [id…]`: freezes documents as acts; without codes the register is written anew. Gives the exit code. */
export async function issue(
  ids: readonly string[],
  options: IssueOptions,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  const catalogue = readCatalogue(files, options.templates);
  const known = catalogue.templates.map(({ id }) => id);
  const wrong = unknownDocument(ids, known) ?? numberOfSeveral(ids, options);
  if (wrong) return refuse(wrong, EXIT.usage, options, terminal);
  const period = chosenPeriod(options);
  if ('problem' in period) return refuse(period.problem, EXIT.usage, options, terminal);
  const { input, today } = options;
  const wanted = { ids, formats: [], date: null, period: period.value, today };
  const job: Job = { ...compiled(catalogue), files, input, options: wanted, progress: () => {} };
  const outcome = await issueActs(job, { ...options, ids });
  print(outcome, ids, options, terminal);
  return hasErrors(outcome.problems) ? EXIT.problems : EXIT.done;
}

function numberOfSeveral(ids: readonly string[], { number, date }: IssueOptions): Problem | null {
  if (number !== null && ids.length > 1)
    return {
      severity: 'error',
      code: 'command/number-of-several',
      message: 'Один номер задан нескольким документам.',
      hint: 'С --number назовите один код; остальные номера впишите в organization.yaml.',
    };
  if (ids.length > 0 || (number === null && date === null)) return null;
  return {
    severity: 'error',
    code: 'command/no-document',
    message: 'Не сказано, какой документ издать.',
    hint: 'Назовите код документа; коды показывает sferum-docs fields',
  };
}

function print(
  { issued, problems }: IssueOutcome,
  ids: readonly string[],
  options: IssueOptions,
  terminal: Terminal,
): void {
  if (options.json) {
    const shown = tellable(problems, options.showValues, terminal);
    terminal.print(printableJson({ issued: issuedForPrograms(issued), problems: shown }, 2));
    return;
  }
  printProblems(problems, terminal, options.showValues);
  if (options.quiet) return;
  for (const line of issuedLines(issued, terminal)) terminal.print(line);
  terminal.print(summary(issued.length, problems, ids));
}

function summary(issued: number, problems: readonly Problem[], ids: readonly string[]): string {
  if (hasErrors(problems)) return nothingIssued(problems);
  if (ids.length === 0) return 'Реестр acts/register.csv записан по папкам изданных актов.';
  if (issued === 0) return 'Издавать нечего: всё уже издано.';
  return `Готово: ${agree(issued, 'акт')}. Подписывайте файлы из этих папок; подпись или скан положите рядом.`;
}
