/* The workbook that Word opens for «Изменить данные», as small as Excel takes it. */
import { strToU8 } from 'fflate';
import type { Chart } from '../../../document/tree.ts';
import { columnLetters } from '../../xlsx/column-letters.ts';
import { escapeXml, preservedSpace } from '../../xml.ts';
import { type ZipEntry, zip, zipEntry } from '../../zip.ts';
import { SHEET } from './cells.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The workbook of a chart: its names as they are shown, its figures as they are. */
export function workbookOf({ series }: Chart, names: readonly string[]): Uint8Array {
  const head = [null, ...series.map(({ name }) => name)];
  const rows = names.map((name, at) => [name, ...series.map(({ values }) => values[at] ?? null)]);
  const sheet = sheetOf([head, ...rows]);
  const { before, between } = constantParts();
  return zip([
    ...before,
    zipEntry('xl/worksheets/sheet1.xml', strToU8(sheet.cells)),
    ...between,
    zipEntry('xl/sharedStrings.xml', strToU8(sheet.texts)),
  ]);
}

type Cell = string | number | null;

function sheetOf(rows: readonly (readonly Cell[])[]): { readonly cells: string; readonly texts: string } {
  const all = rows.flat().filter((cell) => typeof cell === 'string');
  const numbers = new Map([...new Set(all)].map((text, index) => [text, index]));
  const last = `${columnLetters((rows[0]?.length ?? 1) - 1)}${rows.length}`;
  const xml = rows.map((row, index) => rowXml(row, index + 1, numbers));
  const items = Array.from(
    numbers.keys(),
    (text) => `<si><t${preservedSpace(text)}>${escapeXml(text)}</t></si>`,
  );
  const counts = `count="${all.length}" uniqueCount="${numbers.size}"`;
  return {
    cells: `${HEAD}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><dimension ref="A1:${last}"/><sheetData>${xml.join('')}</sheetData></worksheet>`,
    texts: `${HEAD}<sst xmlns="${SPREADSHEET}" ${counts}>${items.join('')}</sst>`,
  };
}

function rowXml(row: readonly Cell[], number: number, numbers: ReadonlyMap<string, number>): string {
  const cells = row.map((cell, index) => {
    const start = `<c r="${columnLetters(index)}${number}"`;
    if (cell === null) return '';
    return typeof cell === 'string'
      ? `${start} t="s"><v>${numbers.get(cell)}</v></c>`
      : `${start}><v>${cell}</v></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

interface ConstantParts {
  readonly before: readonly ZipEntry[];
  readonly between: readonly ZipEntry[];
}

/** All but the sheet and its texts is the same in every workbook, and packed once. */
let constant: ConstantParts | null = null;

function constantParts(): ConstantParts {
  constant ??= {
    before: [
      part('[Content_Types].xml', contentTypes()),
      part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])),
      part('xl/workbook.xml', WORKBOOK),
      part('xl/_rels/workbook.xml.rels', relationships(RELATED)),
    ],
    between: [part('xl/styles.xml', STYLES)],
  };
  return constant;
}

function part(name: string, xml: string): ZipEntry {
  return zipEntry(name, strToU8(HEAD + xml));
}

const WORKBOOK = `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const RELATED = [
  ['worksheet', 'worksheets/sheet1.xml'],
  ['styles', 'styles.xml'],
  ['sharedStrings', 'sharedStrings.xml'],
] as const;

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(): string {
  const parts = [
    ['workbook', 'sheet.main'],
    ['worksheets/sheet1', 'worksheet'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
  ].map(([name, type]) => `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`);
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  return `<Types xmlns="${PACKAGE}/content-types">${defaults}${parts.join('')}</Types>`;
}

/** The fewest that Excel takes. */
const STYLES = [
  `<styleSheet xmlns="${SPREADSHEET}">`,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
