import type { ProblemCode } from '../../problem.ts';
import { cleanText, isClean, isFormulaError, isKnownFormulaError } from '../clean-text.ts';
import type { Complain } from '../complain.ts';
import { LIMITS } from '../limits.ts';
import { shown } from '../wording.ts';
import type { Header } from './header.ts';

/** A checked row: clean text by column id. */
export interface CheckedRow {
  /** 1-based line of the file or the sheet. */
  readonly line: number;
  /** Name of its sheet, where several of a workbook are read. */
  readonly sheet?: string;
  /** The cell's text, '' when the column or the value is not there. */
  get(id: string): string;
  /** 1-based number of the column's cell. */
  column(id: string): number | undefined;
}

/**
 * Turns the cells of one record into a {@link CheckedRow} by the header. It keeps no rows, so a streaming reader can use it for
 * files of any length.
 */
export class RowReader {
  readonly #header: Header;
  readonly #file: string;
  readonly #sheet: string | undefined;
  readonly #complain: Complain;
  /** Positions of the known cells, and the place of each column among them. */
  readonly #indexes: readonly number[];
  readonly #slots: ReadonlyMap<string, number>;

  /** `sheet`: of which sheet the rows are, if there are several. */
  constructor(header: Header, file: string, complain: Complain, sheet?: string) {
    this.#header = header;
    this.#file = shownFile(file, sheet);
    this.#sheet = sheet;
    this.#complain = complain;
    this.#indexes = [...header.at.values()];
    this.#slots = new Map([...header.at.keys()].map((id, slot) => [id, slot]));
  }

  /** Null with errors when the cells do not fit the header. `width`: how many cells the row must have at least. */
  read(cells: readonly string[], line: number, width = this.#header.width): CheckedRow | null {
    if (!this.#fits(cells, line, width)) return null;
    const values: string[] = [];
    for (const index of this.#indexes) {
      const raw = cells[index] ?? '';
      values.push(isPlain(raw) ? raw : this.#clean(raw, line, index + 1));
    }
    const place = this.#sheet === undefined ? { line } : { line, sheet: this.#sheet };
    return new CleanRow(place, values, this.#header.at, this.#slots);
  }

  #fits(cells: readonly string[], line: number, width: number): boolean {
    if (cells.length === this.#header.width) return true;
    const extra = cells.findIndex((cell, index) => index >= this.#header.width && cell.trim() !== '');
    if (extra === -1 && cells.length >= width) return true;
    if (extra === -1) {
      const hint = 'Добавьте недостающие разделители: пустая ячейка тоже отделяется.';
      this.#misfit('table/too-few-cells', cells.length, { line, column: cells.length }, hint);
    } else {
      const hint = 'Уберите лишний разделитель или заключите текст с разделителем в кавычки "…".';
      const found = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
      this.#misfit('table/too-many-cells', found, { line, column: extra + 1 }, hint);
    }
    return false;
  }

  #misfit(code: ProblemCode, found: number, place: Omit<Place, 'file'>, hint: string): void {
    const message = `В строке ячеек: ${found}, а в заголовке: ${this.#header.width}.`;
    this.#complain({ severity: 'error', code, message, file: this.#file, ...place, hint });
  }

  #clean(raw: string, line: number, column: number): string {
    const place = { file: this.#file, line, column };
    if (raw.length > LIMITS.cellCharacters) return this.#tooLong(raw, place);
    const { text, removed, lost } = cleanText(withoutGuard(raw));
    if (removed.length > 0) this.#removed(removed, place);
    if (lost) this.#lost(place);
    return isFormulaError(text) ? this.#failedFormula(text, place) : text;
  }

  #tooLong(raw: string, place: Place): string {
    const message = `В ячейке ${raw.length} знаков, а можно не больше ${LIMITS.cellCharacters}.`;
    const hint = 'Сократите текст; возможно, в ячейку попал чужой текст или не закрыта кавычка.';
    this.#complain({ severity: 'error', code: 'table/long-cell', message, ...place, hint });
    return '';
  }

  #removed(removed: readonly string[], place: Place): void {
    const message = `Из ячейки убраны недопустимые символы: ${removed.slice(0, 5).join(', ')}.`;
    const hint = 'Наберите текст ячейки заново, не вставляя его из другой программы.';
    this.#complain({ severity: 'warning', code: 'table/removed-characters', message, ...place, hint });
  }

  #failedFormula(text: string, place: Place): string {
    const message = `В ячейке ошибка формулы ${isKnownFormulaError(text) ? `«${text.slice(0, 20)}»` : shown(text)}, значения нет.`;
    const hint =
      FORMULA_CURES.find(([sign]) => sign.test(text))?.[1] ??
      'Исправьте формулу в Excel или впишите значение.';
    this.#complain({ severity: 'warning', code: 'table/formula-error', message, ...place, hint });
    return '';
  }

  #lost(place: Place): void {
    const message = 'В ячейке есть потерянные буквы «\u{FFFD}»: файл сохранён с ошибкой кодировки.';
    const hint = 'Исправьте текст ячейки и сохраните файл как «CSV UTF-8».';
    this.#complain({ severity: 'error', code: 'table/lost-characters', message, ...place, hint });
  }
}

const FORMULA_CURES = [
  [/^#+$/u, 'Столбец был узок: расширьте его в Excel и сохраните файл заново.'],
  [
    /^#РАСЧЁТ!$/u,
    'Откройте книгу в Excel и сохраните заново: программа, которая её сделала, формул не посчитала.',
  ],
] as const;

/** `="0012"`: programs write so to keep Excel from a text. */
function withoutGuard(raw: string): string {
  return /^\s*="([^"]*)"\s*$/u.exec(raw)?.[1] ?? raw;
}

/** Nothing to clean, and no formula that failed. */
function isPlain(raw: string): boolean {
  return isClean(raw) && !raw.startsWith('#') && !raw.startsWith('=');
}

/** A file as messages name it, with the sheet where several of a workbook are read. */
export function shownFile(file: string, sheet?: string): string {
  return sheet === undefined ? file : `${file}, лист «${sheet}»`;
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

class CleanRow implements CheckedRow {
  readonly line: number;
  declare readonly sheet?: string;
  readonly #values: readonly string[];
  readonly #at: ReadonlyMap<string, number>;
  readonly #slots: ReadonlyMap<string, number>;

  constructor(
    place: Pick<CheckedRow, 'line' | 'sheet'>,
    values: readonly string[],
    at: ReadonlyMap<string, number>,
    slots: ReadonlyMap<string, number>,
  ) {
    this.line = place.line;
    if (place.sheet !== undefined) this.sheet = place.sheet;
    this.#values = values;
    this.#at = at;
    this.#slots = slots;
  }

  get(id: string): string {
    const slot = this.#slots.get(id);
    return slot === undefined ? '' : (this.#values[slot] ?? '');
  }

  column(id: string): number | undefined {
    const index = this.#at.get(id);
    return index === undefined ? undefined : index + 1;
  }
}
