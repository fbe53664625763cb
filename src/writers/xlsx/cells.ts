/* Rows of a sheet as SpreadsheetML, one after another: the library would keep an object a cell. */
import { escapeXml, preservedSpace } from '../xml.ts';
import { columnLetters } from './column-letters.ts';
import type { BookCell, Sheet } from './workbook.ts';

/** What the sheets of a workbook share. */
export interface SharedParts {
  /** The first cell of each look, and the number of its style; the library counts them from 1 as they come. */
  readonly looks: Map<string, { readonly cell: NonNullable<BookCell>; readonly style: number }>;
  /** Texts and their numbers. */
  readonly texts: Map<string, number>;
}

/** Excel makes no row of merged or wrapped headings high enough by itself. */
const HEAD_HEIGHT = 48;

/** Rows that become bytes at once. */
const BATCH = 500;

/** `sheetData` and what is merged. */
export function sheetCells({ rows }: Sheet, shared: SharedParts): readonly Uint8Array[] {
  const [encoder, pieces, merged] = [new TextEncoder(), [] as Uint8Array[], [] as string[]];
  let text = '<sheetData>';
  let number = 0;
  for (const row of rows) {
    number += 1;
    text += rowXml(row, number, shared);
    merged.push(...merges(row, number));
    if (number % BATCH > 0) continue;
    pieces.push(encoder.encode(text));
    text = '';
  }
  const cells = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  const end = merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${cells}</mergeCells>`;
  return [...pieces, encoder.encode(`${text}</sheetData>${end}`)];
}

function rowXml(row: readonly BookCell[], number: number, shared: SharedParts): string {
  const height = row.some((cell) => cell?.style === 'head') ? ` ht="${HEAD_HEIGHT}" customHeight="1"` : '';
  let text = `<row r="${number}"${height}>`;
  let covering: BookCell = null;
  let covered = 0;
  row.forEach((cell, index) => {
    if (cell !== null) [covering, covered] = [cell, cell.span ?? 1];
    covered -= 1;
    const place = `${columnLetters(index)}${number}`;
    if (cell !== null) text += cellXml(cell, place, shared);
    else if (covering !== null && covered >= 0) text += `<c r="${place}" s="${styleOf(covering, shared)}"/>`;
  });
  return `${text}</row>`;
}

/** A formula with its result: programs that do not compute (a mail preview, Excel's protected view) show what stands beside it. */
function cellXml(cell: NonNullable<BookCell>, place: string, shared: SharedParts): string {
  const { value, formula } = cell;
  const start = `<c r="${place}" s="${styleOf(cell, shared)}"`;
  if (formula !== undefined) {
    const type = typeof value === 'string' ? ' t="str"' : '';
    return `${start}${type}><f>${escapeXml(formula)}</f><v>${escapeXml(String(value))}</v></c>`;
  }
  if (value === '') return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  return `${start} t="s"><v>${textNumber(value, shared)}</v></c>`;
}

function styleOf(cell: NonNullable<BookCell>, { looks }: SharedParts): number {
  const key = `${cell.style ?? ''} ${cell.format ?? ''}`;
  const look = looks.get(key) ?? { cell, style: looks.size + 1 };
  looks.set(key, look);
  return look.style;
}

function textNumber(text: string, { texts }: SharedParts): number {
  const number = texts.get(text) ?? texts.size;
  texts.set(text, number);
  return number;
}

function merges(row: readonly BookCell[], number: number): readonly string[] {
  return row.flatMap((cell, index) =>
    cell?.span === undefined
      ? []
      : [`${columnLetters(index)}${number}:${columnLetters(index + cell.span - 1)}${number}`],
  );
}

/** `xl/sharedStrings.xml` */
export function sharedStrings({ texts }: SharedParts): string {
  const items = Array.from(texts.keys(), (text) => {
    return `<si><t${preservedSpace(text)}>${text.split('\n').map(escapeXml).join('\n')}</t></si>`;
  });
  return `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.join('')}</sst>`;
}
