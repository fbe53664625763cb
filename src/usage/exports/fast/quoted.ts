import { LIMITS } from '../../../reading/limits.ts';

const NEWLINE = 10;
const RETURN = 13;
const QUOTE = 34;

/** Why a line with quotes is no record. */
export type QuoteFault = 'unclosed' | 'stray';

/** What a record with quotes turned out to be; `end` is the position of the newline after it, or of the end. */
export type Quoted =
  | { readonly cells: readonly Uint8Array[]; readonly end: number }
  | 'unfinished'
  | QuoteFault;

type Cell = { readonly bytes: Uint8Array; readonly end: number } | 'unfinished' | QuoteFault;

/**
 * Reads the record at `start` by RFC 4180: a cell in quotes may hold delimiters, newlines and doubled quotes.
 * `unfinished`: the bytes end before the record does.
 */
export function readQuoted(bytes: Uint8Array, start: number, delimiter: number, isLast: boolean): Quoted {
  const cells: Uint8Array[] = [];
  let at = start;
  for (;;) {
    const read = bytes[at] === QUOTE ? quotedCell : plainCell;
    const cell = read(bytes, at, delimiter, isLast);
    if (typeof cell === 'string') return cell;
    cells.push(cell.bytes);
    if (bytes[cell.end] !== delimiter) return { cells, end: cell.end };
    at = cell.end + 1;
  }
}

function plainCell(bytes: Uint8Array, start: number, delimiter: number, isLast: boolean): Cell {
  let end = start;
  while (end < bytes.length && bytes[end] !== delimiter && bytes[end] !== NEWLINE) end += 1;
  if (end === bytes.length && !isLast) return 'unfinished';
  const stop = bytes[end] !== delimiter && end > start && bytes[end - 1] === RETURN ? end - 1 : end;
  return { bytes: bytes.subarray(start, stop), end };
}

/** A byte length has three quarters of reserve: a Russian letter takes two bytes, other signs up to four. */
const LONGEST = LIMITS.cellCharacters * 4;

function quotedCell(bytes: Uint8Array, start: number, delimiter: number, isLast: boolean): Cell {
  const close = closingQuote(bytes, start + 1);
  const length = (close === -1 ? bytes.length : close) - start;
  if (length > LONGEST || (close === -1 && isLast)) return 'unclosed';
  // Of a quote at the very end nobody knows yet whether it closes or is doubled.
  if (close === -1 || (close + 2 >= bytes.length && !isLast)) return 'unfinished';
  const end = bytes[close + 1] === RETURN ? close + 2 : close + 1;
  if (end < bytes.length && bytes[end] !== delimiter && bytes[end] !== NEWLINE) return 'stray';
  return { bytes: withSingleQuotes(bytes.subarray(start + 1, close)), end };
}

function closingQuote(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(QUOTE, from);
  while (at !== -1 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  return at;
}

function withSingleQuotes(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(QUOTE)) return bytes;
  let isSecond = false;
  return bytes.filter((byte) => {
    isSecond = byte === QUOTE && !isSecond;
    return byte !== QUOTE || isSecond;
  });
}
