/* What the library does not write: results of formulas, headings on every printed page, pages that can be read. */
import { escapeXml } from '../xml.ts';
import type { BookCell, Sheet } from './workbook.ts';
import { columnLetters } from './workbook.ts';

type Parts = Readonly<Record<string, Uint8Array>>;

/** The parts of a workbook with what is missing in them. */
export function completed(parts: Parts, sheets: readonly Sheet[]): Parts {
  const changed = new Map<string, (xml: string) => string>(
    sheets.map((sheet, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      (xml) => fitted(withResults(xml, sheet), sheet),
    ]),
  );
  changed.set('xl/workbook.xml', (xml) => withPrintTitles(xml, sheets));
  const entries = Object.entries(parts).map(([name, bytes]) => {
    const change = changed.get(name);
    return [name, change ? encoded(change(new TextDecoder().decode(bytes))) : bytes] as const;
  });
  return Object.fromEntries(entries);
}

function encoded(xml: string): Uint8Array {
  return new TextEncoder().encode(xml);
}

/** Programs that do not compute (a mail preview, Excel's protected view) show what stands beside the formula. */
function withResults(xml: string, { rows }: Sheet): string {
  return xml.replace(
    /<c r="([A-Z]{1,3})(\d{1,7})"([^>]{0,100})><f>([^<]{0,2000})<\/f><\/c>/gu,
    (_, letters: string, row: string, attributes: string, formula: string) => {
      const cell: BookCell = rows[Number(row) - 1]?.[columnIndex(letters)] ?? null;
      const value = cell?.value ?? '';
      const type = typeof value === 'string' ? ' t="str"' : '';
      return `<c r="${letters}${row}"${attributes}${type}><f>${formula}</f><v>${escapeXml(String(value))}</v></c>`;
    },
  );
}

function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
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
