import {
  AlignmentType,
  Document,
  Header,
  type ILevelParagraphStylePropertiesOptions,
  type ILevelsOptions,
  type INumberingOptions,
  type ISectionOptions,
  LevelFormat,
  LevelSuffix,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type PageLayout, twips } from '../layout.ts';
import type { ListKind } from './clause-lists.ts';
import { indents } from './measure.ts';
import { wordStyles } from './styles.ts';
import { type ZipEntry, zipEntry } from './zip.ts';

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

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'word/_rels/document.xml.rels';
const PER_DOCUMENT = new Set([CONTENT_TYPES, 'word/document.xml', RELATIONSHIPS, 'docProps/core.xml']);
/** Programs that guess a file's type look at its first entries, this one and `[Content_Types].xml`. */
const FIRST = '_rels/.rels';

const made = new Map<string, Promise<BasePackage>>();

/** The package for a layout with the lists of a body; made once a process. */
export async function basePackage(layout: PageLayout, lists: readonly ListKind[]): Promise<BasePackage> {
  const held = heldLists(lists);
  const key = `${held.join()} ${JSON.stringify(layout)}`;
  const known = made.get(key) ?? build(layout, held);
  made.set(key, known);
  const base = await known;
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
  const parts = unzipSync(await Packer.toBuffer(frame(layout, lists)));
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const document = text('word/document.xml');
  const [dashes = '', ...clauses] = Array.from(
    document.matchAll(/<w:numId w:val="(\d+)"/g),
    ([, id]) => id ?? '',
  );
  return {
    contentTypes: extendable(CONTENT_TYPES, text(CONTENT_TYPES)),
    entries: constantEntries(parts),
    documentStart: document.slice(0, document.indexOf('<w:body>') + '<w:body>'.length),
    documentEnd: document.slice(document.lastIndexOf('<w:sectPr')),
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

function constantEntries(parts: Record<string, Uint8Array>): ZipEntry[] {
  const rest = Object.keys(parts).filter((name) => !PER_DOCUMENT.has(name) && name !== FIRST);
  return [FIRST, ...rest.sort()].map((name) => zipEntry(name, parts[name] ?? new Uint8Array()));
}

/** A document whose only paragraphs are one of each list, so that the library writes the lists. */
function frame(layout: PageLayout, lists: readonly ListKind[]): Document {
  const numbering = numberings(layout, lists);
  const children = numbering.config.map(
    ({ reference }) => new Paragraph({ numbering: { reference, level: 0, custom: true } }),
  );
  return new Document({
    styles: wordStyles(layout),
    numbering,
    hyphenation: { autoHyphenation: false },
    // Word adds space above to space below, as the other writers do, instead of taking the larger.
    compatibility: { version: 15, doNotUseHTMLParagraphAutoSpacing: true },
    sections: [{ ...section(layout), children }],
  });
}

function section({ page, margin, pageNumberTop }: PageLayout): Omit<ISectionOptions, 'children'> {
  const number = new Paragraph({
    style: 'Header',
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        size: pageSize(page),
        margin: {
          left: twips(margin.left),
          right: twips(margin.right),
          top: twips(margin.top),
          bottom: twips(margin.bottom),
          header: twips(pageNumberTop),
          footer: twips(pageNumberTop),
        },
      },
    },
    headers: { default: new Header({ children: [number] }) },
  };
}

/** The library wants an upright sheet and turns it itself. */
function pageSize({ width, height }: PageLayout['page']) {
  return {
    width: twips(Math.min(width, height)),
    height: twips(Math.max(width, height)),
    orientation: width > height ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
  };
}

/** Dashes first, then the lists of clauses: «1.», «1.1.», «1.1.1.» … */
function numberings(layout: PageLayout, lists: readonly ListKind[]): INumberingOptions {
  const { body, inner } = indents(layout);
  const dashes = [body, inner].map((indent, index) => level(index, LevelFormat.BULLET, '–', { indent }));
  const clauses = lists.map((kind, index) => ({
    reference: `clauses-${index}`,
    levels: Array.from({ length: LEVELS }, (_, depth) =>
      level(
        depth,
        LevelFormat.DECIMAL,
        label(depth),
        kind === 'sections' && depth === 0 ? {} : { indent: body },
      ),
    ),
  }));
  return { config: [{ reference: 'dashes', levels: dashes }, ...clauses] };
}

/** As many as Word has. */
const LEVELS = 9;

function label(depth: number): string {
  return Array.from({ length: depth + 1 }, (_, part) => `%${part + 1}.`).join('');
}

function level(
  index: number,
  format: 'decimal' | 'bullet',
  text: string,
  paragraph: ILevelParagraphStylePropertiesOptions,
): ILevelsOptions {
  return {
    level: index,
    format,
    text,
    start: 1,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.SPACE,
    style: { paragraph },
  };
}
