import { strToU8 } from 'fflate';
import type { Writer } from '../writer.ts';
import { flowBody } from './body.ts';
import { collectCharts } from './chart/charts.ts';
import { collectLinks } from './links.ts';
import { basePackage } from './package.ts';
import { collectPictures } from './pictures.ts';
import { coreProperties } from './properties.ts';
import { wordml } from './wordml.ts';
import { zip, zipEntry } from './zip.ts';

/** Writes a Word document (ISO/IEC 29500 transitional) of real styles, lists, tables and charts. */
export const writeDocx: Writer = async (tree, layout) => {
  const { items, lists } = flowBody(tree, layout);
  const base = await basePackage(layout, lists);
  const links = collectLinks();
  const pictures = collectPictures();
  const charts = collectCharts(layout);
  const body = wordml(items, { layout, base, link: links.id, picture: pictures.run, chart: charts.run });
  const relationships = links.relationships() + pictures.relationships() + charts.relationships();
  const parts = {
    'word/document.xml': base.documentStart + body + base.documentEnd,
    'word/_rels/document.xml.rels': `${base.relationshipsStart}${relationships}</Relationships>`,
    'docProps/core.xml': coreProperties(tree),
  };
  const types = strToU8(`${base.contentTypesStart}${charts.contentTypes()}</Types>`);
  const entries = [
    zipEntry('[Content_Types].xml', types),
    ...base.entries,
    ...Object.entries(parts).map(([name, text]) => zipEntry(name, strToU8(text))),
    ...pictures.entries(),
    ...(await charts.entries()),
  ];
  return { bytes: zip(entries), problems: [] };
};
