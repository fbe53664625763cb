/* Where the figures of a chart stand in its workbook: categories in the first column, a series in each one behind. */
import { columnLetters } from '../../xlsx/column-letters.ts';
import { escapeXml } from '../../xml.ts';

/** The one sheet of the workbook. */
export const SHEET = 'Данные';

/** The name of a series, with where it stands. */
export function nameCell(column: number, name: string): string {
  return texts(`$${columnLetters(column)}$1`, [name]);
}

/** The categories, with where they stand. */
export function categoryCells(names: readonly string[]): string {
  return texts(below(0, names.length), names);
}

function texts(place: string, values: readonly string[]): string {
  const points = values.map((value, index) => point(index, escapeXml(value)));
  const kept = `<c:ptCount val="${values.length}"/>${points.join('')}`;
  return `<c:strRef><c:f>${SHEET}!${place}</c:f><c:strCache>${kept}</c:strCache></c:strRef>`;
}

/** Figures, with where they stand; «нет данных» is no point. */
export function valueCells(column: number, values: readonly (number | null | undefined)[]): string {
  const points = values.map((value, index) => (value == null ? '' : point(index, String(value))));
  const kept = `<c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}`;
  const place = below(column, values.length);
  return `<c:numRef><c:f>${SHEET}!${place}</c:f><c:numCache>${kept}</c:numCache></c:numRef>`;
}

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
}

function below(column: number, rows: number): string {
  const first = `$${columnLetters(column)}$2`;
  return rows === 1 ? first : `${first}:$${columnLetters(column)}$${rows + 1}`;
}
