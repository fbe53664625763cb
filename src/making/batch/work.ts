import { Tinypool } from 'tinypool';
import { seconds } from '../../world/clock.ts';
import { freeMemory, parallelism } from '../../world/computer.ts';
import { collectingSeldom } from '../../world/engine.ts';
import { onInterrupt } from '../../world/interrupt.ts';
import { bugPlace } from '../bug.ts';
import { type Ending, isEnding } from './ending.ts';
import type { OrganizationFolder } from './organizations.ts';
import { Pace, type Progress } from './pace.ts';

/** What the threads do, one organisation at a time. */
export interface Trade<Result> {
  /** The file of the program that a thread runs. */
  readonly program: 'worker.js' | 'figures-worker.js';
  /** It makes much garbage: where the computer has memory for it, that gathers. */
  readonly isWasteful: boolean;
  /** What is said of an organisation at which the thread itself failed, or whose files were more than its memory can hold. */
  lost(folder: string, bugPlace: string | null): Result;
  isFailed(result: Result): boolean;
}

export interface Work<Result> {
  /** In the order of the tasks. */
  readonly results: readonly Result[];
  /** True when somebody asked to stop: the rest is left. */
  readonly isInterrupted: boolean;
}

/**
 * Of each thread. V8 lets garbage grow in proportion to the limit: with these a batch on two cores stays at 400 MB for a
 * twentieth more work, without them it comes to 550. The documents of an organisation need 70 MB of it.
 */
const MEMORY = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 };
/** Bytes that must be free for each thread so that its garbage may gather: a batch with one then takes 440 MB, with two 680. */
const AMPLE = 768 * 1024 ** 2;

/** Called at the beginning, and with the result of each organisation as it is done. */
export type Show<Result> = (progress: Progress, result: Result | null) => void;

/**
 * Works through the organisations on all cores. A bug at one of them is its result; the others go on. An interrupt of the process ends it when the
 * organisations under way are finished. With `stop` the process has something else to do, too: that ends it, and leaves what is not yet being written.
 */
export async function workThrough<Task extends { readonly organization: OrganizationFolder }, Result>(
  tasks: readonly Task[],
  trade: Trade<Result>,
  show: Show<Result>,
  stop: AbortSignal | null = null,
): Promise<Work<Result>> {
  const threads = Math.max(1, Math.min(parallelism(), tasks.length));
  const mayGather = trade.isWasteful && freeMemory() >= threads * AMPLE;
  const pool = new Tinypool({
    filename: new URL(`./${trade.program}`, import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: MEMORY,
  });
  const queue = tasks.entries();
  const results = new Map<number, Result>();
  const watch = watcher(tasks.length, show, trade);
  const interruption = new Interruption(stop);
  const thread = async (): Promise<void> => {
    while (!interruption.isAsked) {
      const { value: next } = queue.next();
      if (!next) return;
      const [index, task] = next;
      const result = await runOne(pool, { ...task, ending: interruption.ending }, trade);
      if (result === null) return;
      results.set(index, result);
      watch(result);
    }
  };
  const all = (): Promise<unknown> => Promise.all(Array.from({ length: threads }, thread));
  await (mayGather ? collectingSeldom(all) : all());
  await pool.destroy();
  return {
    results: tasks.flatMap((_, index) => results.get(index) ?? []),
    isInterrupted: interruption.isAsked,
  };
}

/** Somebody asks to stop: the process, which finishes what is under way, or the signal, which leaves what is not being written. */
class Interruption {
  /** Told to the threads: what is not being written is left. */
  readonly ending = new Int32Array(new SharedArrayBuffer(4));
  isAsked: boolean;

  constructor(stop: AbortSignal | null) {
    this.isAsked = stop?.aborted ?? false;
    if (stop) stop.addEventListener('abort', () => this.#leave());
    else
      onInterrupt(() => {
        this.isAsked = true;
      });
  }

  #leave(): void {
    this.isAsked = true;
    Atomics.store(this.ending, 0, 1);
  }
}

/** Null when it was left. */
async function runOne<Task extends Ending & { readonly organization: OrganizationFolder }, Result>(
  pool: Tinypool,
  task: Task,
  trade: Trade<Result>,
): Promise<Result | null> {
  try {
    return await pool.run(task);
  } catch (error) {
    if (isEnding(task)) return null;
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    return trade.lost(task.organization.name, isTooLarge ? null : bugPlace(error));
  }
}

function watcher<Result>(total: number, show: Show<Result>, trade: Trade<Result>): (result: Result) => void {
  const pace = new Pace(seconds());
  let done = 0;
  let failed = 0;
  show({ done, total, failed, secondsLeft: null }, null);
  return (result) => {
    done += 1;
    failed += trade.isFailed(result) ? 1 : 0;
    show({ done, total, failed, secondsLeft: pace.left(seconds(), total - done) }, result);
  };
}
