import type { ProblemCode, Severity } from '../../problem.ts';
import type { ListName } from '../../problems/problem-codes.ts';
import { parseDate } from '../../russian/text/date.ts';
import { formatPhone, isMobile, readPhones } from '../../russian/text/phone.ts';
import { parseStamp } from '../../russian/text/stamp.ts';
import type { Complain } from '../complain.ts';
import { countsMeant, datesMeant, emailsMeant, linksMeant } from '../cures.ts';
import { namesIn } from '../names-in.ts';
import { fold, shown } from '../wording.ts';
import { addressIn, emailFault, emailHint, isEmail } from './email.ts';
import { excelDay, typedBeforeExcel } from './excel-dates.ts';
import { type CheckedRow, shownFile } from './rows.ts';

const YES = new Set(['да', '+', '1', 'yes', 'x', 'х', 'не склоняется', 'истина']);
const NO = new Set(['', 'нет', '-', '0', 'no', 'склоняется', 'ложь']);

/** Where there is no phone and no address. */
const NOBODY = new Set(['нет', 'не имеет', 'не имеется', 'отсутствует', 'не указан', 'н/д', 'н/у', 'б/н']);

const AS_DATE = 'Задайте столбцу с датами в Excel формат «Дата» и сохраните файл заново.';
const AS_NUMBER = 'Задайте ячейке в Excel формат «Числовой» и проверьте число.';

/** The largest QR code holds so many bytes. */
const LONGEST_LINK = 2331;

/** A row in the hands of the rules for its columns: reads cells and reports what is wrong with them, under codes of the list. */
export class RowCells {
  readonly row: CheckedRow;
  readonly area: ListName;
  readonly #file: string;
  readonly #complain: Complain;

  constructor(row: CheckedRow, area: ListName, file: string, complain: Complain) {
    this.row = row;
    this.area = area;
    this.#file = file;
    this.#complain = complain;
  }

  /** The text in one line, '' when there is none: people also put a dash for nothing. «18:00:00», as Excel writes times, is 18:00. */
  text(id: string): string {
    const cell = this.row.get(id);
    // Of the columns that a list may have, most are not there.
    if (cell === '') return '';
    const text = cell.replace(/[^\S\u{A0}]+/gu, ' ');
    return /^[\u{2010}-\u{2015}\u{2212}-]+$/u.test(text) ? '' : text.replace(/^(\d{1,2}:\d\d):00$/u, '$1');
  }

  /** A text that is no date; of one that Excel made to a date, a warning says what was probably typed. */
  wording(id: string): string {
    const text = this.text(id);
    const typed = typedBeforeExcel(text);
    if (typed === null) return text;
    const message = `Excel превратил ${shown(typed)} в дату: ${shown(text)}.`;
    const hint = 'Задайте столбцу в Excel формат «Текстовый» и наберите значение заново.';
    this.problem('warning', `${this.area}/became-date`, id, message, hint, [typed]);
    return typed;
  }

  /** ISO date; an error when it is no date. */
  date(id: string): string | null {
    const text = this.text(id);
    const date = text === '' ? null : parseDate(text);
    if (text !== '' && date === null) {
      const message = `${shown(text)} – ${dateFault(text)}.`;
      this.problem(
        'error',
        `${this.area}/bad-date`,
        id,
        message,
        excelDay(text) !== null ? AS_DATE : 'Напишите существующую дату как 02.09.2024.',
        datesMeant(text),
      );
    }
    return date;
  }

  /** A Russian mobile number in display form, of several numbers the mobile one; an error when there is none. */
  mobile(id: string): string | null {
    const text = this.#contact(id);
    const numbers = readPhones(text)
      .filter(isMobile)
      .map((phone) => formatPhone({ ...phone, extension: '' }));
    const [first, ...others] = new Set(numbers);
    if (text !== '' && first === undefined) this.#badMobile(id, text);
    if (others.length > 0) {
      const message = `В ячейке несколько мобильных номеров, взят первый: ${shown(first ?? '')}.`;
      const hint = 'Оставьте тот номер, с которым человек регистрируется на платформе.';
      // As people type them.
      const each = [...new Set(numbers)].map((number) => number.replace(/\u{A0}/gu, ' '));
      this.problem('warning', `${this.area}/several-mobiles`, id, message, hint, each);
    }
    return first ?? null;
  }

