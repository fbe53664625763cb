import { knownHeaders, type TableColumns } from './header.ts';
import { type DelimitedText, firstRecord } from './records.ts';

const CANDIDATES = [';', ',', '\t'];

/**
 * Makes newlines one kind and finds the delimiter: a `sep=;` line says it, else the header line decides by how many of
 * its cells are known. (Papa's own guess reads commas inside values as delimiters without an error.)
 */
export function delimited(raw: string, columns: TableColumns): DelimitedText {
  const text = raw.replace(/^\u{FEFF}/u, '').replace(/\r\n?/gu, '\n');
  const declared = /^"?sep=(\t|[!#-~])"?\n/iu.exec(text);
  if (declared?.[1]) return { text: text.slice(declared[0].length), delimiter: declared[1], firstLine: 2 };
  return { text, delimiter: bestDelimiter(text.slice(0, 100_000), columns), firstLine: 1 };
}

function bestDelimiter(start: string, columns: TableColumns): string {
  const scored = CANDIDATES.map((delimiter) => {
    const cells = firstRecord(start, delimiter);
    const known = knownHeaders(cells, columns);
    const below = headersBelow(start, delimiter, columns, known);
    return { delimiter, score: Math.max(known * 1000 + Math.min(cells.length, 999), below * 1000) };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** Lines that may stand under titles. */
const LINES = 12;

/**
 * The most headers known on one of the first lines: some exports have titles above them. One alone may be chance. Lines that cannot have
 * more than `most` are not looked at.
 */
function headersBelow(start: string, delimiter: string, columns: TableColumns, most: number): number {
  const lines = start.split('\n', LINES).slice(1);
  return lines.reduce((found, line) => {
    if (line.split(delimiter).length <= Math.max(found, 1)) return found;
    const known = knownHeaders(firstRecord(line, delimiter), columns);
    return known > 1 ? Math.max(found, known) : found;
  }, most);
}
