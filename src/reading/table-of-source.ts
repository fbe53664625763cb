import type { Complain } from './complain.ts';
import { readText, type Source, type Wanted } from './source.ts';
import type { TableColumns } from './table/header.ts';
import { type CheckedTable, readTable } from './table/table.ts';
import { readWorkbook } from './workbook/workbook.ts';

/** The table of a file, which is a workbook or a delimited text; null, with an error, when it cannot be read. */
export function tableOfSource(
  source: Source,
  wanted: Wanted,
  columns: TableColumns,
  complain: Complain,
): CheckedTable | null {
  const { path, bytes } = source;
  if (/\.xlsx$/iu.test(path)) return readWorkbook(bytes, columns, path, complain);
  const text = readText(source, wanted, complain);
  return text === null ? null : readTable(text, columns, path, complain);
}
