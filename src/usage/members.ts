import { type Day, weekOf } from './day.ts';
import { groupBy } from './group.ts';
import { WeekBits } from './week-bits.ts';

const NONE = -1;

/** Number of a pair of role and unit. */
export type PairNumber = number;

/** A user in one role and one unit. A user of two units or roles is two members. */
export interface Member {
  readonly number: number;
  readonly user: number;
  readonly pair: PairNumber;
  readonly firstDay: Day;
}

/** The users of all logs. Memory grows with distinct users (and a bit a week for each), never with events. */
export class Members {
  readonly #users = new Map<string, number>();
  /** Of each user the member seen last; its other members follow by `#next`. */
  readonly #newest: number[] = [];
  readonly #user: number[] = [];
  readonly #pair: PairNumber[] = [];
  readonly #firstDay: Day[] = [];
  readonly #next: number[] = [];
  readonly #weeks = new Map<number, WeekBits>();
  /** Made on demand when all logs are read. */
  #byPair: ReadonlyMap<PairNumber, readonly Member[]> | null = null;

  /** Members of a pair; to be asked only when all logs are read. */
  ofPair(pair: PairNumber): readonly Member[] {
    this.#byPair ??= groupBy(this.all(), (member) => member.pair);
    return this.#byPair.get(pair) ?? [];
  }

  all(): readonly Member[] {
    return this.#user.map((user, number) => ({
      number,
      user,
      pair: this.#pair[number] ?? NONE,
      firstDay: this.#firstDay[number] ?? 0,
    }));
  }

  /** Number of the user with this name. */
  user(name: string): number {
    const known = this.#users.get(name);
    if (known !== undefined) return known;
    this.#users.set(name, this.#newest.length);
    return this.#newest.push(NONE) - 1;
  }

  /** The name a user has in the logs: a personal value. */
  name(user: number): string {
    return [...this.#users].find(([, number]) => number === user)?.[0] ?? '';
  }

  /** Bits of the week that a day is in. */
  weekAt(day: Day): WeekBits {
    const week = weekOf(day);
    const known = this.#weeks.get(week);
    if (known) return known;
    const bits = new WeekBits();
    this.#weeks.set(week, bits);
    return bits;
  }

  wasActive(member: number, week: number): boolean {
    return this.#weeks.get(week)?.has(member) ?? false;
  }

  /** Number of the member that a user is in a pair. */
  see(user: number, pair: PairNumber, day: Day): number {
    let member = this.#newest[user] as number;
    while (member !== NONE && this.#pair[member] !== pair) member = this.#next[member] as number;
    if (member === NONE) return this.#add(user, pair, day);
    if (day < (this.#firstDay[member] as number)) this.#firstDay[member] = day;
    return member;
  }

  #add(user: number, pair: PairNumber, day: Day): number {
    this.#user.push(user);
    this.#pair.push(pair);
    this.#next.push(this.#newest[user] as number);
    const member = this.#firstDay.push(day) - 1;
    this.#newest[user] = member;
    return member;
  }
}
