import type { Shard } from '../../making/batch/organizations.ts';
import { gather, type RollUpJob, summarize } from '../../making/district/make-roll-up.ts';
import { publishRollUp } from '../../making/district/roll-up-files.ts';
import { collectShards, putShard } from '../../making/district/shard-file.ts';
import { hasErrors, type Problem, type Result } from '../../problem.ts';
import { agree } from '../../russian/text/number.ts';
import type { HandedIn } from '../../usage/district/handed-in.ts';
import type { RollUp } from '../../usage/district/roll-up.ts';
import { rollUpJson } from '../../usage/district/roll-up-json.ts';
import { freePeriod, type ReportPeriod } from '../../usage/period.ts';
import { sparingMemory } from '../../world/engine.ts';
import type { Format } from '../../writers/registry.ts';
import { chosenPeriod, type PeriodOptions } from '../chosen-period.ts';
import { chosenShard } from '../chosen-shard.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import type { AskedShard } from '../option-values.ts';
import { type BatchPlace, printFailed } from '../print-failed.ts';
import { printProblems, tellable } from '../print-problems.ts';
import { printableJsonText } from '../printable.ts';
import { showProgress } from '../progress-line.ts';
import { refuse } from '../refuse.ts';
import type { CommonSettings } from '../settings.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `sferum-docs summary`. */
export interface SummaryOptions extends CommonSettings, PeriodOptions, Omit<RollUpJob, 'period' | 'shard'> {
  readonly shard: AskedShard | null;
  /** Joins what the parts gathered. */
  readonly collect: boolean;
  readonly json: boolean;
  readonly rank: boolean;
  readonly formats: readonly Format[];
  readonly version: string;
}

/** `summary DIR`: the figures of every organisation of a folder in one table; gives the exit code. */
export async function summary(root: string, options: SummaryOptions, place: CommandPlace): Promise<number> {
  const asked = wantedBy(options);
  if ('problem' in asked) return refuse(asked.problem, EXIT.usage, options, place.terminal);
  const [wanted, inRoot] = [asked.value, { ...place, root }];
  if (options.collect) return collect(wanted, inRoot);
  const gathered = await gatherAll(wanted, inRoot);
  if ('problem' in gathered) return refuse(gathered.problem, EXIT.problems, options, place.terminal);
  const { results, left } = gathered.value;
  if (left > 0) return interrupted(left, place.terminal);
  const { period, shard } = wanted;
  return shard && period ? putPart(results, wanted, shard, period, inRoot) : finish(results, wanted, inRoot);
}

/** What is to be counted, or what is wrong with the command. */
function wantedBy(options: SummaryOptions): Result<Wanted> {
  const period = chosenPeriod(options);
  if ('problem' in period) return period;
  const shard = chosenShard(options.shard);
  if ('problem' in shard) return shard;
  if (shard.value && period.value === null) return { problem: NO_PERIOD };
  return { value: { ...options, period: period.value, shard: shard.value } };
}

async function gatherAll(wanted: Wanted, { root, files, terminal }: BatchPlace): ReturnType<typeof gather> {
  const show = wanted.quiet || wanted.json ? () => {} : showProgress(terminal);
  const gathered = await gather(files, root, wanted, show);
  terminal.status(null);
  return gathered;
}

function interrupted(left: number, terminal: Terminal): number {
  terminal.printError(`Прервано: осталось ${agree(left, 'организация')}. Запустите ту же команду снова.`);
  return EXIT.interrupted;
}

const NO_PERIOD: Problem = {
  severity: 'error',
  code: 'command/bad-period',
  message: 'С --shard назовите период: у всех частей он должен быть один.',
  hint: 'Например: --period 2026-Q3',
};

/** A part leaves its figures for `--collect`. */
async function putPart(
  list: readonly HandedIn[],
  options: Wanted,
  shard: Shard,
  period: ReportPeriod,
  place: BatchPlace,
): Promise<number> {
  const { terminal, files, root } = place;
  const left = list.filter(isLeft);
  for (const one of left) printFailed(one, options, place);
  const about = { period, program: options.version };
  const put = await putShard(files, options.output ?? root, shard, list, about);
  if ('problem' in put) return refuse(put.problem, EXIT.problems, options, terminal);
  if (!options.quiet) terminal.print(`${agree(list.length, 'организация')}. Показатели части: ${put.value}`);
  return left.length > 0 ? EXIT.problems : EXIT.done;
}

/** The roll-up of what the parts gathered, as far as they are there. */
async function collect(options: Wanted, place: BatchPlace): Promise<number> {
  const { terminal, files, root } = place;
  const collected = collectShards(files, options.output ?? root);
  if ('problem' in collected) return refuse(collected.problem, EXIT.problems, options, terminal);
  const { organizations, from, to, problems } = collected.value;
  const period = options.period ?? freePeriod(from, to);
  if (!options.json) printProblems(problems, terminal, options.showValues);
  const code = await finish(organizations, { ...options, period }, place);
  return hasErrors(problems) ? Math.max(code, EXIT.problems) : code;
}

type Wanted = Omit<SummaryOptions, 'period' | 'shard'> & RollUpJob;

async function finish(list: readonly HandedIn[], options: Wanted, place: BatchPlace): Promise<number> {
  const { root, files, terminal } = place;
  const made = summarize(files, root, list, options);
  if ('problem' in made) {
    if (!options.json) for (const one of list.filter(isLeft)) printFailed(one, options, place);
    return refuse(made.problem, EXIT.problems, options, terminal);
  }
  if (options.json) return printJson(made.value, options, terminal);
  for (const one of made.value.left) printFailed(one, options, place);
  return publish(made.value, options, place);
}

async function publish(made: RollUp, options: Wanted, place: BatchPlace): Promise<number> {
  const { root, files, terminal } = place;
  const { output, version, quiet, showValues } = options;
  const destination = { output: output ?? root, dryRun: false, force: false, version };
  const published = await sparingMemory(() => publishRollUp(files, destination, made, options));
  if ('problem' in published) return refuse(published.problem, EXIT.problems, options, terminal);
  const { plan, problems } = published.value;
  printProblems([...made.problems, ...problems], terminal, showValues);
  const paths = plan.placed.map(({ path }) => path);
  if (!quiet) for (const line of told(made, paths)) terminal.print(line);
  return codeOf(made.left, made.problems);
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
  for (const piece of rollUpJson(shown, options)) terminal.print(printableJsonText(piece));
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
