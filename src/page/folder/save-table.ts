import { editRows, scanTable, textsOf, writtenCell } from '../../editing/table-edit.ts';
import { encodeText, NEW_FILE } from '../../editing/text-file.ts';
import { former } from '../../world/file-name.ts';
import { sha256 } from '../../world/hash.ts';
import { putFile } from '../../world/put-file.ts';
import type { Answer } from '../protocol.ts';
import type { TableEdit } from '../table-protocol.ts';
import { filled, openTable, padded } from './open-table.ts';
import { fileNamed, type OpenFolder } from './place.ts';
import { refusing, writing } from './save.ts';
import type { TableForm } from './table-form.ts';
import { replaceFile } from './versions.ts';

/** Writes the rows into the file of the table, or makes it. */
export function saveTable(place: OpenFolder, kind: TableForm, { base, rows }: TableEdit): Answer<string> {
  return writing(() => {
    const opened = openTable(place, kind);
    if (opened === null) return { value: newTable(place, kind, rows) };
    if (opened.raw === null) return refusing(opened.locked ?? 'Это книга Excel: измените её в Excel.');
    if (sha256(opened.bytes) !== base)
      return refusing(`Файл ${opened.file} изменён в другой программе, пока вы работали здесь.`, '');
    const { table, text } = opened.raw;
    const changed = editRows(table, opened.raw.rows, rows);
    replaceFile(place, opened.file, encodeText({ ...text, text: changed }));
    return { value: opened.file };
  });
}

function newTable(place: OpenFolder, { name, header, columns }: TableForm, rows: TableEdit['rows']): string {
  const start = `${header.join(';')}\r\n`;
  const scanned = scanTable(start, columns);
  const text = 'value' in scanned ? editRows(scanned.value, [], rows) : start;
  replaceFile(place, `${name}.csv`, encodeText({ text, encoding: NEW_FILE }));
  return `${name}.csv`;
}

/** Goes on in CSV: the rows of the workbook in a new file, the workbook beside it under another name. */
export function leaveWorkbook(place: OpenFolder, kind: TableForm): Answer<string> {
  return writing(() => {
    const opened = openTable(place, kind);
    if (!opened || !/\.xlsx$/iu.test(opened.file)) return refusing('Книги Excel здесь уже нет.');
    const grid = [opened.header, ...opened.rows].map((row) => row.cells);
    putFile(place.files, pathTo(place, freeName(place, opened.file)), opened.bytes);
    place.files.remove(pathTo(place, opened.file));
    writeNewTable(place, kind, grid);
    return { value: `${kind.name}.csv` };
  });
}

/** Writes a grid, its header first, as the file of a table. */
export function writeNewTable(
  place: OpenFolder,
  kind: TableForm,
  grid: readonly (readonly string[])[],
): void {
  const width = Math.max(...grid.map(filled));
  const written = (cell: string): string => writtenCell(cell, ';');
  const lines = grid.map((row) => padded(row, width).map(written).join(';'));
  const text = `${lines.join('\r\n')}\r\n`;
  const file = fileNamed(place, kind.name) ?? `${kind.name}.csv`;
  replaceFile(place, file, encodeText({ text, encoding: NEW_FILE }));
}

/** Gives a column another header. */
export function renameColumn(place: OpenFolder, kind: TableForm, index: number, title: string): Answer<null> {
  return writing(() => {
    const opened = openTable(place, kind);
    const header = opened?.raw?.table.records.find(({ line }) => line === opened.header.line);
    if (!opened?.raw || !header) return refusing('Этот столбец здесь не переименовать.');
    const cells = textsOf(header).map((cell, at) => (at === index ? title : cell));
    const text = editRows(opened.raw.table, [header], [{ line: header.line, cells }]);
    replaceFile(place, opened.file, encodeText({ ...opened.raw.text, text }));
    return { value: null };
  });
}

function pathTo({ input }: OpenFolder, name: string): string {
  return `${input}/${name}`;
}

function freeName(place: OpenFolder, name: string): string {
  for (let k = 1; ; k++)
    if (place.files.stat(pathTo(place, former(name, k))) === null) return former(name, k);
}
