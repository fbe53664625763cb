import type { Problem, Result } from '../../problem.ts';
import { dayOf } from '../../usage/day.ts';
import type { HandedIn } from '../../usage/district/handed-in.ts';
import { type RollUp, rollUp, usualPeriod } from '../../usage/district/roll-up.ts';
import { quarterOf, type ReportPeriod } from '../../usage/period.ts';
import type { Files } from '../../world/files.ts';
import { findOrganizations } from '../batch/find-organizations.ts';
import { inShard, type OrganizationFolder, type Shard } from '../batch/organizations.ts';
import type { Progress } from '../batch/pace.ts';
import { type Trade, type Work, workThrough } from '../batch/work.ts';
import { groupsOf, readDistrictColumn } from './district-groups.ts';
import type { FiguresTask } from './figures-of.ts';
import { lostOrganization } from './handed-in.ts';

/** Which roll-up is made. */
export interface RollUpJob {
  /** Folders, the built-in one first. */
  readonly templates: readonly string[];
  readonly output: string | null;
  /** Null: the quarter that is the newest of most organisations. */
  readonly period: ReportPeriod | null;
  /** ISO. */
  readonly today: string;
  readonly shard: Shard | null;
  /** A column of `districts.csv`, or null. */
  readonly by: string | null;
}

/** What the organisations of a folder handed in. */
export interface HandedWork extends Work<HandedIn> {
  readonly left: number;
}

/** Does the work of a roll-up; the threads, unless a test does it by itself. */
export type Workers = (
  tasks: readonly FiguresTask[],
  show: (progress: Progress) => void,
  stop: AbortSignal | null,
) => Promise<Work<HandedIn>>;

const FIGURES: Trade<HandedIn> = {
  program: 'figures-worker.js',
  isWasteful: false,
  lost: lostOrganization,
  isFailed: ({ figures }) => figures === null,
};

export const threads: Workers = (tasks, show, stop) => workThrough(tasks, FIGURES, show, stop);

/** The figures of every organisation of a folder, or of a shard of them. */
export async function gather(
  files: Files,
  root: string,
  options: RollUpJob,
  show: (progress: Progress) => void,
  workers: Workers = threads,
  stop: AbortSignal | null = null,
): Promise<Result<HandedWork>> {
  const found = findOrganizations(files, root, options.output);
  if ('problem' in found) return found;
  const tasks = tasksOf(inShard(found.value, options.shard), options);
  const work = await workers(tasks, show, stop);
  const whole = options.period === null ? await alike(work, tasks, workers, stop) : work;
  return { value: { ...whole, left: tasks.length - work.results.length } };
}

function tasksOf(
  organizations: readonly OrganizationFolder[],
  { templates, period, today }: RollUpJob,
): readonly FiguresTask[] {
  return organizations.map((organization) => ({ organization, templates, period, today }));
}

/** Without a named period organisations whose newest quarter is another count that of most. */
async function alike(
  work: Work<HandedIn>,
  tasks: readonly FiguresTask[],
  workers: Workers,
  stop: AbortSignal | null,
): Promise<Work<HandedIn>> {
  const again = work.isInterrupted ? [] : tasksOfOther(work.results, tasks);
  if (again.length === 0) return work;
  const { results, isInterrupted } = await workers(again, () => {}, stop);
  const renewed = new Map(results.map((one) => [one.folder, one]));
  return { results: work.results.map((one) => renewed.get(one.folder) ?? one), isInterrupted };
}

/** The tasks whose newest quarter is another than that of most, with this one. */
function tasksOfOther(results: readonly HandedIn[], tasks: readonly FiguresTask[]): readonly FiguresTask[] {
  const usual = usualPeriod(results);
  if (!usual) return [];
  const isOther = ({ source, figures }: HandedIn): boolean =>
    source === 'folder' && figures !== null && figures.period.to !== usual.to;
  const others = new Set(results.filter(isOther).map(({ folder }) => folder));
  const period = quarterOf(dayOf(usual.to));
  return tasks
    .filter(({ organization }) => others.has(organization.name))
    .map((task) => ({ ...task, period }));
}

/** The roll-up of what was handed in, with what does not fit; null when there is nothing of the period. */
export function summarize(
  files: Files,
  root: string,
  list: readonly HandedIn[],
  { by, period }: Pick<RollUpJob, 'by' | 'period'>,
): Result<RollUp> {
  const column = by === null ? null : readDistrictColumn(files, root, by);
  if (column && 'problem' in column) return column;
  const grouping = column && groupsOf(column.value, list);
  const made = rollUp(list, { period, groups: grouping && { column: column.value.column, of: grouping.of } });
  if (!made) return { problem: noFigures(list) };
  const usual = period === null ? [usualPeriodNote(made)] : [];
  return { value: { ...made, problems: [...usual, ...(grouping?.problems ?? []), ...made.problems] } };
}

function usualPeriodNote({ period }: RollUp): Problem {
  return {
    severity: 'note',
    code: 'district/usual-period',
    message: `Период не назван, взят тот, который новейший у большинства организаций: ${period.label}.`,
    hint: 'Другой период назовите сами: --period 2026-Q3',
  };
}

function noFigures(list: readonly HandedIn[]): Problem {
  return {
    severity: 'error',
    code: 'district/no-figures',
    message: `Ни у одной из организаций (${list.length}) нет показателей за этот период.`,
    hint: 'Проверьте период и выгрузки организаций; что не так у каждой, сказано выше.',
  };
}
