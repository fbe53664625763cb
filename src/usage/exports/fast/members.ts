import type { CohortNumber } from '../../cohort.ts';
import { type Day, weekOf } from '../../day.ts';
import { groupBy } from '../../group.ts';
import { WeekBits } from './week-bits.ts';

/** Number of a user of any log, from 0. */
export type UserNumber = number;

/** A user in one cohort. A user of two units or roles is two members. */
export interface Member {
  readonly user: UserNumber;
  readonly cohort: CohortNumber;
}

/** Place of a member in the lists of {@link Members}. */
type MemberNumber = number;

/** Ends a chain of members. */
const NOBODY: MemberNumber = -1;

/** The users of all logs. Memory grows with distinct users (and a bit a week for each), never with events. */
export class Members {
  readonly #users = new Map<string, UserNumber>();
  /** Of each user the member seen last; its other members follow by `#next`. */
  readonly #newest: MemberNumber[] = [];
  readonly #user: UserNumber[] = [];
  readonly #cohort: CohortNumber[] = [];
  readonly #firstDay: Day[] = [];
  readonly #next: MemberNumber[] = [];
  readonly #weeks = new Map<number, WeekBits>();
  #lastDay: Day = Number.NaN;
  #lastWeek = new WeekBits();
  /** Made when it is asked for. */
  #byCohort: ReadonlyMap<CohortNumber, readonly MemberNumber[]> | null = null;

  /** Number of the user with this name. */
  user(name: string): UserNumber {
    const number = this.#users.get(name);
    if (number !== undefined) return number;
    this.#users.set(name, this.#newest.length);
    return this.#newest.push(NOBODY) - 1;
  }

  /** The name a user has in the logs: a personal value. */
  name(user: UserNumber): string {
    return [...this.#users].find(([, number]) => number === user)?.[0] ?? '';
  }

  /** Notes that a user of a cohort had an event on a day. */
  see(user: UserNumber, cohort: CohortNumber, day: Day): void {
    const member = this.#memberOf(user, cohort, day);
    if (day < (this.#firstDay[member] as number)) this.#firstDay[member] = day;
    if (day !== this.#lastDay) this.#turnTo(day);
    this.#lastWeek.add(member);
  }

  /** Distinct users of the cohorts with an event on the day or before. */
  countSeen(cohorts: readonly CohortNumber[], upTo: Day): number {
    return this.#countUsers(cohorts, (member) => (this.#firstDay[member] as number) <= upTo);
  }

  /** Distinct users of the cohorts with an event in the week, on any of its seven days. */
  countActive(cohorts: readonly CohortNumber[], week: number): number {
    const bits = this.#weeks.get(week);
    return bits ? this.#countUsers(cohorts, (member) => bits.has(member)) : 0;
  }

  /** User and cohort of every member. */
  *all(): Iterable<Member> {
    for (const [number, user] of this.#user.entries()) yield { user, cohort: this.#cohort[number] as number };
  }

  #memberOf(user: UserNumber, cohort: CohortNumber, day: Day): MemberNumber {
    let member = this.#newest[user] as number;
    while (member !== NOBODY && this.#cohort[member] !== cohort) member = this.#next[member] as number;
    return member === NOBODY ? this.#add(user, cohort, day) : member;
  }

  #add(user: UserNumber, cohort: CohortNumber, day: Day): MemberNumber {
    this.#user.push(user);
    this.#cohort.push(cohort);
    this.#next.push(this.#newest[user] as number);
    const member = this.#firstDay.push(day) - 1;
    this.#newest[user] = member;
    this.#byCohort = null;
    return member;
  }

  #turnTo(day: Day): void {
    const week = weekOf(day);
    const bits = this.#weeks.get(week) ?? new WeekBits();
    this.#weeks.set(week, bits);
    this.#lastDay = day;
    this.#lastWeek = bits;
  }

  #countUsers(cohorts: readonly CohortNumber[], test: (member: MemberNumber) => boolean): number {
    this.#byCohort ??= groupBy([...this.#cohort.keys()], (member) => this.#cohort[member] as number);
    const members = cohorts.map((cohort) => this.#byCohort?.get(cohort) ?? []);
    // Of one cohort every member is another user.
    if (members.length === 1) return members[0]?.filter(test).length ?? 0;
    const users = new UserSet(this.#newest.length);
    const note = (member: MemberNumber): void => {
      if (test(member)) users.add(this.#user[member] as number);
    };
    // Not by an iterator, which would make an object for each member: figures are asked for hundreds of times.
    for (const own of members) own.forEach(note);
    return users.size;
  }
}

/** Numbers of users, a bit each. */
class UserSet {
  readonly #bits: Uint8Array;
  size = 0;

  constructor(users: number) {
    this.#bits = new Uint8Array((users >>> 3) + 1);
  }

  add(user: UserNumber): void {
    const byte = this.#bits[user >>> 3] as number;
    const bit = 1 << (user & 7);
    if ((byte & bit) !== 0) return;
    this.#bits[user >>> 3] = byte | bit;
    this.size += 1;
  }
}
