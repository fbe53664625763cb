import { basename } from 'node:path/posix';
import type { Complain } from '../../../reading/complain.ts';
import { type ByteText, openText } from '../../../reading/encoding/text-stream.ts';
import { delimited } from '../../../reading/table/delimiter.ts';
import type { DelimitedText } from '../../../reading/table/records.ts';
import type { ReadFiles } from '../../../world/unchanged.ts';
import { RecordScanner } from '../fast/fast.ts';
import { AfterHeader, type HeaderTaker } from './after-header.ts';
import { readBook } from './export-book.ts';
import { type ExportFile, isWorkbook } from './export-file.ts';

const NEWLINE = 10;

/**
 * Reads an export row by row, once for each of `headers`: the header goes there, the rows under it to whom that gives. Titles above
 * the header («Выгрузка за март») are passed over.
 */
export function readExport(
  files: ReadFiles,
  file: ExportFile,
  headers: readonly HeaderTaker[],
  complain: Complain,
): void {
  if (isWorkbook(file)) {
    readBook(files, file, headers, complain);
    return;
  }
  let cut: Cut | null = null;
  for (const [index, header] of headers.entries()) {
    const rows = new AfterHeader(header, file.mapping.knownColumns());
    cut = readText(files, file, { rows, cut }, index === headers.length - 1 ? complain : () => {});
  }
}

/** How the lines of a file are cut, found out once however often it is read. */
type Cut = Pick<DelimitedText, 'delimiter' | 'firstLine'>;

function readText(
  files: ReadFiles,
  file: ExportFile,
  { rows, cut }: { readonly rows: AfterHeader; readonly cut: Cut | null },
  complain: Complain,
): Cut | null {
  const text = openText(files.chunks(file.path), file.name, complain);
  if (!text) return null;
  const lines = text.start.subarray(0, text.start.lastIndexOf(NEWLINE) + 1 || text.start.length);
  const start = text.decode(lines);
  const found = cut ?? delimited(start, file.mapping.knownColumns());
  if (lines.every((byte) => byte <= 32)) complain(emptyFile(file.name));
  else scan(text, found, rows);
  return found;
}

function scan(text: ByteText, { delimiter, firstLine }: Cut, rows: AfterHeader): void {
  const scanner = new RecordScanner({ decode: text.decode, delimiter, firstLine }, rows);
  // A first line «sep=;» belongs to Excel and not to the table.
  let skipped = firstLine === 1 ? 0 : text.start.indexOf(NEWLINE) + 1;
  for (const piece of text.pieces) {
    scanner.push(piece.subarray(skipped));
    skipped = 0;
    if (rows.isRefused || rows.isDone) return;
  }
  scanner.end();
  rows.end();
}

function emptyFile(file: string) {
  const hint = `Выгрузите таблицу заново или уберите файл «${basename(file)}» из папки usage.`;
  return { severity: 'warning', code: 'usage/empty-file', message: 'Файл пуст.', file, hint } as const;
}
