import type { Answer, Refused } from '../protocol.ts';

/** What is said of saving at the foot of the navigation. */
export type SavingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Writes one thing after another, in the order in which they were typed. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;
  readonly #tell: (state: SavingState) => void;

  constructor(tell: (state: SavingState) => void) {
    this.#tell = tell;
  }

  /** True while something is still to be written. */
  get isBusy(): boolean {
    return this.#count > 0;
  }

  /** The refusal, or null. */
  add(work: () => Promise<Answer<unknown> | null>): Promise<Refused | null> {
    this.#count += 1;
    this.#tell({ kind: 'saving' });
    const done = this.#last
      .then(work)
      .then((answer) => (answer && 'refused' in answer ? answer.refused : null));
    this.#last = done.catch(() => null);
    return done
      .finally(() => {
        this.#count -= 1;
      })
      .then((refused) => {
        if (refused) this.#tell({ kind: 'failed', message: refused.message });
        else if (this.#count === 0) this.#tell({ kind: 'saved', at: timeNow() });
        return refused;
      });
  }
}

function timeNow(): string {
  return new Date().toLocaleTimeString('ru-RU', { hour: '2-digit', minute: '2-digit' });
}
