/* What the library does not write: the cells, headings on every printed page, pages that can be read. */
import { escapeXml } from '../xml.ts';
import { type SharedParts, sharedStrings } from './cells.ts';
import { columnLetters } from './column-letters.ts';
import type { Sheet } from './workbook.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts of a workbook with their cells and what else is missing in them. */
export function completed(
  parts: Parts,
  sheets: readonly Sheet[],
  cells: readonly (readonly Uint8Array[])[],
  shared: SharedParts,
): Parts {
  const text = (name: string): string => new TextDecoder().decode(parts[name]);
  const book = ['xl/workbook.xml', encoded(withPrintTitles(text('xl/workbook.xml'), sheets))] as const;
  const strings = ['xl/sharedStrings.xml', encoded(sharedStrings(shared))] as const;
  const filled = sheets.map((sheet, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    return [name, withCells(fitted(text(name), sheet), cells[index] ?? [])] as const;
  });
  return { ...parts, ...Object.fromEntries([book, strings, ...filled]) };
}

function encoded(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}

/** In the place of those that the library wrote for the styles, if any. */
function withCells(xml: string, cells: readonly Uint8Array[]): Uint8Array {
  const [start = '', end = ''] = xml.split(/<sheetData\/>|<sheetData>.*<\/sheetData>/su);
  return Buffer.concat([encoded(start), ...cells, encoded(end)]);
}

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** Characters of ten points that stand side by side on a sheet of paper and can be read. */
const PAPER = { landscape: 190, portrait: 120 } as const;

/** On as few pages side by side as can be read. */
function fitted(xml: string, { widths, isLandscape }: Sheet): string {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const pages = Math.ceil(width / PAPER[isLandscape ? 'landscape' : 'portrait']);
  const begun = xml.replace(/(<worksheet[^>]{0,2000}>)/u, `$1${FIT}`);
  return begun.replace('<pageSetup ', `<pageSetup fitToWidth="${pages}" fitToHeight="0" `);
}

function withPrintTitles(xml: string, sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, frozen }, index) => {
    if (frozen.rows === 0) return [];
    const quoted = `'${escapeXml(name.replaceAll("'", "''"))}'`;
    const columns = frozen.columns === 0 ? '' : `${quoted}!$A:$${columnLetters(frozen.columns - 1)},`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${columns}${quoted}!$1:$${frozen.rows}</definedName>`;
  });
  const defined = names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`;
  return xml.replace('<definedNames/>', defined).replace('<calcPr/>', '<calcPr fullCalcOnLoad="1"/>');
}
