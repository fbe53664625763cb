import { type AmendOutcome, amendAct, type IssuedEdition, issueEdition } from '../../making/amend-act.ts';
import { compiled, type Job } from '../../making/job.ts';
import type { Destination } from '../../making/publish-documents.ts';
import { hasErrors } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import { catalogueWith } from '../catalogue-with.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { issuedForPrograms, issuedLines, nothingIssued } from '../issued-words.ts';
import { refuse } from '../refuse.ts';
import type { Settings } from '../settings.ts';
import { type CommandAnswer, tell } from '../tell.ts';
import type { Terminal } from '../terminal.ts';

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
export async function amend(id: string, options: AmendOptions, place: CommandPlace): Promise<number> {
  const { files, terminal } = place;
  const catalogue = catalogueWith([id], options.templates, files);
  if ('problem' in catalogue) return refuse(catalogue.problem, EXIT.usage, options, terminal);
  const { input, number, date, basis, isIssued } = options;
  const today = isIssued ? options.clock : options.today;
  const wanted = { ids: [id], formats: [], date, period: null, today };
  const job: Job = { ...compiled(catalogue.value), files, input, options: wanted, progress: () => {} };
  const order = { number, date, basis };
  if (isIssued) return issueIt(job, id, { ...options, order }, terminal);
  return tell(answerOf(await amendAct(job, id, order, options), terminal), options, terminal);
}

async function issueIt(
  job: Job,
  id: string,
  options: AmendOptions & Parameters<typeof issueEdition>[2],
  terminal: Terminal,
): Promise<number> {
  const edition = await issueEdition(job, id, options);
  const { issued, changes, problems } = edition;
  const answer: CommandAnswer = {
    problems,
    forPrograms: (shown) => ({ changes, issued: issuedForPrograms(issued), problems: shown }),
    lines: () => linesOfIssue(edition, terminal),
  };
  return tell(answer, options, terminal);
}

function linesOfIssue({ issued, changes, problems }: IssuedEdition, terminal: Terminal): readonly string[] {
  if (hasErrors(problems)) return [nothingIssued(problems)];
  return [
    ...(changes === 0 ? [NO_CHANGES] : []),
    ...issuedLines(issued, terminal),
    ...(issued.length > 0 ? ['Готово. Подпишите приказ; подпись или скан положите в его папку.'] : []),
  ];
}

function answerOf({ plan, changes, problems }: AmendOutcome, { style }: Terminal): CommandAnswer {
  const placed = plan?.placed ?? [];
  const paths = placed.map(({ path, product }) => ({ path, what: product.format }));
  const lines = (): readonly string[] => {
    if (changes === null) return [];
    if (plan === null) return [NO_CHANGES];
    return [...placed.map(({ path }) => `${style('green', '✓')} ${path}`), changesMade(changes)];
  };
  return { problems, forPrograms: (shown) => ({ changes, files: paths, problems: shown }), lines };
}

function changesMade(changes: number): string {
  if (changes === 0)
    return 'Слова те же, изменилось только оформление: оно отмечено в файле. Приказом его не изменяют.';
  return `Готово: ${agree(changes, 'изменение')}. Изданный акт не изменён; новую редакцию вводит приказ: издайте его тем же кодом с --issue --number НОМЕР --date ДАТА`;
}