  email(id: string): string | null {
    const text = addressIn(this.#contact(id));
    if (text === '' || isEmail(text)) return text || null;
    const message = `${shown(text)} – ${emailFault(text)}.`;
    this.problem('error', `${this.area}/bad-email`, id, message, emailHint(text), emailsMeant(text));
    return null;
  }

  /** «да» or «нет» in one of their spellings; false, with an error, for anything else. */
  flag(id: string): boolean {
    const text = fold(this.text(id));
    if (YES.has(text) || NO.has(text)) return YES.has(text);
    this.problem(
      'error',
      `${this.area}/bad-flag`,
      id,
      `${shown(text)} – не «да» и не «нет».`,
      'Напишите «да» или «нет».',
      ['да', 'нет'],
    );
    return false;
  }

  names(id: string): readonly string[] {
    return this.text(id) === '' ? [] : namesIn(this.row.get(id));
  }

  /** A link that a browser opens safely; an error for anything else. */
  link(id: string): string | null {
    const text = this.text(id);
    const isLong = new TextEncoder().encode(text).length > LONGEST_LINK;
    if (text === '' || (isLink(text) && !isLong)) return text || null;
    const message = isLong
      ? 'Ссылка слишком длинная: она не поместится в QR-код.'
      : `${shown(text)} – не ссылка, которая начинается с https://.`;
    const hint = 'Скопируйте ссылку целиком: https://…, без пробелов.';
    const cures = isLong ? [] : linksMeant(text).filter(isLink);
    this.problem('error', `${this.area}/bad-link`, id, message, hint, cures);
    return null;
  }

  /** A whole number from 0; an error for anything else. */
  count(id: string): number | null {
    const text = this.text(id).replace(/\s/gu, '');
    if (text === '') return null;
    if (/^\d{1,6}(?:[.,]0+)?$/u.test(text)) return Number.parseInt(text, 10);
    const isDate = typedBeforeExcel(text) !== null;
    const message = `${shown(text)} – ${isDate ? 'Excel показывает число как дату' : 'не целое число'}.`;
    const hint = isDate ? AS_NUMBER : 'Напишите число цифрами, например 25.';
    this.problem('error', `${this.area}/bad-number`, id, message, hint, isDate ? [] : countsMeant(text));
    return null;
  }

  /** `cures`: what the whole cell may be instead. */
  problem(
    severity: Severity,
    code: ProblemCode,
    id: string,
    message: string,
    hint: string,
    cures: readonly string[] = [],
  ): void {
    const column = this.row.column(id);
    const row = { file: shownFile(this.#file, this.row.sheet), line: this.row.line };
    const place = column === undefined ? row : { ...row, column };
    const offered = column === undefined || cures.length === 0 ? {} : { cures };
    this.#complain({ severity, code, message, ...place, hint, ...offered });
  }

  /** A phone or an address; people also write «нет». */
  #contact(id: string): string {
    const text = this.text(id);
    return NOBODY.has(fold(text).replace(/\.$/u, '')) ? '' : text;
  }

  #badMobile(id: string, text: string): void {
    const [why, hint] = mobileFault(text);
    this.problem('error', `${this.area}/bad-mobile`, id, `${shown(text)} – ${why}.`, hint);
  }
}

function mobileFault(text: string): readonly [why: string, hint: string] {
  if (/^\d[,.]\d+E\+?\d+$/iu.test(text)) {
    const hint = 'Задайте столбцу в Excel формат «Текстовый» и наберите номер заново.';
    return ['Excel превратил номер телефона в число', hint];
  }
  const hint = 'Напишите номер как +7 900 000-00-01: в нём 11 цифр.';
  const why = 'не номер российского мобильного телефона';
  if (readPhones(text).length > 0)
    return [why, `${hint} Если мобильного номера нет, оставьте ячейку пустой.`];
  return [/\p{L}/u.test(text) ? 'в номере телефона буквы' : why, hint];
}

function isLink(text: string): boolean {
  return /^https:\/\/[^\s./\\?#@"<>]+\.[^\s"<>\\]+$/iu.test(text) && URL.canParse(text);
}

/** Why a text is not read as a date. */
export function dateFault(text: string): string {
  if (excelDay(text) !== null) return 'дата записана числом Excel';
  return parseStamp(text) === 'order' ? 'не понять, где день, а где месяц' : 'не дата';
}
