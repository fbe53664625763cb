import { Tinypool } from 'tinypool';
import { parallelism, seconds } from '../../world/clock.ts';
import { onInterrupt } from '../../world/interrupt.ts';
import { bugPlace } from '../bug.ts';
import { Pace, type Progress } from './pace.ts';
import { bug, type OrganizationResult, tooLarge } from './result.ts';
import type { Task } from './worker.ts';

export interface Work {
  /** In the order of the tasks. */
  readonly results: readonly OrganizationResult[];
  /** True when somebody asked to stop: the organisations under way were finished, the rest is left. */
  readonly isInterrupted: boolean;
}

/**
 * Of each thread. V8 lets garbage grow in proportion to the limit: with these a batch on two cores stays at 400 MB for a
 * twentieth more work, without them it comes to 550. The documents of an organisation need 70 MB of it.
 */
const MEMORY = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 };

/** Works through the organisations on all cores. A bug at one of them is its result; the others go on. */
export async function workThrough(tasks: readonly Task[], show: (progress: Progress) => void): Promise<Work> {
  const threads = Math.max(1, Math.min(parallelism(), tasks.length));
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: MEMORY,
  });
  const queue = tasks.entries();
  const results = new Map<number, OrganizationResult>();
  const watch = watcher(tasks.length, show);
  let isInterrupted = false;
  onInterrupt(() => {
    isInterrupted = true;
  });
  const thread = async (): Promise<void> => {
    while (!isInterrupted) {
      const { value: next } = queue.next();
      if (!next) return;
      const [index, task] = next;
      const result = await runOne(pool, task);
      results.set(index, result);
      watch(result);
    }
  };
  await Promise.all(Array.from({ length: threads }, thread));
  await pool.destroy();
  return { results: tasks.flatMap((_, index) => results.get(index) ?? []), isInterrupted };
}

async function runOne(pool: Tinypool, task: Task): Promise<OrganizationResult> {
  try {
    return await pool.run(task);
  } catch (error) {
    const { name } = task.organization;
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    return isTooLarge ? tooLarge(name) : bug(name, bugPlace(error));
  }
}

function watcher(total: number, show: (progress: Progress) => void): (result: OrganizationResult) => void {
  const pace = new Pace(seconds());
  let done = 0;
  let failed = 0;
  show({ done, total, failed, secondsLeft: null });
  return ({ errors }) => {
    done += 1;
    failed += errors > 0 ? 1 : 0;
    show({ done, total, failed, secondsLeft: pace.left(seconds(), total - done) });
  };
}
