import type { Shard } from '../making/batch/organizations.ts';
import type { Result } from '../problem.ts';
import { type SchedulerTask, schedulerTasks } from '../world/scheduler.ts';
import type { AskedShard } from './option-values.ts';

/** The part of the work that was asked for; what was not said the scheduler says. Null: all of the work. */
export function chosenShard(
  asked: AskedShard | null,
  tasks: readonly SchedulerTask[] = schedulerTasks(),
): Result<Shard | null> {
  if (asked === null) return { value: null };
  const { part, of } = asked;
  if (part !== null && of !== null) return { value: { part, of } };
  const [task, other] = tasks;
  if (!task) return wrong('Номера части нет: планировщик его не назвал.');
  if (other) return wrong(`Номер части назвали двое: ${task.scheduler} и ${other.scheduler}.`);
  return of === null ? counted(task) : numbered(task, of);
}

/** The scheduler counts. */
function counted({ scheduler, index, first, count, step }: SchedulerTask): Result<Shard> {
  if (count === null) return wrong(`${scheduler} не говорит, сколько всего частей.`);
  if (first > 1 || step !== 1) return wrong(`${scheduler} запустил не все части подряд.`);
  return within(scheduler, index - first + 1, count);
}

/** How many there are was said: tasks may be started one by one again, so that their own number counts. */
function numbered({ scheduler, index, first }: SchedulerTask, of: number): Result<Shard> {
  const isFromZero = first === 0 && scheduler !== 'Slurm';
  return within(scheduler, isFromZero ? index + 1 : index, of);
}

function within(scheduler: string, part: number, of: number): Result<Shard> {
  if (part >= 1 && part <= of) return { value: { part, of } };
  return wrong(`${scheduler} назвал часть ${part}, а частей ${of}.`);
}

function wrong(message: string): Result<never> {
  const hint = 'Назовите часть сами (--shard 3/8) или сколько их всего (--shard /8, номера с 1).';
  return { problem: { severity: 'error', code: 'command/no-shard', message, hint } };
}
