import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Cell = string | number | { date: number } | { raw: string } | null;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet as Excel lays it out; `null` is a cell that is not there. */
export function workbook(rows: readonly (readonly Cell[])[]): Uint8Array {
  return zipSync(parts(sheet(rows.map((row, index) => rowXml(row, index + 1)).join(''))));
}

/** A workbook of the sheets «Апрель» and «Май». */
export function twoSheets(
  april: readonly (readonly Cell[])[],
  may: readonly (readonly Cell[])[],
): Uint8Array {
  const made = unzipSync(workbook(april));
  const other = unzipSync(workbook(may))['xl/worksheets/sheet1.xml'];
  const changed = (name: string, change: (text: string) => string): Uint8Array =>
    strToU8(change(strFromU8(made[name] ?? new Uint8Array())));
  return zipSync({
    ...made,
    'xl/workbook.xml': changed('xl/workbook.xml', (text) =>
      text.replace(
        '<sheet name="Лист1" sheetId="1" r:id="rId1"/>',
        '<sheet name="Апрель" sheetId="1" r:id="rId1"/><sheet name="Май" sheetId="2" r:id="rId3"/>',
      ),
    ),
    'xl/_rels/workbook.xml.rels': changed('xl/_rels/workbook.xml.rels', (text) =>
      text.replace(/<Relationship Id="rId1"[^>]+>/u, (one) =>
        [one, one.replace('rId1', 'rId3').replace('sheet1', 'sheet2')].join(''),
      ),
    ),
    'xl/worksheets/sheet2.xml': other ?? new Uint8Array(),
  });
}

/** The parts of a workbook with this sheet. */
export function parts(sheetXml: string): Record<string, Uint8Array> {
  const texts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': sheetXml,
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
}

export function sheet(rowsXml: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rowsXml}</sheetData></worksheet>`;
}

function rowXml(cells: readonly Cell[], row: number): string {
  return `<row r="${row}">${cells.map((cell, index) => cellXml(cell, `${letters(index)}${row}`)).join('')}</row>`;
}

function cellXml(cell: Cell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  }
  if ('raw' in cell) return `<c r="${address}"><v>${cell.raw}</v></c>`;
  return `<c r="${address}" s="1"><v>${cell.date}</v></c>`;
}

function letters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

function escapeXml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
