import type { DateOrder } from '../../../russian/text/stamp.ts';
import type { RecordTaker, TableRecord } from '../fast/fast.ts';

/** A date that does not say whether its day or its month comes first. */
const NUMBERS = /^(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?![\d/-])/u;
const HALF_OF_DAY = /\d\s?[AP]\.?M\.?/iu;

/** Rows without such a date, after which there will be none. */
const ENOUGH = 300;

/**
 * Looks through the rows of an export, before they are read, for what its dates begin with: one day after the 12th tells it. Where none
 * does, the language of the header and a clock of twelve hours tell what is likely.
 */
export class DateScout implements RecordTaker {
  #order: DateOrder | null = null;
  #rows = 0;
  #isEnglish = false;
  /** The first date that may be read in two ways; '' when there is none. */
  example = '';

  /** Takes the rows under a header. */
  under(header: readonly string[]): this {
    this.#isEnglish = !header.some((cell) => /\p{Script=Cyrillic}/u.test(cell));
    return this;
  }

  get isDone(): boolean {
    return this.#order !== null || (this.example === '' && this.#rows > ENOUGH);
  }

  /** Null when every date tells its order itself. */
  get order(): DateOrder | null {
    if (this.example === '') return null;
    return this.#order ?? (this.#isEnglish ? 'mdy' : 'dmy');
  }

  /** True when the order is only likely. */
  get isDoubtful(): boolean {
    return this.example !== '' && this.#order === null;
  }

  take(record: TableRecord): void {
    if (this.isDone) return;
    this.#rows += 1;
    for (const cell of record.cells()) this.#look(cell.trim());
  }

  refuse(): void {}

  #look(cell: string): void {
    const [found, first, , second] = NUMBERS.exec(cell) ?? [];
    if (found === undefined) return;
    if (this.example === '') this.example = cell;
    if (HALF_OF_DAY.test(cell)) this.#isEnglish = true;
    if (Number(first) > 12) this.#order ??= 'dmy';
    if (Number(second) > 12) this.#order ??= 'mdy';
  }
}
