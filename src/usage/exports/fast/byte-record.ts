import { LIMITS } from '../../../reading/limits.ts';
import type { Day } from '../../day.ts';
import { plainDay } from './plain-day.ts';
import type { TableRecord } from './record.ts';
import type { Words } from './words.ts';

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;
const ZERO = 48;

/** What {@link ByteRecord.split} found instead of a newline. */
export const NO_NEWLINE = -1;
export const HAS_QUOTE = -2;

const encoder = new TextEncoder();

/** A record whose cells stay bytes until somebody asks for their text: of a million rows nearly none is ever made into strings. */
export class ByteRecord implements TableRecord {
  bytes: Uint8Array = new Uint8Array();
  /** Start and end of each cell in the bytes, two numbers a cell. */
  readonly bounds = new Int32Array(2 * (LIMITS.columns + 1));
  /** A number for each cell, the same for the same bytes. */
  readonly hashes = new Int32Array(LIMITS.columns + 1);
  readonly #decode: (bytes: Uint8Array) => string;
  count = 0;
  line = 0;
  isUnterminated = false;

  constructor(decode: (bytes: Uint8Array) => string) {
    this.#decode = decode;
  }

  cell(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return this.#decode(this.cellBytes(index));
  }

  cells(): readonly string[] {
    return Array.from({ length: Math.min(this.count, LIMITS.columns + 1) }, (_, index) => this.cell(index));
  }

  isEmpty(index: number): boolean {
    return index < 0 || index >= this.count || this.bounds[2 * index] === this.bounds[2 * index + 1];
  }

  plainDay(index: number): Day | null {
    const { bytes, bounds } = this;
    return plainDay(bytes, bounds[2 * index] as number, bounds[2 * index + 1] as number);
  }

  digit(index: number): number | null {
    const start = this.bounds[2 * index] as number;
    if ((this.bounds[2 * index + 1] as number) - start !== 1) return null;
    const digit = (this.bytes[start] as number) - ZERO;
    return digit >= 0 && digit <= 9 ? digit : null;
  }

  word<T>(index: number, words: Words<T>): T {
    const { bytes, bounds } = this;
    const hash = this.hashes[index] as number;
    const known = words.known(bytes, bounds[2 * index] as number, bounds[2 * index + 1] as number, hash);
    return known === undefined ? words.learn(this.cellBytes(index), hash, this.cell(index)) : known;
  }

  cellBytes(index: number): Uint8Array {
    return this.bytes.subarray(this.bounds[2 * index], this.bounds[2 * index + 1]);
  }

  /** Takes ready cells; the record must decode UTF-8. */
  fill(cells: readonly string[], line: number): void {
    this.fillBytes(
      cells.map((cell) => encoder.encode(cell)),
      line,
    );
  }

  fillBytes(cells: readonly Uint8Array[], line: number): void {
    this.bytes = Buffer.concat(cells);
    this.count = cells.length;
    this.line = line;
    this.isUnterminated = false;
    let at = 0;
    for (const [index, cell] of cells.entries()) {
      this.bounds[2 * index] = at;
      at += cell.length;
      this.bounds[2 * index + 1] = at;
      this.hashes[index] = cell.reduce((hash, byte) => (byte === RETURN ? hash : next(hash, byte)), 0);
    }
  }

  /**
   * Takes the line that begins at `start` and gives the position of its newline. Without a newline it takes what there
   * is and gives {@link NO_NEWLINE}; at quotes that are not simply around a cell it gives {@link HAS_QUOTE}.
   */
  split(bytes: Uint8Array, start: number, delimiter: number): number {
    const { bounds, hashes } = this;
    const { length } = bytes;
    let count = 0;
    let hash = 0;
    let at = start;
    bounds[0] = start;
    for (; at < length; at += 1) {
      const byte = bytes[at] as number;
      if (byte === delimiter) {
        bounds[2 * count + 1] = at;
        hashes[count] = hash;
        hash = 0;
        count += 1;
        bounds[2 * count] = at + 1;
      } else if (byte === NEWLINE) break;
      else if (byte === QUOTE) {
        const after = bounds[2 * count] === at ? this.#takeQuoted(bytes, at, count) : HAS_QUOTE;
        if (after === HAS_QUOTE) return HAS_QUOTE;
        if (bytes[after] !== delimiter) return this.#endAfterQuote(bytes, after, count + 1);
        count += 1;
        bounds[2 * count] = after + 1;
        at = after;
      } else if (byte !== RETURN) hash = (Math.imul(hash, 31) + byte) | 0;
    }
    bounds[2 * count + 1] = at > start && bytes[at - 1] === RETURN ? at - 1 : at;
    hashes[count] = hash;
    this.bytes = bytes;
    this.count = count + 1;
    this.isUnterminated = at === length;
    return at === length ? NO_NEWLINE : at;
  }

  /** Takes a cell in quotes with neither quotes nor newlines inside; gives the position after the closing quote. */
  #takeQuoted(bytes: Uint8Array, quote: number, index: number): number {
    let hash = 0;
    let at = quote + 1;
    for (; bytes[at] !== QUOTE; at += 1) {
      const byte = bytes[at];
      if (byte === undefined || byte === NEWLINE) return HAS_QUOTE;
      if (byte !== RETURN) hash = next(hash, byte);
    }
    if (bytes[at + 1] === QUOTE || bytes[at + 1] === undefined) return HAS_QUOTE;
    this.bounds[2 * index] = quote + 1;
    this.bounds[2 * index + 1] = at;
    this.hashes[index] = hash;
    return at + 1;
  }

  #endAfterQuote(bytes: Uint8Array, after: number, count: number): number {
    const newline = bytes[after] === RETURN ? after + 1 : after;
    if (bytes[newline] !== NEWLINE) return HAS_QUOTE;
    this.bytes = bytes;
    this.count = count;
    this.isUnterminated = false;
    return newline;
  }
}

function next(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}
