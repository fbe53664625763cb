import { pairAt } from '../../cohort.ts';
import type { Day } from '../../day.ts';
import type { Span } from '../../span.ts';
import type { UnitNumber } from '../../units.ts';
import { Members, type PairNumber } from '../fast/members.ts';
import type { WeekBits } from '../fast/week-bits.ts';
import { EVENTS, type UsageEvent } from './event.ts';

/** One log file: it speaks for all days from its first event to its last, of the pairs that occur in it. */
export interface LogFile {
  readonly file: string;
  readonly span: Span;
  readonly pairs: ReadonlySet<PairNumber>;
}

/** Two logs with events of the same unit on the same days. */
export interface LogConflict {
  readonly files: readonly [string, string];
  readonly unit: UnitNumber;
  readonly days: readonly Day[];
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

  /** The events that follow are of this file. */
  begin(file: string): void {
    this.#file = new FileCell(file);
    this.#files.push(this.#file);
  }

  /** Adds an event; `user` is a number of {@link members}, `event` a place in {@link EVENTS}. */
  add(user: number, pair: PairNumber, day: Day, event: number, quantity: number): void {
    const cell = this.#lastCell !== null && day === this.#lastDay ? this.#lastCell : this.#cellAt(day);
    cell.week.add(this.members.see(user, pair, day));
    const at = pair * EVENTS.length + event;
    while (cell.sums.length <= at) cell.sums.push(0);
    cell.sums[at] = (cell.sums[at] ?? 0) + quantity;
    this.#file.see(pair, day);
    const { unit } = pairAt(pair);
    const owner = cell.owners[unit];
    if (owner === undefined) cell.owners[unit] = this.#files.length;
    else if (owner !== this.#files.length) this.#conflict(owner, unit, day);
  }

  /** The files with at least one event. */
  files(): readonly LogFile[] {
    return this.#files.flatMap((cell) => cell.logFile() ?? []);
  }

  conflicts(): readonly LogConflict[] {
    return [...this.#conflicts.values()];
  }

  /** Days with events, in their order. */
  days(): readonly Day[] {
    return [...this.#days.keys()].sort((a, b) => a - b);
  }

  /** Sum of «Количество» of an event in a span. */
  sum(pair: PairNumber, event: UsageEvent, span: Span): number {
    const at = pair * EVENTS.length + EVENTS.indexOf(event);
    let sum = 0;
    for (let day = span.from; day <= span.to; day += 1) sum += this.#days.get(day)?.sums[at] ?? 0;
    return sum;
  }

  #cellAt(day: Day): DayCell {
    const known = this.#days.get(day) ?? { week: this.members.weekAt(day), sums: [], owners: [] };
    this.#days.set(day, known);
    this.#lastDay = day;
    this.#lastCell = known;
    return known;
  }

  #conflict(owner: number, unit: UnitNumber, day: Day): void {
    const files: [string, string] = [this.#files[owner - 1]?.file ?? '', this.#file.file];
    const key = `${owner} ${this.#files.length} ${unit}`;
    const known = this.#conflicts.get(key) ?? { files, unit, days: [] };
    this.#conflicts.set(key, known);
    if (known.days.at(-1) !== day) known.days.push(day);
  }
}

interface DayCell {
  readonly week: WeekBits;
  /** Sums of «Количество» by pair and event. */
  readonly sums: number[];
  /** Of each unit the 1-based number of the log that spoke of it first on this day. */
  readonly owners: (number | undefined)[];
}

class FileCell {
  readonly file: string;
  readonly #seen: boolean[] = [];
  #from = Number.POSITIVE_INFINITY;
  #to = Number.NEGATIVE_INFINITY;

  constructor(file: string) {
    this.file = file;
  }

  see(pair: PairNumber, day: Day): void {
    this.#seen[pair] = true;
    if (day < this.#from) this.#from = day;
    if (day > this.#to) this.#to = day;
  }

  logFile(): LogFile | null {
    if (this.#from > this.#to) return null;
    const pairs = new Set([...this.#seen.keys()].filter((pair) => this.#seen[pair] === true));
    return { file: this.file, span: { from: this.#from, to: this.#to }, pairs };
  }
}
