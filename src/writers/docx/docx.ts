import { strToU8 } from 'fflate';
import type { DocumentTree } from '../../document/tree.ts';
import type { PageLayout } from '../layout.ts';
import type { WrittenFile } from '../writer.ts';
import { zip, zipEntry } from '../zip.ts';
import { collectAnchors } from './anchors.ts';
import { type WordBody, wordBody } from './body.ts';
import { collectCharts } from './charts.ts';
import { collectLinks } from './links.ts';
import { basePackage } from './package.ts';
import { collectPictures } from './pictures.ts';
import { coreProperties } from './properties.ts';
import { revisions } from './revisions.ts';
import { wordml } from './wordml.ts';

/** Writes a Word document (ISO/IEC 29500 transitional) of real styles, lists, tables and charts. */
export async function writeDocx(tree: DocumentTree, layout: PageLayout): Promise<WrittenFile> {
  return writeBody(wordBody(tree, layout), tree, layout);
}

/** The body as a Word document; the tree gives its properties. */
export async function writeBody(
  { items, lists }: WordBody,
  tree: DocumentTree,
  layout: PageLayout,
): Promise<WrittenFile> {
  const base = await basePackage(layout, lists);
  const links = collectLinks();
  const pictures = collectPictures();
  const charts = collectCharts(layout);
  const body = wordml(items, {
    layout,
    anchors: collectAnchors(),
    link: links.id,
    picture: pictures.run,
    chart: charts.run,
    revision: revisions(tree),
  });
  const relationships = links.relationships() + pictures.relationships() + charts.relationships();
  const entries = [
    base.contentTypes(pictures.contentTypes() + charts.contentTypes()),
    ...base.entries,
    zipEntry('word/document.xml', strToU8(base.documentStart + body + base.documentEnd)),
    base.relationships(relationships),
    zipEntry('docProps/core.xml', strToU8(coreProperties(tree))),
    ...pictures.entries(),
    ...charts.entries(),
  ];
  return { bytes: zip(entries), problems: [] };
}
