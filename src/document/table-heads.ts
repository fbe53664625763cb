import { plainText } from './plain-text.ts';
import type { Row, Table } from './tree.ts';

/** A row of one cell across the table heads the rows below it. */
export function isHeadingRow({ cells }: Row): boolean {
  return cells.length === 1 && (cells[0]?.span ?? 1) > 1;
}

/** The table whose cells say what they head: the one that names its row, past its ordinal, and rows of headings. */
export function withHeads(table: Table): Table {
  if (table.widths.length === 1) return table;
  const named = isOrdinal(table) ? 1 : 0;
  return { ...table, body: table.body.map((row) => withHead(row, isHeadingRow(row) ? 0 : named)) };
}

/** The first column numbers the rows: «№», «№ п/п». */
function isOrdinal({ widths, header }: Table): boolean {
  const first = header.at(-1)?.cells[0];
  return widths.length > 2 && first !== undefined && plainText(first.content).startsWith('№');
}

function withHead(row: Row, at: number): Row {
  return {
    cells: row.cells.map((cell, index) =>
      index === at && cell.content.length > 0 ? { ...cell, header: true } : cell,
    ),
  };
}
