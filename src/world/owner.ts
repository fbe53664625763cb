import { hostname, uptime } from 'node:os';
import { sha256 } from './hash.ts';
import { schedulerTasks } from './scheduler.ts';

/** The process that a lock or a temporary file belongs to. */
export interface Owner {
  readonly pid: number;
  /** First digits of the hash of the computer's name: safe in file names, and nobody's business. */
  readonly host: string;
  /** The same of the scheduler's task that the process is, or null. */
  readonly task: string | null;
}

/** A process on another computer cannot be asked whether it lives: after so many seconds it is taken for dead. */
const FOREIGN_SECONDS = 3600;

/** This process. */
export const SELF: Owner = { pid: process.pid, host: digits(hostname()), task: ownTask() };

function digits(name: string): string {
  return sha256(new TextEncoder().encode(name)).slice(0, 8);
}

function ownTask(): string | null {
  const tasks = schedulerTasks();
  return tasks.length === 0 ? null : digits(tasks.map(({ id }) => id).join(' '));
}

/**
 * True when the owner of a file cannot be alive: the computer was started after the file was written, no process has that
 * number, or this process has it by chance (in a container every process has the same); or it is the same task of a scheduler
 * that was started again on another computer: there is one at a time. `age` in seconds by the clock of
 * the file system, so that a clock that was set, or that differs on another computer, does not matter.
 */
export function isGone(owner: Owner, age: number): boolean {
  const isAgain = owner.task !== null && owner.task === SELF.task;
  if (owner.host !== SELF.host) return isAgain || age > FOREIGN_SECONDS;
  return owner.pid === SELF.pid || age > uptime() || !isRunning(owner.pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
