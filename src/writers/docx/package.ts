import { strToU8 } from 'fflate';
import { remember } from '../../remember.ts';
import type { PageLayout } from '../layout.ts';
import { type ZipEntry, zipEntry } from '../zip.ts';
import type { ListKind } from './clause-lists.ts';
import { aroundBody } from './library/around-body.ts';
import { sectionOnSheet, stylesOnSheet, withLists } from './library/sheet.ts';
import { CONTENT_TYPES, frameOf, NUMBERING, RELATIONSHIPS, STYLES } from './library-frame.ts';
import { numberingXml } from './numbering.ts';

/** What every document of one layout shares. The docx library writes it once; documents add their body. */
export interface BasePackage {
  /** `[Content_Types].xml` with the elements that a document adds. */
  readonly contentTypes: (added: string) => ZipEntry;
  /** The other parts that never change, already deflated. */
  readonly entries: readonly ZipEntry[];
  /** `word/document.xml` around the body. */
  readonly documentStart: string;
  readonly documentEnd: string;
  /** `word/_rels/document.xml.rels` with the elements that a document adds. */
  readonly relationships: (added: string) => ZipEntry;
}

const packages = new Map<string, Promise<BasePackage>>();

/** The package for a layout with the lists of a body; made once a process. A body without lists gets one for the style of clauses. */
export function basePackage(layout: PageLayout, lists: readonly ListKind[]): Promise<BasePackage> {
  const held = lists.length > 0 ? lists : (['clauses'] as const);
  return remember(packages, `${held.join()} ${JSON.stringify(layout)}`, () => build(layout, held));
}

async function build(layout: PageLayout, lists: readonly ListKind[]): Promise<BasePackage> {
  const { texts, constant } = await frameOf(layout);
  const text = (name: string): string => texts[name] ?? '';
  const { start, end } = aroundBody(text('word/document.xml'));
  const main = Math.max(0, lists.indexOf('sections'));
  return {
    contentTypes: extendable(CONTENT_TYPES, text(CONTENT_TYPES)),
    entries: [
      ...constant,
      zipEntry(STYLES, strToU8(withLists(stylesOnSheet(text(STYLES), layout), lists, main))),
      zipEntry(NUMBERING, strToU8(numberingXml(layout, lists, main))),
    ],
    documentStart: start,
    documentEnd: sectionOnSheet(end, layout),
    relationships: extendable(RELATIONSHIPS, text(RELATIONSHIPS)),
  };
}

/** Documents have the same addresses in them, or none. */
const EXTENSIONS = 100;

/** A part that takes more elements at its end. */
function extendable(name: string, xml: string): (added: string) => ZipEntry {
  const end = xml.lastIndexOf('</');
  const known = new Map<string, ZipEntry>();
  return (added) =>
    remember(
      known,
      added,
      () => zipEntry(name, strToU8(xml.slice(0, end) + added + xml.slice(end))),
      EXTENSIONS,
    );
}
