import type { Problem, ProblemCode, Result } from '../../problem.ts';
import type { Complain } from '../complain.ts';
import { fileType, isCompoundFile, isEncryptedOffice } from '../encoding/filetype.ts';
import { LIMITS } from '../limits.ts';
import { isTable } from '../table/find-table.ts';
import type { TableColumns } from '../table/header.ts';
import type { TextRecord } from '../table/records.ts';
import { type CheckedTable, tableOf } from '../table/table.ts';
import { shown } from '../wording.ts';
import { inflate } from './archive.ts';
import { type Book, openBook } from './book.ts';
import { readSheet, type SheetRow } from './sheet.ts';

type Refusal = readonly [code: ProblemCode, message: string, hint: string];

const SAVE_AGAIN = 'Откройте таблицу в Excel и сохраните заново как «Книга Excel (*.xlsx)».';

const REFUSALS = {
  locked: [
    'file/locked',
    'Книга Excel защищена паролем.',
    'Снимите пароль: Файл → Сведения → Защита книги, и сохраните снова.',
  ],
  old: ['file/old-workbook', 'Это книга Excel старого образца (.xls).', SAVE_AGAIN],
  damaged: [
    'file/damaged',
    'Книга Excel повреждена или скопирована не целиком.',
    `Скопируйте файл заново. ${SAVE_AGAIN}`,
  ],
  empty: [
    'file/empty',
    'В книге нет ни одного заполненного листа.',
    'Таблица должна стоять на листе, который виден.',
  ],
  bomb: [
    'file/bomb',
    'Книга Excel при распаковке слишком велика.',
    'Оставьте в книге один лист со списком, без рисунков, и сохраните заново. Длинный журнал сохраните как «CSV UTF-8».',
  ],
  rows: [
    'file/too-many-rows',
    `На листе больше ${LIMITS.rows} строк.`,
    'Удалите лишние строки под таблицей, в том числе пустые с заполненной ячейкой далеко внизу.',
  ],
  columns: [
    'file/too-many-columns',
    `На листе больше ${LIMITS.columns} столбцов.`,
    'Удалите лишние столбцы справа от таблицы.',
  ],
} as const satisfies Readonly<Record<string, Refusal>>;

/** Reads all visible sheets of an XLSX workbook that hold a table of the given kind, as one. Null with errors when there is none. */
export function readWorkbook(
  bytes: Uint8Array,
  columns: TableColumns,
  file: string,
  complain: Complain,
): CheckedTable | null {
  const sheets = readSheets(bytes, { sheet: null, rows: LIMITS.rows }, file, complain);
  if (sheets === null) return null;
  const all = sheets.map(({ name, rows }) => ({ name, list: recordsOf(rows) }));
  const fitting = all.filter(({ list }) => isTable(list, columns));
  // Where no sheet fits, the first one tells why.
  const read = fitting.length > 0 ? fitting : all.slice(0, 1);
  const others = fitting.length > 0 ? all.filter((one) => !fitting.includes(one)) : [];
  for (const { name } of others) complain(sheetWithoutTable(name, file));
  const parts = read.map(({ name, list }) => (read.length > 1 ? { list, sheet: name } : { list }));
  return joined(parts.map((part) => tableOf({ ...part, broken: false }, columns, file, complain)));
}

/** All as wide as the widest: a sheet has no ends of rows. */
function recordsOf(rows: readonly SheetRow[]): readonly TextRecord[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map(({ line, cells }) => ({
    cells: cells.length === width ? cells : [...cells, ...new Array<string>(width - cells.length).fill('')],
    line,
    index: line,
  }));
}

/** The tables one under another; of one that could not be read the others tell that something is missing. */
function joined(tables: readonly (CheckedTable | null)[]): CheckedTable | null {
  const [first, ...others] = tables.filter((table) => table !== null);
  if (!first) return null;
  const rows = [first, ...others].flatMap((table) => table.rows);
  const incomplete =
    tables.length > others.length + 1 || [first, ...others].some((table) => table.incomplete);
  return { ...first, rows, incomplete };
}

/** Told of a sheet beside those that are read. */
export function sheetWithoutTable(name: string, file: string): Problem {
  return {
    severity: 'note',
    code: 'table/sheet-not-read',
    message: `Лист «${name}» не прочитан: на нём нет такой таблицы.`,
    file,
    hint: 'Если на листе продолжается список, дайте ему те же заголовки столбцов; если нет, ничего делать не нужно.',
  };
}

/** Which sheet to read (null: all visible ones), and how many rows it may have. */
export interface WantedSheet {
  readonly sheet: string | null;
  readonly rows: number;
}

/** A sheet with at least one filled cell. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** The filled sheets that can be seen, or the wanted one, hidden or not. Null with an error when they cannot be read. */
export function readSheets(
  bytes: Uint8Array,
  wanted: WantedSheet,
  file: string,
  complain: Complain,
): readonly WorkbookSheet[] | null {
  const found = sheetsOf(bytes, wanted);
  if ('value' in found && found.value.length > 0) return found.value;
  const [code, message, hint] = 'problem' in found ? found.problem : REFUSALS.empty;
  complain({ severity: 'error', code, message, file, hint });
  return null;
}

type Found = Result<readonly WorkbookSheet[], Refusal>;

function sheetsOf(bytes: Uint8Array, wanted: WantedSheet): Found {
  if (isEncryptedOffice(bytes)) return { problem: REFUSALS.locked };
  if (isCompoundFile(bytes)) return { problem: REFUSALS.old };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return notWorkbook(bytes);
  const parts = inflate(bytes);
  if ('problem' in parts) return { problem: REFUSALS[parts.problem] };
  const book = openBook(parts.value);
  if ('value' in book) return readBook(book.value, wanted);
  return book.problem === 'none' ? notWorkbook(bytes) : { problem: REFUSALS.damaged };
}

function readBook(book: Book, { sheet: wanted, rows: most }: WantedSheet): Found {
  const sheets: WorkbookSheet[] = [];
  const chosen = book.sheets.filter((sheet) => (wanted === null ? !sheet.isHidden : sheet.name === wanted));
  if (wanted !== null && chosen.length === 0) return { problem: noSheet(wanted) };
  for (const sheet of chosen) {
    const rows = readSheet(sheet, book, most);
    if ('problem' in rows) return { problem: REFUSALS[rows.problem] };
    if (rows.value.length > 0) sheets.push({ name: sheet.name, rows: rows.value });
  }
  return { value: sheets };
}

function noSheet(sheet: string): Refusal {
  return [
    'file/no-sheet',
    `В книге нет листа ${shown(sheet)}.`,
    'Исправьте имя листа в usage/columns.yaml, строка sheet.',
  ];
}

function notWorkbook(bytes: Uint8Array): Found {
  const type = fileType(bytes);
  const message = type === null ? 'Это не книга Excel.' : `Это ${type}, а не книга Excel.`;
  return { problem: ['file/not-workbook', message, SAVE_AGAIN] };
}
