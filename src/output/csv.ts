/** Spreadsheets take a cell that begins so, blanks and full-width forms included, for a formula. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/u;

/**
 * A CSV table as Russian Excel opens it: UTF-8 with a byte order mark, semicolons, decimal commas. A text that would be taken
 * for a formula gets an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const lines = rows.map((cells) => `${cells.map(cell).join(';')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
