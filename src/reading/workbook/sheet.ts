import { Parser } from 'htmlparser2';
import { LIMITS } from '../limits.ts';

/** The last row and column that Excel has, the longest text of a cell as XML, more levels than any sheet: beyond is forgery. */
const EXCEL = { rows: 1_048_576, columns: 16_384, text: 32_767 * '&quot;'.length, depth: 64 };

/** A sheet is looked through in pieces of this many bytes, never as one long text. */
const PIECE = 64 * 1024;

/**
 * What is wrong with the sheets' sizes; `most`: how many rows they may have under the header. The library makes every row up to the last and every cell of them, so one cell
 * far away would cost all memory: looked at beforehand.
 */
export function sheetFault(
  parts: Readonly<Record<string, Uint8Array>>,
  most: number,
): 'rows' | 'columns' | 'damaged' | null {
  const sheets = Object.keys(parts).filter((name) =>
    /^xl\/(?:worksheets\/.*|sharedStrings)\.xml$/u.test(name),
  );
  for (const name of sheets) {
    const fault = faultOf(parts[name] ?? new Uint8Array(), most);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOf(bytes: Uint8Array, most: number): 'rows' | 'columns' | 'damaged' | null {
  const extent = new Extent();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => extent.open(local(name), attributes),
      ontext: (text) => extent.text(text.length),
      onclosetag: (name) => extent.close(local(name)),
    },
    { xmlMode: true, decodeEntities: false },
  );
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length && !extent.forged; at += PIECE)
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  parser.end();
  if (extent.forged) return 'damaged';
  if (extent.rows > most + 1) return 'rows';
  return extent.columns > LIMITS.columns ? 'columns' : null;
}

/** How far values reach on a sheet. Cells that are only formatted do not count. */
class Extent {
  rows = 0;
  columns = 0;
  forged = false;
  #row = 0;
  #column = 0;
  #text = 0;
  #depth = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#text = 0;
    this.#depth += 1;
    if (this.#depth > EXCEL.depth) this.forged = true;
    if (name === 'row') this.#row = attributes.r === undefined ? this.#row + 1 : Number(attributes.r);
    if (name === 'c') [this.#column, this.#row] = address(attributes.r ?? '', this.#column, this.#row);
    if (this.#row > EXCEL.rows || this.#column > EXCEL.columns || Number.isNaN(this.#row)) this.forged = true;
    if (name === 'v' || name === 'is') {
      this.rows = Math.max(this.rows, this.#row);
      this.columns = Math.max(this.columns, this.#column);
    }
  }

  /** The library takes minutes and gigabytes for a text of many megabytes. */
  text(length: number): void {
    this.#text += length;
    if (this.#text > EXCEL.text) this.forged = true;
  }

  close(name: string): void {
    this.#text = 0;
    this.#depth -= 1;
    if (name === 'row') this.#column = 0;
  }
}

function address(text: string, column: number, row: number): [number, number] {
  const match = /^([A-Z]{1,7})(\d{1,9})$/u.exec(text);
  if (!match) return [column + 1, row];
  const [, letters = '', digits = ''] = match;
  return [[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), Number(digits)];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
