import type { TableRecord } from './record.ts';

/**
 * Remembers the number that each spelling of a word stands for. Columns of a log repeat few words millions of times: a
 * word is decoded and understood once, and then found again by its bytes.
 */
export class Words {
  readonly #meaning: (word: string) => number;
  /** Entry number + 1, or 0; found by hash, then the next free place. */
  #slots = new Int32Array(256);
  #hashes: number[] = [];
  /** Spellings one after another; entry n ends where entry n + 1 begins. */
  #pool = new Uint8Array(4096);
  #starts: number[] = [0];
  #numbers: number[] = [];

  /** `meaning` is asked once for each spelling. */
  constructor(meaning: (word: string) => number) {
    this.#meaning = meaning;
  }

  /** Number of the word in a cell. */
  number(record: TableRecord, index: number): number {
    const hash = record.hashes[index] as number;
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry === -1) return this.#learn(record, index, hash);
      if (this.#hashes[entry] === hash && this.#isSpelt(entry, record, index))
        return this.#numbers[entry] as number;
    }
  }

  #learn(record: TableRecord, index: number, hash: number): number {
    const number = this.#meaning(record.cell(index));
    this.#hashes.push(hash);
    this.#store(record.cellBytes(index));
    this.#numbers.push(number);
    if (this.#numbers.length * 2 > this.#slots.length) this.#rebuild();
    else this.#place(this.#numbers.length - 1);
    return number;
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

  #isSpelt(entry: number, record: TableRecord, index: number): boolean {
    const known = this.#starts[entry] as number;
    const start = record.bounds[2 * index] as number;
    const length = (record.bounds[2 * index + 1] as number) - start;
    if ((this.#starts[entry + 1] as number) - known !== length) return false;
    const { bytes } = record;
    for (let at = 0; at < length; at += 1) if (this.#pool[known + at] !== bytes[start + at]) return false;
    return true;
  }

  #rebuild(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (const entry of this.#numbers.keys()) this.#place(entry);
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
