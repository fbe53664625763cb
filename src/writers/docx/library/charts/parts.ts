import { Document, Paragraph } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { remember } from '../../../../remember.ts';
import { type ZipEntry, zip, zipEntry } from '../../../zip.ts';
import { partsOf } from '../compile.ts';

export interface ChartPart {
  /** `word/charts/chart1.xml`, its workbook named by the relationship {@link WORKBOOK_ID}. */
  readonly xml: string;
  /** The workbook that Word opens for «Изменить данные», an XLSX. */
  readonly workbook: Uint8Array;
}

export const WORKBOOK_ID = 'workbook';
const SHEET = 'Данные';

/** The parts that the docx library makes of charts, without its random names and dates. */
export function chartParts(charts: readonly ChartRunOptions[]): readonly ChartPart[] {
  const children = charts.map((options) => new Paragraph({ children: [new ChartRun(options)] }));
  const parts = partsOf(new Document({ sections: [{ children }] }));
  const file = (name: string): Uint8Array => parts.get(name) ?? new Uint8Array();
  return charts.map((_, index) => ({
    xml: settledXml(strFromU8(file(`word/charts/chart${index + 1}.xml`))),
    workbook: settledWorkbook(file(`word/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`)),
  }));
}

function settledXml(xml: string): string {
  return xml
    .replace(/(<c:externalData r:id=")[^"]*/, `$1${WORKBOOK_ID}`)
    .replaceAll('<c:f>Sheet1!', `<c:f>${SHEET}!`)
    .replace('<c:lang val="en-US"/>', '<c:lang val="ru-RU"/>')
    .replaceAll(' lang="en-US"', ' lang="ru-RU"');
}

/** The archive keeps the time it was made: it is packed anew. */
function settledWorkbook(bytes: Uint8Array): Uint8Array {
  return zip(Object.entries(unzipSync(bytes)).map(([name, content]) => settledEntry(name, content)));
}

/** All but the sheet and its texts is the same in every workbook. */
const entries = new Map<string, ZipEntry>();
const MOST = 50;

function settledEntry(name: string, content: Uint8Array): ZipEntry {
  const text = strFromU8(content);
  const settled = name === 'xl/workbook.xml' ? text.replace('name="Sheet1"', `name="${SHEET}"`) : text;
  return remember(entries, `${name} ${settled}`, () => zipEntry(name, strToU8(settled)), MOST);
}
