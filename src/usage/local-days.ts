import { zoneOffset } from '../world/time-zone.ts';
import type { Day } from './day.ts';

const HOUR = 3_600_000;
const DAY = 86_400_000;

/** More hours than a log of three years has; a log of more begins anew. */
const MOST_HOURS = 30_000;

/** The days of the organisation's own calendar, for moments that are told by another clock. */
export class LocalDays {
  readonly zone: string;
  /** Offset of each hour since 1970 that was asked for, in milliseconds: clocks are put forward and back at whole hours. */
  readonly #offsets = new Map<number, number>();

  /** `zone`: its IANA name. */
  constructor(zone: string) {
    this.zone = zone;
  }

  /** The day that a moment (milliseconds since 1970) falls on. */
  dayAt(moment: number): Day {
    return Math.floor((moment + this.#offsetAt(moment)) / DAY);
  }

  #offsetAt(moment: number): number {
    const hour = Math.floor(moment / HOUR);
    const known = this.#offsets.get(hour);
    if (known !== undefined) return known;
    if (this.#offsets.size >= MOST_HOURS) this.#offsets.clear();
    const offset = zoneOffset(this.zone, hour * HOUR) * 60_000;
    this.#offsets.set(hour, offset);
    return offset;
  }
}
