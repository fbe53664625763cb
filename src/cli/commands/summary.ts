import { gather, type RollUpJob, summarize, type Workers } from '../../making/district/make-roll-up.ts';
import { publishRollUp } from '../../making/district/roll-up-files.ts';
import { hasErrors, type Problem } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import type { HandedIn } from '../../usage/district/handed-in.ts';
import type { RollUp } from '../../usage/district/roll-up.ts';
import { rollUpJson } from '../../usage/district/roll-up-json.ts';
import type { Files } from '../../world/files.ts';
import type { Format } from '../../writers/registry.ts';
import { chosenPeriod } from '../chosen-period.ts';
import { EXIT } from '../exit.ts';
import { type BatchPlace, printFailed } from '../print-failed.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { progressLine } from '../progress-line.ts';
import { refuse } from '../refuse.ts';
import type { CommonSettings, PeriodOptions } from '../settings.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `sferum-docs summary`. */
export interface SummaryOptions extends CommonSettings, PeriodOptions, Omit<RollUpJob, 'period'> {
  readonly json: boolean;
  readonly rank: boolean;
  readonly formats: readonly Format[];
  readonly version: string;
}

/** `summary DIR`: the figures of every organisation of a folder in one table; gives the exit code. */
export async function summary(
  root: string,
  options: SummaryOptions,
  files: Files,
  terminal: Terminal,
  workers?: Workers,
): Promise<number> {
  const period = chosenPeriod(options);
  if ('problem' in period) return refuse(period.problem, EXIT.usage, options, terminal);
  const wanted = { ...options, period: period.value };
  const show = (progress: Parameters<typeof progressLine>[0]): void => {
    if (!options.quiet && !options.json) terminal.status(progressLine(progress));
  };
  const gathered = await gather(files, root, wanted, show, workers);
  terminal.status(null);
  if ('problem' in gathered) return refuse(gathered.problem, EXIT.problems, options, terminal);
  const { results, left } = gathered.value;
  if (left > 0) {
    terminal.printError(`Прервано: осталось ${agree(left, 'организация')}. Запустите ту же команду снова.`);
    return EXIT.interrupted;
  }
  return finish(results, wanted, { root, files, terminal });
}

type Wanted = Omit<SummaryOptions, 'period'> & RollUpJob;

async function finish(list: readonly HandedIn[], options: Wanted, place: BatchPlace): Promise<number> {
  const { root, files, terminal } = place;
  const made = summarize(files, root, list, options);
  if ('problem' in made) {
    if (!options.json) for (const one of list.filter(isLeft)) printFailed(one, options, place);
    return refuse(made.problem, EXIT.problems, options, terminal);
  }
  if (options.json) return printJson(made.value, options, terminal);
  const { left, problems } = made.value;
  for (const one of left) printFailed(one, options, place);
  const destination = {
    output: options.output ?? root,
    dryRun: false,
    force: false,
    version: options.version,
  };
  const published = await publishRollUp(files, destination, made.value, options);
  if ('problem' in published) return refuse(published.problem, EXIT.problems, options, terminal);
  printProblems([...problems, ...published.value.problems], terminal, options.showValues);
  if (!options.quiet)
    for (const line of told(
      made.value,
      published.value.plan.placed.map(({ path }) => path),
    ))
      terminal.print(line);
  return codeOf(left, problems);
}

function isLeft({ figures }: HandedIn): boolean {
  return figures === null;
}

function printJson(made: RollUp, options: Wanted, terminal: Terminal): number {
  const shown = {
    ...made,
    left: made.left.map((one) => ({ ...one, problems: tellable(one.problems, false, terminal) })),
    problems: tellable(made.problems, options.showValues, terminal),
  };
  terminal.print(printableJson(rollUpJson(shown, options), 2));
  return codeOf(made.left, made.problems);
}

function codeOf(left: readonly HandedIn[], problems: readonly Problem[]): number {
  return left.length > 0 || hasErrors(problems) ? EXIT.problems : EXIT.done;
}

function told({ counted, left, period }: RollUp, paths: readonly string[]): readonly string[] {
  const all = counted.length + left.length;
  const missing = left.length > 0 ? `, не сдали – ${left.length}` : '';
  return [
    `${period.label}: ${agree(all, 'организация')}, в своде – ${counted.length}${missing}.`,
    ...paths.map((path) => `  ${path}`),
  ];
}
