import { type IssueOutcome, issueActs } from '../../making/issue-acts.ts';
import type { Wish } from '../../making/issue-refusals.ts';
import type { DocumentOptions } from '../../making/job.ts';
import { compiled, type Job } from '../../making/job.ts';
import { hasErrors, type Problem } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { catalogueWith } from '../catalogue-with.ts';
import { chosenPeriod, type PeriodOptions } from '../chosen-period.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { issuedForPrograms, issuedLines, nothingIssued } from '../issued-words.ts';
import { refuse } from '../refuse.ts';
import type { Settings } from '../settings.ts';
import { type CommandAnswer, tell } from '../tell.ts';
import type { Terminal } from '../terminal.ts';

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
  { files, terminal }: CommandPlace,
): Promise<number> {
  const catalogue = catalogueWith(ids, options.templates, files);
  if ('problem' in catalogue) return refuse(catalogue.problem, EXIT.usage, options, terminal);
  const wrong = numberOfSeveral(ids, options);
  if (wrong) return refuse(wrong, EXIT.usage, options, terminal);
  const period = chosenPeriod(options);
  if ('problem' in period) return refuse(period.problem, EXIT.usage, options, terminal);
  const { input, today } = options;
  const wanted = { ids, formats: [], date: null, period: period.value, today };
  const job: Job = { ...compiled(catalogue.value), files, input, options: wanted, progress: () => {} };
  return tell(answerOf(await issueActs(job, { ...options, ids }), ids, terminal), options, terminal);
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

function answerOf(
  { issued, problems }: IssueOutcome,
  ids: readonly string[],
  terminal: Terminal,
): CommandAnswer {
  return {
    problems,
    forPrograms: (shown) => ({ issued: issuedForPrograms(issued), problems: shown }),
    lines: () => [...issuedLines(issued, terminal), summary(issued.length, problems, ids)],
  };
}

function summary(issued: number, problems: readonly Problem[], ids: readonly string[]): string {
  if (hasErrors(problems)) return nothingIssued(problems);
  if (ids.length === 0) return 'Реестр acts/register.csv записан по папкам изданных актов.';
  if (issued === 0) return 'Издавать нечего: всё уже издано.';
  return `Готово: ${agree(issued, 'акт')}. Подписывайте файлы из этих папок; подпись или скан положите рядом.`;
}
