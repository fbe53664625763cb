/** How far a batch is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** Null as long as nobody can tell. */
  readonly secondsLeft: number | null;
}

const WIDTH = 20;

/** «[#####...............] 250 из 1000, с ошибками 2, осталось около 3 мин». */
export function progressLine({ done, total, failed, secondsLeft }: Progress): string {
  const filled = Math.floor((WIDTH * done) / total);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
  const parts = [
    `${bar} ${done} из ${total}`,
    ...(failed > 0 ? [`с ошибками ${failed}`] : []),
    ...(secondsLeft === null || done === total ? [] : [`осталось ${about(secondsLeft)}`]),
  ];
  return parts.join(', ');
}

function about(seconds: number): string {
  if (seconds < 60) return 'меньше минуты';
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `около ${hours} ч ${minutes % 60} мин` : `около ${minutes} мин`;
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
