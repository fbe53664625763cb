import { LIMITS } from '../../../reading/limits.ts';
import { ByteRecord, HAS_QUOTE, NO_NEWLINE } from './byte-record.ts';
import { readQuoted } from './quoted.ts';
import type { RecordTaker } from './record.ts';

/** How the bytes of a table are to be read. */
export interface TextTable {
  readonly decode: (bytes: Uint8Array) => string;
  /** One character, ASCII. */
  readonly delimiter: string;
  /** 1-based line of the file where the bytes begin. */
  readonly firstLine: number;
}

const NEWLINE = 10;
const LONGEST_LINE = LIMITS.columns * LIMITS.cellCharacters;

/**
 * Cuts delimited text that comes as bytes, in pieces, into records. Lines without quotes, nearly all, are cut in place:
 * that is what makes a million rows quick. Empty lines are left out; of a line with a fault only that line is lost.
 */
export class RecordScanner {
  readonly #record: ByteRecord;
  readonly #delimiter: number;
  readonly #taker: RecordTaker;
  #rest: Uint8Array = new Uint8Array();
  #line: number;
  /** True inside a line that is left out and whose end is not in sight. */
  #isSkipping = false;

  constructor({ decode, delimiter, firstLine }: TextTable, taker: RecordTaker) {
    this.#record = new ByteRecord(decode);
    this.#delimiter = delimiter.charCodeAt(0);
    this.#line = firstLine;
    this.#taker = taker;
  }

  push(piece: Uint8Array): void {
    this.#scan(this.#rest.length === 0 ? piece : Buffer.concat([this.#rest, piece]), false);
  }

  /** Takes what is left after the last newline. */
  end(): void {
    const rest = this.#rest;
    this.#rest = new Uint8Array();
    if (rest.length > 0) this.#scan(rest, true);
  }

  #scan(bytes: Uint8Array, isLast: boolean): void {
    let at = 0;
    while (at < bytes.length) {
      const newline = this.#isSkipping ? this.#skip(bytes, at) : this.#next(bytes, at, isLast);
      if (newline === NO_NEWLINE) break;
      at = newline + 1;
    }
    this.#keep(bytes.subarray(at));
  }

  /** Hands on the record at `start` and gives the position of its newline, or {@link NO_NEWLINE} when it goes on. */
  #next(bytes: Uint8Array, start: number, isLast: boolean): number {
    const newline = this.#record.split(bytes, start, this.#delimiter);
    if (newline === HAS_QUOTE) return this.#quoted(bytes, start, isLast);
    if (newline === NO_NEWLINE && !isLast) return NO_NEWLINE;
    this.#record.line = this.#line;
    if (this.#record.count > 1 || !this.#record.isEmpty(0)) this.#taker.take(this.#record);
    this.#line += 1;
    return newline === NO_NEWLINE ? bytes.length : newline;
  }

  #quoted(bytes: Uint8Array, start: number, isLast: boolean): number {
    const found = readQuoted(bytes, start, this.#delimiter, isLast);
    if (found === 'unfinished') return NO_NEWLINE;
    if (typeof found === 'string') {
      this.#taker.refuse(found, this.#line);
      return this.#skip(bytes, start);
    }
    this.#record.fillBytes(found.cells, this.#line);
    this.#taker.take(this.#record);
    this.#line += 1 + newlines(bytes, start, found.end);
    return found.end;
  }

  #skip(bytes: Uint8Array, start: number): number {
    const newline = bytes.indexOf(NEWLINE, start);
    this.#isSkipping = newline === -1;
    if (newline === -1) return bytes.length;
    this.#line += 1;
    return newline;
  }

  #keep(rest: Uint8Array): void {
    this.#rest = rest;
    if (rest.length <= LONGEST_LINE) return;
    this.#taker.refuse('too-long', this.#line);
    this.#isSkipping = true;
    this.#rest = new Uint8Array();
  }
}

function newlines(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) if (bytes[at] === NEWLINE) count += 1;
  return count;
}

const utf8 = new TextDecoder();

/** A row of a workbook: its 1-based line and its cells. */
export interface SheetLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Hands on the rows of a workbook, each filled up to `width` cells; a row of blank cells is left out. */
export function takeRows(rows: readonly SheetLine[], width: number, taker: RecordTaker): void {
  const record = new ByteRecord((bytes) => utf8.decode(bytes));
  for (const { line, cells } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const missing = Math.max(0, width - cells.length);
    record.fill(missing === 0 ? cells : [...cells, ...new Array<string>(missing).fill('')], line);
    taker.take(record);
  }
}
