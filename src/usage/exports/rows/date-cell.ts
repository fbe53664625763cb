import { dateOfStamp } from '../../../russian/text/date.ts';
import { type DateOrder, parseStamp, type Stamp } from '../../../russian/text/stamp.ts';
import { type Day, dayFrom, dayOf } from '../../day.ts';
import type { LocalDays } from '../../local-days.ts';
import type { Reason } from './left-out.ts';
import { REASONS } from './reasons.ts';
import { isTotal } from './total.ts';

/** How the dates of one export are written; null: as each cell says. */
export interface DateFormat {
  readonly order: DateOrder | null;
  /** Minutes by which the clock of the export is ahead of UTC. */
  readonly offset: number | null;
}

/** Platforms of this kind did not exist before: an earlier date is a machine's wrong clock (01.01.1970). */
const EARLIEST = dayFrom(2010, 1, 1);

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Seconds or milliseconds since 1970, of this century. */
const UNIX_TIME = /^1\d{9}(?:\d{3})?$/u;

/** Reads the cells with dates of one export: a moment told by another clock counts on the organisation's own day. */
export class DateCells {
  readonly #format: DateFormat;
  readonly #local: LocalDays;
  /** Days by their numbers, 20260701; null: there is no such day. */
  readonly #days = new Map<number, Day | null>();
  /** Stamps with a zone, and those of them that fall on another day here than they say. */
  zoned = 0;
  moved = 0;

  constructor(format: DateFormat, local: LocalDays) {
    this.#format = format;
    this.#local = local;
  }

  /** The organisation's time zone. */
  get zone(): string {
    return this.#local.zone;
  }

  /** True when nothing is said of the format: `02.09.2025` and `2025-09-02` are what they seem. */
  get isUsual(): boolean {
    return this.#format.order === null && this.#format.offset === null;
  }

  /** The day, or why the cell gives none. */
  day(text: string): Day | Reason {
    return this.#read(text, (stamp, day) => this.#localDay(stamp, day));
  }

  /** First or last day of a period: midnight and the last minute of a day are that day by whatever clock. */
  bound(text: string): Day | Reason {
    return this.#read(text, (stamp, day) =>
      stamp.minutes === 0 || stamp.minutes === LAST_MINUTE ? day : this.#localDay(stamp, day),
    );
  }

  #read(text: string, dayIn: (stamp: Stamp, day: Day) => Day): Day | Reason {
    const trimmed = text.trim();
    if (trimmed === '') return REASONS.noDate;
    if (UNIX_TIME.test(trimmed)) return this.#unixDay(Number(trimmed));
    const stamp = parseStamp(trimmed, this.#format.order);
    if (typeof stamp === 'string') return stamp === 'date' ? notDate(trimmed) : REASONS[stamp];
    const day = this.#dayOf(stamp);
    if (day === null) return REASONS.date;
    return day < EARLIEST ? REASONS.old : dayIn(stamp, day);
  }

  /** A log names few days many times. */
  #dayOf(stamp: Stamp): Day | null {
    const key = (stamp.year * 100 + stamp.month) * 100 + stamp.day;
    const known = this.#days.get(key);
    if (known !== undefined) return known;
    const date = dateOfStamp(stamp);
    const day = date === null ? null : dayOf(date);
    this.#days.set(key, day);
    return day;
  }

  #unixDay(time: number): Day {
    const moment = time < 1e11 ? time * 1000 : time;
    return this.#moved(Math.floor(moment / DAY), moment);
  }

  #localDay({ minutes, offset }: Stamp, day: Day): Day {
    const ahead = offset ?? this.#format.offset;
    return minutes === null || ahead === null
      ? day
      : this.#moved(day, day * DAY + (minutes - ahead) * MINUTE);
  }

  #moved(day: Day, moment: number): Day {
    const local = this.#local.dayAt(moment);
    this.zoned += 1;
    if (local !== day) this.moved += 1;
    return local;
  }
}

const LAST_MINUTE = 23 * 60 + 59;

function notDate(text: string): Reason {
  if (/^[34567]\d{4}(?:[.,]\d+)?$/u.test(text)) return REASONS.serial;
  return isTotal(text) ? REASONS.total : REASONS.date;
}
