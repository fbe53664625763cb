import { basename } from 'node:path/posix';
import type { Complain } from '../../../reading/complain.ts';
import { openText } from '../../../reading/encoding/text-stream.ts';
import { delimited } from '../../../reading/table/delimiter.ts';
import { readRows } from '../../../reading/workbook/workbook.ts';
import type { Files } from '../../../world/files.ts';
import { RecordScanner, type RecordTaker, type TableRecord, takeRows } from '../fast/fast.ts';
import type { Mapping } from './mapping.ts';

/** As many rows as Excel has: it is the size of the workbook that is bounded. */
const EXCEL_ROWS = 1_048_576;

const NEWLINE = 10;

/** What to do with the rows under a header; null: the table cannot be read. */
export type HeaderTaker = (cells: readonly string[], line: number) => RecordTaker | null;

/** A file of the usage folder. */
export interface ExportFile {
  /** Path for {@link Files}. */
  readonly path: string;
  /** «usage/log.csv». */
  readonly name: string;
  readonly mapping: Mapping;
}

/**
 * Reads an export row by row: the header goes to `header`, the rows under it to whom it gives. Titles above the header
 * («Выгрузка за март») are passed over.
 */
export async function readExport(
  files: Files,
  file: ExportFile,
  header: HeaderTaker,
  complain: Complain,
): Promise<void> {
  const rows = new AfterHeader(header);
  if (/\.xlsx?$/iu.test(file.name)) await readSheetRows(files, file, rows, complain);
  else readText(files, file, rows, complain);
  rows.end();
}

function readText(files: Files, file: ExportFile, rows: AfterHeader, complain: Complain): void {
  const text = openText(files.chunks(file.path), file.name, complain);
  if (!text) return;
  const lines = text.start.subarray(0, text.start.lastIndexOf(NEWLINE) + 1 || text.start.length);
  const { delimiter, firstLine } = delimited(text.decode(lines), file.mapping.knownColumns());
  if (lines.every((byte) => byte <= 32)) {
    complain(emptyFile(file.name));
    return;
  }
  const scanner = new RecordScanner({ decode: text.decode, delimiter, firstLine }, rows);
  // A first line «sep=;» belongs to Excel and not to the table.
  let skipped = firstLine === 1 ? 0 : text.start.indexOf(NEWLINE) + 1;
  for (const piece of text.pieces) {
    scanner.push(piece.subarray(skipped));
    skipped = 0;
    if (rows.isRefused) return;
  }
  scanner.end();
}

async function readSheetRows(
  files: Files,
  file: ExportFile,
  rows: AfterHeader,
  complain: Complain,
): Promise<void> {
  const wanted = { sheet: file.mapping.sheet, rows: EXCEL_ROWS };
  const found = (await readRows(files.read(file.path), wanted, file.name, complain)) ?? [];
  const width = Math.max(0, ...found.slice(0, 20).map((cells) => cells.length));
  takeRows(found, width, rows);
}

/** No header has so few cells: a row of them is a title. */
const TITLE_CELLS = 2;
const MOST_TITLES = 10;

/** Gives the header to whoever understands headers, and the rest to whom that names. */
class AfterHeader implements RecordTaker {
  readonly #header: HeaderTaker;
  readonly #titles: { readonly cells: readonly string[]; readonly line: number }[] = [];
  #rows: RecordTaker | null | 'unknown' = 'unknown';

  constructor(header: HeaderTaker) {
    this.#header = header;
  }

  get isRefused(): boolean {
    return this.#rows === null;
  }

  take(record: TableRecord): void {
    if (this.#rows === 'unknown') this.#start(record);
    else this.#rows?.take(record);
  }

  refuse(...fault: Parameters<RecordTaker['refuse']>): void {
    if (this.#rows !== 'unknown') this.#rows?.refuse(...fault);
  }

  /** A table of nothing but titles has its first row for a header, and hears why that is none. */
  end(): void {
    const [first] = this.#titles;
    if (this.#rows === 'unknown' && first) this.#rows = this.#header(first.cells, first.line);
  }

  #start(record: TableRecord): void {
    const cells = record.cells();
    const filled = cells.filter((cell) => cell.trim() !== '').length;
    if (filled === 0) return;
    if (filled > TITLE_CELLS) this.#rows = this.#header(cells, record.line);
    else if (this.#titles.push({ cells, line: record.line }) > MOST_TITLES) this.end();
  }
}

function emptyFile(file: string) {
  const hint = `Выгрузите таблицу заново или уберите файл «${basename(file)}» из папки usage.`;
  return { severity: 'warning', code: 'usage/empty-file', message: 'Файл пуст.', file, hint } as const;
}
