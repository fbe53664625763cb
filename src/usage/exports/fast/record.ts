import { LIMITS } from '../../../reading/limits.ts';

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;

/** What {@link TableRecord.split} found instead of a newline. */
export const NO_NEWLINE = -1;
export const HAS_QUOTE = -2;

const encoder = new TextEncoder();

/**
 * One row of a table while it is looked at. The reader refills the same object for every row, and cells stay bytes until
 * somebody asks for their text: of a million rows nearly none is ever made into strings.
 */
export class TableRecord {
  bytes: Uint8Array = new Uint8Array();
  /** Start and end of each cell in the bytes, two numbers a cell. */
  readonly bounds = new Int32Array(2 * (LIMITS.columns + 1));
  /** A number for each cell, the same for the same bytes. */
  readonly hashes = new Int32Array(LIMITS.columns + 1);
  /** How many cells there are; cells beyond the limit of columns are only counted. */
  count = 0;
  /** 1-based line of the file. */
  line = 0;
  /** True for a last line without a newline. */
  isUnterminated = false;
  readonly #decode: (bytes: Uint8Array) => string;

  constructor(decode: (bytes: Uint8Array) => string) {
    this.#decode = decode;
  }

  /** A cell's text, '' when the row has no such cell. */
  cell(index: number): string {
    if (index < 0 || index >= this.count) return '';
    return this.#decode(this.cellBytes(index));
  }

  cellBytes(index: number): Uint8Array {
    return this.bytes.subarray(this.bounds[2 * index], this.bounds[2 * index + 1]);
  }

  isEmpty(index: number): boolean {
    return index < 0 || index >= this.count || this.bounds[2 * index] === this.bounds[2 * index + 1];
  }

  /** All cells, up to the limit of columns. */
  cells(): readonly string[] {
    return Array.from({ length: Math.min(this.count, LIMITS.columns + 1) }, (_, index) => this.cell(index));
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
