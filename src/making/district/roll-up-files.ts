import { writeCsv } from '../../output/csv.ts';
import type { Plan, Product } from '../../output/plan.ts';
import { inDocuments, type Problem, type Result } from '../../problem.ts';
import type { RollUp } from '../../usage/district/roll-up.ts';
import { rollUpJson, rollUpRows } from '../../usage/district/roll-up-json.ts';
import { safeFileName } from '../../world/file-name.ts';
import type { Files } from '../../world/files.ts';
import { writeWorkbook } from '../../writers/xlsx/workbook.ts';
import { type Destination, type Made, publishMade } from '../publish-documents.ts';
import { type DistrictDocumentOptions, districtDocuments } from './district-documents.ts';
import { rollUpSheets } from './sheets/sheets.ts';

/** What is put down beside the figures. */
export interface RollUpFilesOptions extends DistrictDocumentOptions {}

/** Puts the roll-up into a folder, all files or none. */
export async function publishRollUp(
  files: Files,
  destination: Destination,
  made: RollUp,
  options: RollUpFilesOptions,
): Promise<Result<{ readonly plan: Plan; readonly problems: readonly Problem[] }>> {
  return publishMade(files, destination, [], async () => {
    const { products, problems } = await rollUpFiles(files, made, options);
    return { products, problems: inDocuments(problems) };
  });
}

/** The files of a roll-up in memory; made last, the JSON does not lie there while the others are made. */
export async function rollUpFiles(files: Files, made: RollUp, options: RollUpFilesOptions): Promise<Made> {
  const { products, problems } = await districtDocuments(files, made, options);
  const workbook = await writeWorkbook(rollUpSheets(made, options));
  return { products: [...rollUpProducts(made, workbook, options), ...products], problems };
}

function rollUpProducts(made: RollUp, workbook: Uint8Array, options: RollUpFilesOptions): readonly Product[] {
  const { from, to, label } = made.period;
  const title = `Свод за ${label.replace('/', '–')}`;
  const named = (format: string, bytes: Uint8Array): Product => {
    return { id: 'summary', format, period: `${from}/${to}`, name: safeFileName(title, format), bytes };
  };
  const json = encodedLines(() => rollUpJson(made, options));
  return [named('xlsx', workbook), named('csv', writeCsv(rollUpRows(made))), named('json', json)];
}

/** Made twice, for its length and for itself: that of ten thousand organisations has a hundred megabytes. */
function encodedLines(lines: () => Iterable<string>): Uint8Array {
  let length = 0;
  for (const line of lines()) length += Buffer.byteLength(line) + 1;
  const bytes = Buffer.from(new ArrayBuffer(length));
  let at = 0;
  for (const line of lines()) at += bytes.write(`${line}\n`, at);
  return bytes;
}
