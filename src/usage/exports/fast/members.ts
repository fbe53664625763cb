import { type Day, weekOf } from '../../day.ts';
import { groupBy } from '../../group.ts';
import { WeekBits } from './week-bits.ts';

const NONE = -1;

/** Number of a pair of role and unit. */
export type PairNumber = number;

/** A user in one role and one unit. A user of two units or roles is two members. */
export interface Member {
  readonly user: number;
  readonly pair: PairNumber;
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
  #byPair: ReadonlyMap<PairNumber, readonly number[]> | null = null;

  /**
   * Distinct users among the members of the pairs that pass the test. To be asked only when all logs are read.
   */
  countUsers(pairs: readonly PairNumber[], test: (member: number) => boolean): number {
    this.#byPair ??= groupBy([...this.#pair.keys()], (member) => this.#pair[member] ?? NONE);
    const members = pairs.map((pair) => this.#byPair?.get(pair) ?? []);
    // Of one pair every member is another user.
    if (members.length === 1) return members[0]?.filter(test).length ?? 0;
    const users = new UserSet(this.#newest.length);
    for (const own of members) for (const member of own) if (test(member)) users.add(this.#user[member] ?? 0);
    return users.size;
  }

  countSeen(pairs: readonly PairNumber[], upTo: Day): number {
    return this.countUsers(pairs, (member) => (this.#firstDay[member] as number) <= upTo);
  }

  /** With an event in the week, on any of its seven days. */
  countActive(pairs: readonly PairNumber[], week: number): number {
    const bits = this.#weeks.get(week);
    return bits ? this.countUsers(pairs, (member) => bits.has(member)) : 0;
  }

  /** User and pair of every member. */
  *all(): Iterable<Member> {
    for (const [number, user] of this.#user.entries()) yield { user, pair: this.#pair[number] ?? NONE };
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

/** Numbers of users, a bit each. */
class UserSet {
  readonly #bits: Uint8Array;
  size = 0;

  constructor(users: number) {
    this.#bits = new Uint8Array((users >>> 3) + 1);
  }

  add(user: number): void {
    const byte = this.#bits[user >>> 3] as number;
    const bit = 1 << (user & 7);
    if ((byte & bit) !== 0) return;
    this.#bits[user >>> 3] = byte | bit;
    this.size += 1;
  }
}
