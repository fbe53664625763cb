/**
 * Remembers what each spelling of a word means. Columns of a log repeat few words millions of times: a word is decoded
 * and understood once, and then found again by its bytes.
 */
export class Words<T> {
  readonly #understand: (word: string) => T;
  /** Entry number + 1, or 0; found by hash, then the next free place. */
  #slots = new Int32Array(256);
  readonly #hashes: number[] = [];
  /** Spellings one after another; entry n ends where entry n + 1 begins. */
  #pool = new Uint8Array(4096);
  readonly #starts: number[] = [0];
  readonly #meanings: T[] = [];

  /** `understand` is asked once for each spelling; what it gives is anything but undefined. */
  constructor(understand: (word: string) => T) {
    this.#understand = understand;
  }

  /** Meaning of the word that stands in the bytes; undefined when it was never seen. */
  known(bytes: Uint8Array, start: number, end: number, hash: number): T | undefined {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry === -1) return undefined;
      if (this.#hashes[entry] === hash && this.#isSpelt(entry, bytes, start, end))
        return this.#meanings[entry];
    }
  }

  learn(spelling: Uint8Array, hash: number, word: string): T {
    const meaning = this.#understand(word);
    this.#hashes.push(hash);
    this.#store(spelling);
    this.#meanings.push(meaning);
    if (this.#meanings.length * 2 > this.#slots.length) this.#rebuild();
    else this.#place(this.#meanings.length - 1);
    return meaning;
  }

  #store(spelling: Uint8Array): void {
    const start = this.#starts.at(-1) ?? 0;
    const end = start + spelling.length;
    if (end > this.#pool.length) {
      const pool = new Uint8Array(Math.max(end, this.#pool.length * 2));
      pool.set(this.#pool);
      this.#pool = pool;
    }
    this.#pool.set(spelling, start);
    this.#starts.push(end);
  }

  #isSpelt(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#starts[entry] as number;
    const length = end - start;
    if ((this.#starts[entry + 1] as number) - own !== length) return false;
    for (let at = 0; at < length; at += 1) if (this.#pool[own + at] !== bytes[start + at]) return false;
    return true;
  }

  #rebuild(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (const entry of this.#meanings.keys()) this.#place(entry);
  }

  #place(entry: number): void {
    const mask = this.#slots.length - 1;
    let slot = spread(this.#hashes[entry] as number) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry + 1;
  }
}

/** Lets the high bits of a hash take part. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15) ^ (hash >>> 7);
}
