import { type CohortNumber, cohortAt } from '../../cohort.ts';
import type { Day } from '../../day.ts';
import type { Span } from '../../span.ts';
import type { UnitNumber } from '../../units.ts';
import { Members, type UserNumber } from '../fast/fast.ts';
import { EVENTS, type UsageEvent } from './event.ts';

/** One log file: it speaks for all days from its first event to its last, of the cohorts that occur in it. */
export interface LogFile {
  readonly file: string;
  readonly span: Span;
  readonly cohorts: ReadonlySet<CohortNumber>;
  /** How many different users it has. */
  readonly users: number;
}

/** Two logs with events of the same unit on the same days. */
export interface LogConflict {
  readonly files: readonly [string, string];
  readonly unit: UnitNumber;
  readonly days: readonly Day[];
}

/** One row of a log. */
export interface LogEvent {
  readonly user: UserNumber;
  readonly cohort: CohortNumber;
  readonly day: Day;
  readonly event: UsageEvent;
  /** «Количество». */
  readonly quantity: number;
}

/** Everything that logs say, summed up by day: memory does not grow with events. */
export class EventLog {
  readonly members = new Members();
  readonly #days = new Map<Day, DayCell>();
  readonly #files: FileCell[] = [];
  readonly #conflicts = new Map<string, { files: [string, string]; unit: UnitNumber; days: Day[] }>();
  #file = new FileCell('');
  #lastDay: Day = Number.NaN;
  #lastCell: DayCell | null = null;
  /** Null when an event has come since they were asked for. */
  #listed: readonly LogFile[] | null = null;

  /** The events that follow are of this file. */
  begin(file: string): void {
    this.#file = new FileCell(file);
    this.#files.push(this.#file);
  }

  /** Adds an event of the file that was begun; its user is one of {@link members}. */
  add({ user, cohort, day, event, quantity }: LogEvent): void {
    this.#listed = null;
    this.members.see(user, cohort, day);
    const cell = this.#lastCell !== null && day === this.#lastDay ? this.#lastCell : this.#cellAt(day);
    const at = placeOf(cohort, event);
    while (cell.sums.length <= at) cell.sums.push(0);
    cell.sums[at] = (cell.sums[at] ?? 0) + quantity;
    this.#file.see(user, cohort, day);
    const { unit } = cohortAt(cohort);
    const owner = cell.owners[unit];
    if (owner === undefined) cell.owners[unit] = this.#files.length;
    else if (owner !== this.#files.length) this.#conflict(owner, unit, day);
  }

  /** The files with at least one event. */
  files(): readonly LogFile[] {
    this.#listed ??= this.#files.flatMap((cell) => cell.logFile() ?? []);
    return this.#listed;
  }

  conflicts(): readonly LogConflict[] {
    return [...this.#conflicts.values()];
  }

  /** Days with events, in their order. */
  days(): readonly Day[] {
    return [...this.#days.keys()].sort((a, b) => a - b);
  }

  /** Sum of «Количество» of an event in a span. */
  sum(cohort: CohortNumber, event: UsageEvent, span: Span): number {
    const at = placeOf(cohort, event);
    let sum = 0;
    for (let day = span.from; day <= span.to; day += 1) sum += this.#days.get(day)?.sums[at] ?? 0;
    return sum;
  }

  #cellAt(day: Day): DayCell {
    const cell = this.#days.get(day) ?? { sums: [], owners: [] };
    this.#days.set(day, cell);
    this.#lastDay = day;
    this.#lastCell = cell;
    return cell;
  }

  #conflict(owner: number, unit: UnitNumber, day: Day): void {
    const files: [string, string] = [this.#files[owner - 1]?.file ?? '', this.#file.file];
    const key = `${owner} ${this.#files.length} ${unit}`;
    const conflict = this.#conflicts.get(key) ?? { files, unit, days: [] };
    this.#conflicts.set(key, conflict);
    if (conflict.days.at(-1) !== day) conflict.days.push(day);
  }
}

interface DayCell {
  /** Sums of «Количество» by cohort and event, see {@link placeOf}. */
  readonly sums: number[];
  /** Of each unit the 1-based number of the log that spoke of it first on this day. */
  readonly owners: (number | undefined)[];
}

function placeOf(cohort: CohortNumber, event: UsageEvent): number {
  return cohort * EVENTS.length + EVENTS.indexOf(event);
}

class FileCell {
  readonly file: string;
  readonly #seen: boolean[] = [];
  /** 1 at the number of each user; numbers of several logs are counted on. */
  #users = new Uint8Array(1024);
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;

  constructor(file: string) {
    this.file = file;
  }

  see(user: UserNumber, cohort: CohortNumber, day: Day): void {
    this.#seen[cohort] = true;
    if (user >= this.#users.length) this.#widen(user);
    this.#users[user] = 1;
    if (day < this.#from) this.#from = day;
    if (day > this.#to) this.#to = day;
  }

  logFile(): LogFile | null {
    if (this.#from > this.#to) return null;
    const cohorts = new Set([...this.#seen.keys()].filter((cohort) => this.#seen[cohort] === true));
    const users = this.#users.reduce((sum, one) => sum + one, 0);
    return { file: this.file, span: { from: this.#from, to: this.#to }, cohorts, users };
  }

  #widen(user: UserNumber): void {
    const wide = new Uint8Array(2 * (user + 1));
    wide.set(this.#users);
    this.#users = wide;
  }
}
