import { strToU8 } from 'fflate';
import { remember } from '../../remember.ts';
import type { PageLayout } from '../layout.ts';
import { type ZipEntry, zipEntry } from '../zip.ts';
import type { ListKind } from './clause-lists.ts';
import { aroundBody } from './library/around-body.ts';
import { sectionOnSheet, stylesOnSheet } from './library/sheet.ts';
import { CONTENT_TYPES, frameOf, RELATIONSHIPS, STYLES } from './library-frame.ts';

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
  /** `w:numId` of the dash list, and of each list of clauses. */
  readonly dashes: string;
  readonly clauses: readonly string[];
}

const packages = new Map<string, Promise<BasePackage>>();

/** The package for a layout with the lists of a body; made once a process. */
export async function basePackage(layout: PageLayout, lists: readonly ListKind[]): Promise<BasePackage> {
  const held = heldLists(lists);
  const key = `${held.join()} ${JSON.stringify(layout)}`;
  const base = await remember(packages, key, () => build(layout, held));
  const ids = (kind: ListKind): string[] => base.clauses.filter((_, index) => held[index] === kind);
  const free = { sections: ids('sections'), clauses: ids('clauses') };
  return { ...base, clauses: lists.map((kind) => free[kind].shift() ?? '') };
}

/** At least one list of each kind, sections first: nearly all documents of a layout share one package then. */
function heldLists(lists: readonly ListKind[]): readonly ListKind[] {
  const kinds = ['sections', 'clauses'] as const;
  return kinds.flatMap((kind) => {
    const count = lists.filter((each) => each === kind).length;
    return Array.from({ length: Math.max(1, count) }, () => kind);
  });
}

async function build(layout: PageLayout, lists: readonly ListKind[]): Promise<BasePackage> {
  const { texts, constant } = await frameOf(layout, lists);
  const text = (name: string): string => texts[name] ?? '';
  const { start, end, listIds } = aroundBody(text('word/document.xml'));
  const [dashes = '', ...clauses] = listIds;
  return {
    contentTypes: extendable(CONTENT_TYPES, text(CONTENT_TYPES)),
    entries: [...constant, zipEntry(STYLES, strToU8(stylesOnSheet(text(STYLES), layout)))],
    documentStart: start,
    documentEnd: sectionOnSheet(end, layout),
    relationships: extendable(RELATIONSHIPS, text(RELATIONSHIPS)),
    dashes,
    clauses,
  };
}

/** A part that takes more elements at its end; most documents add none, so that one is made beforehand. */
function extendable(name: string, xml: string): (added: string) => ZipEntry {
  const end = xml.lastIndexOf('</');
  const extended = (added: string): ZipEntry =>
    zipEntry(name, strToU8(xml.slice(0, end) + added + xml.slice(end)));
  const plain = extended('');
  return (added) => (added === '' ? plain : extended(added));
}
