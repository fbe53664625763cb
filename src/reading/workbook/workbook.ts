import type { ProblemCode, Result } from '../../problem.ts';
import type { Complain } from '../complain.ts';
import { fileType, isCompoundFile, isEncryptedOffice } from '../encoding/filetype.ts';
import { LIMITS } from '../limits.ts';
import { type Table, tableOf } from '../table/csv-table.ts';
import type { Columns } from '../table/header.ts';
import { type ArchiveFault, inflate, store } from './archive.ts';
import { cellText, numberText } from './cell-text.ts';
import { sheetFault } from './sheet.ts';

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

/** Reads the first sheet of an XLSX workbook as a table of the given kind. Null with errors when it cannot be read. */
export async function readWorkbook(
  bytes: Uint8Array,
  columns: Columns,
  file: string,
  complain: Complain,
): Promise<Table | null> {
  const rows = await readRows(bytes, { sheet: null, rows: LIMITS.rows }, file, complain);
  if (rows === null) return null;
  const records = rows.map((cells, index) => ({ cells, line: index + 1, index }));
  const filled = records.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return tableOf({ list: filled, broken: false }, columns, file, complain);
}

/** Which sheet to read (null: the first), and how many rows it may have. */
export interface Wanted {
  readonly sheet: string | null;
  readonly rows: number;
}

/** The cells of one sheet as text, empty rows included. Null with an error when it cannot be read. */
export async function readRows(
  bytes: Uint8Array,
  wanted: Wanted,
  file: string,
  complain: Complain,
): Promise<readonly (readonly string[])[] | null> {
  const found = await readCells(bytes, wanted);
  if ('problem' in found) {
    const [code, message, hint] = found.problem;
    complain({ severity: 'error', code, message, file, hint });
    return null;
  }
  if (!found.value.some((cells) => cells.some((cell) => cell !== ''))) {
    const hint = 'Таблица должна стоять на первом листе книги.';
    complain({ severity: 'error', code: 'file/empty', message: 'Первый лист книги пуст.', file, hint });
  }
  return found.value;
}

type Cells = Result<readonly (readonly string[])[], Refusal>;

async function readCells(bytes: Uint8Array, wanted: Wanted): Promise<Cells> {
  if (isEncryptedOffice(bytes)) return { problem: REFUSALS.locked };
  if (isCompoundFile(bytes)) return { problem: REFUSALS.old };
  const type = fileType(bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return notWorkbook(type);
  const archive = inflate(bytes);
  if ('problem' in archive) return { problem: REFUSALS[archive.problem satisfies ArchiveFault] };
  const parts = archive.value;
  if (!parts['xl/workbook.xml']) return notWorkbook(type);
  const fault = sheetFault(parts, wanted.rows);
  return fault === null ? sheetCells(store(parts), wanted.sheet) : { problem: REFUSALS[fault] };
}

/** The library sees an archive without compression, made from parts that were counted: nothing is left to inflate. */
async function sheetCells(archive: ArrayBuffer, sheet: string | null): Promise<Cells> {
  // Loaded for the first workbook: most folders hold CSV files only.
  const { readSheet } = await import('read-excel-file/universal');
  try {
    const rows = await readSheet(archive, sheet ?? 1, { parseNumber: numberText, trim: false });
    return { value: rows.map((row) => row.map(cellText)) };
  } catch (error) {
    if (sheet !== null && /sheet/iu.test((error as Error).message)) return { problem: noSheet(sheet) };
    return { problem: REFUSALS.damaged };
  }
}

function noSheet(sheet: string): Refusal {
  return [
    'file/no-sheet',
    `В книге нет листа «${sheet}».`,
    'Исправьте имя листа в usage/columns.yaml, строка sheet.',
  ];
}

function notWorkbook(type: string | null): Cells {
  const message = type === null ? 'Это не книга Excel.' : `Это ${type}, а не книга Excel.`;
  return { problem: ['file/not-workbook', message, SAVE_AGAIN] };
}
