import type { Result } from '../../problem.ts';
import { LIMITS } from '../limits.ts';
import { type Book, type BookSheet, Gathering } from './book.ts';
import { formattedNumber, isoText, numberText, unescapeText } from './cell-text.ts';
import { walkXml } from './xml.ts';

/** A row with at least one filled cell. */
export interface SheetRow {
  /** 1-based, as the sheet numbers it. */
  readonly line: number;
  /** Text by 0-based column, '' where there is none. */
  readonly cells: readonly string[];
}

/** Why a sheet is not read. */
export type SheetFault = 'rows' | 'columns' | 'damaged';

/** The last row and column that Excel has: beyond is forgery. */
const EXCEL = { rows: 1_048_576, columns: 16_384 };

/** The filled rows of a sheet; `most`: how many lines it may have under the header. */
export function readSheet(
  sheet: BookSheet,
  book: Book,
  most: number,
): Result<readonly SheetRow[], SheetFault> {
  const reading = new SheetReading(book);
  const isSound = walkXml(sheet.part, reading);
  if (!isSound || reading.isForged) return { problem: 'damaged' };
  if (reading.last > most + 1) return { problem: 'rows' };
  return reading.isTooWide ? { problem: 'columns' } : { value: reading.rows() };
}

/** Merged cells of an honest sheet are filled in fewer steps. */
const MOST_FILLINGS = 200_000;

/** What stands for the value of a formula that nobody computed. */
const UNCOUNTED = '#РАСЧЁТ!';

/** A cell being read. */
interface Cell {
  readonly column: number;
  readonly row: number;
  readonly type: string;
  readonly style: number;
}

class SheetReading {
  isForged = false;
  /** A value stands further to the right than any table reaches. */
  isTooWide = false;
  /** The last line with a value. */
  last = 0;
  readonly #book: Book;
  readonly #rows = new Map<number, string[]>();
  readonly #merged: string[] = [];
  readonly #inline = new Gathering();
  #row = 0;
  #column = 0;
  #cell: Cell | null = null;
  #isValue = false;
  #hasFormula = false;
  #value = '';
  #fillings = 0;

  constructor(book: Book) {
    this.#book = book;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes.r);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#isValue = true;
    else if (name === 'f') this.#hasFormula = this.#cell !== null;
    else if (name === 'mergeCell') this.#merged.push(attributes.ref ?? '');
    else if (this.#cell) this.#inline.open(name);
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
    else if (this.#cell) this.#inline.text(text);
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'v') this.#isValue = false;
    else if (this.#cell) this.#inline.close(name);
  }

  /** In the order of the sheet, cells merged downwards filled. */
  rows(): readonly SheetRow[] {
    for (const range of this.#merged) this.#fill(range);
    const rows = [...this.#rows].sort(([a], [b]) => a - b);
    return rows.map(([line, cells]) => ({ line, cells: Array.from(cells, (cell) => cell ?? '') }));
  }

  /** Rows and cells may leave their addresses out: then each follows the one before. */
  #openRow(number: string | undefined): void {
    this.#row = number === undefined ? this.#row + 1 : Number(number);
    this.#column = 0;
    if (!Number.isInteger(this.#row) || this.#row > EXCEL.rows) this.isForged = true;
  }

  #openCell({ r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>): void {
    const place = placeOf(r) ?? { column: this.#column, row: this.#row };
    this.#column = place.column + 1;
    if (place.row > EXCEL.rows || this.#column > EXCEL.columns) this.isForged = true;
    this.#cell = { ...place, type: t, style: Number(s) };
    this.#value = '';
    this.#hasFormula = false;
    this.#inline.start();
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    const text = cell && !this.isForged ? this.#textOf(cell) : '';
    if (cell && text.trim() !== '') this.#put(cell, text);
  }

  #put({ row, column }: Pick<Cell, 'row' | 'column'>, text: string): void {
    this.last = Math.max(this.last, row);
    if (column >= LIMITS.columns) this.isTooWide = true;
    if (this.isTooWide) return;
    const cells = this.#rows.get(row) ?? [];
    cells[column] = text;
    this.#rows.set(row, cells);
  }

  #textOf({ type, style }: Cell): string {
    const { texts } = this.#book;
    // A formula whose text is empty says so by its type.
    if (this.#hasFormula && type === 'n' && this.#value.trim() === '') return UNCOUNTED;
    switch (type) {
      case 's':
        return unescapeText(texts[Number(this.#value)] ?? '');
      case 'inlineStr':
        return unescapeText(this.#inline.take());
      case 'str':
      case 'e':
        return unescapeText(this.#value);
      case 'b':
        return this.#value.trim() === '1' || this.#value.trim() === 'true' ? 'да' : 'нет';
      case 'd':
        return isoText(this.#value);
      default:
        return this.#numberOf(style);
    }
  }

  #numberOf(style: number): string {
    const { formats, is1904 } = this.#book;
    const format = formats[style];
    return format ? formattedNumber(this.#value, format, is1904) : numberText(this.#value);
  }

  /** A value over several rows belongs to each of them; one over several columns is a title, or belongs to the first. */
  #fill(range: string): void {
    const [start, end] = range.split(':').map(placeOf);
    if (!start || !end || end.row <= start.row) return;
    const text = this.#rows.get(start.row)?.[start.column];
    if (text === undefined || text === '') return;
    for (
      let row = start.row + 1;
      row <= Math.min(end.row, this.last) && this.#fillings < MOST_FILLINGS;
      row += 1
    ) {
      this.#fillings += 1;
      const cells = this.#rows.get(row);
      if (cells && !cells[start.column]) cells[start.column] = text;
    }
  }
}

/** «B7» → column 1, row 7. */
function placeOf(address: string): { readonly column: number; readonly row: number } | null {
  const match = /^\$?([A-Z]{1,7})\$?(\d{1,9})$/iu.exec(address);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}
