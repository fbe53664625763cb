import { readCatalogue } from '../../templating/catalogue.ts';
import { type RenderedDistrict, renderDistrict } from '../../templating/district.ts';
import type { RollUp } from '../../usage/district/roll-up.ts';
import { districtView } from '../../usage/district/view/district-view.ts';
import { safeFileName } from '../../world/file-name.ts';
import type { Files } from '../../world/files.ts';
import { pageLayout } from '../../writers/layout.ts';
import { type Format, loadWriter } from '../../writers/registry.ts';
import { evenLines } from '../../writers/typesetting/even-lines.ts';
import { fonts } from '../../writers/typesetting/fonts.ts';
import { hyphenate } from '../../writers/typesetting/hyphenate.ts';
import type { Made } from '../publish-documents.ts';

/** How the documents of a roll-up are made. */
export interface DistrictDocumentOptions {
  /** Folders, the built-in one first. */
  readonly templates: readonly string[];
  readonly formats: readonly Format[];
  readonly rank: boolean;
}

/** The documents of a roll-up in every format. */
export async function districtDocuments(
  files: Files,
  made: RollUp,
  { templates, formats, rank }: DistrictDocumentOptions,
): Promise<Made> {
  const catalogue = readCatalogue(files, templates);
  const view = districtView(made, { rank });
  const { documents, problems } = renderDistrict(files, templates, catalogue, view);
  const written = [];
  for (const document of documents)
    for (const format of formats) written.push(await writeOne(document, format, view.period.id));
  return {
    products: written.flatMap(({ products }) => products),
    problems: [...problems, ...written.flatMap((one) => one.problems)],
  };
}

async function writeOne(document: RenderedDistrict, format: Format, period: string): Promise<Made> {
  const { id, fileName, tree } = document;
  const layout = pageLayout(tree.storage, '2025', { orientation: tree.orientation });
  const write = await loadWriter(format);
  const made = [
    await write({ ...tree, blocks: evenLines(hyphenate(tree.blocks), layout, fonts().metrics) }, layout),
  ].flat();
  const products = made.map(({ bytes, part }) => {
    const name = safeFileName(part === undefined ? fileName : `${fileName} – ${part}`, format);
    return { id, format, period, name, bytes };
  });
  const problems = made.flatMap((file) => file.problems).map((one) => ({ ...one, document: fileName }));
  return { products, problems };
}
