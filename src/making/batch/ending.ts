/** What a thread gets besides its task. */
export interface Ending {
  /** Its one number is 1 as soon as nobody waits for the work: what has not begun to be written is left. */
  readonly ending: Int32Array;
}

export function isEnding({ ending }: Ending): boolean {
  return Atomics.load(ending, 0) === 1;
}
