/** How far a batch is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** Null as long as nobody can tell. */
  readonly secondsLeft: number | null;
}

/** How many of the last organisations tell the pace: unchanged ones go by fast, and come in rows. */
const WINDOW = 50;

/** Tells the time left from the pace of the last organisations. */
export class Pace {
  readonly #moments: number[] = [];

  constructor(start: number) {
    this.#moments.push(start);
  }

  /** Another organisation is done, at a moment in seconds; gives the seconds left for the remaining ones. */
  left(moment: number, remaining: number): number {
    this.#moments.push(moment);
    if (this.#moments.length > WINDOW + 1) this.#moments.shift();
    const [first = moment] = this.#moments;
    return ((moment - first) / (this.#moments.length - 1)) * remaining;
  }
}
