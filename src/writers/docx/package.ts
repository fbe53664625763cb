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
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8 } from 'fflate';
import { remember } from '../../remember.ts';
import type { PageLayout } from '../layout.ts';
import type { ListKind } from './clause-lists.ts';
import { partsOf } from './library.ts';
import { indents } from './measure.ts';
import { sectionOnSheet, stylesOnSheet } from './sheet.ts';
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
const STYLES = 'word/styles.xml';
/** Parts that differ from document to document or from sheet to sheet. */
const CHANGING = new Set([CONTENT_TYPES, 'word/document.xml', RELATIONSHIPS, 'docProps/core.xml', STYLES]);
/** Programs that guess a file's type look at its first entries, this one and `[Content_Types].xml`. */
const FIRST = '_rels/.rels';

const made = new Map<string, BasePackage>();
const frames = new Map<string, Frame>();

/** The package for a layout with the lists of a body; made once a process. */
export function basePackage(layout: PageLayout, lists: readonly ListKind[]): BasePackage {
  const held = heldLists(lists);
  const key = `${held.join()} ${JSON.stringify(layout)}`;
  const base = remember(made, key, () => build(layout, held));
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

/** What the library wrote: its parts by name, and those of them that are the same on every sheet, deflated. */
interface Frame {
  readonly text: (name: string) => string;
  readonly constant: readonly ZipEntry[];
}

function build(layout: PageLayout, lists: readonly ListKind[]): BasePackage {
  const { text, constant } = frameOf(layout, lists);
  const document = text('word/document.xml');
  const [dashes = '', ...clauses] = Array.from(
    document.matchAll(/<w:numId w:val="(\d+)"/g),
    ([, id]) => id ?? '',
  );
  return {
    contentTypes: extendable(CONTENT_TYPES, text(CONTENT_TYPES)),
    entries: [...constant, zipEntry(STYLES, strToU8(stylesOnSheet(text(STYLES), layout)))],
    documentStart: document.slice(0, document.indexOf('<w:body>') + '<w:body>'.length),
    documentEnd: sectionOnSheet(document.slice(document.lastIndexOf('<w:sectPr')), layout),
    relationships: extendable(RELATIONSHIPS, text(RELATIONSHIPS)),
    dashes,
    clauses,
  };
}

/** The library is slow, so that documents of all sheets share what it writes for one. */
function frameOf(layout: PageLayout, lists: readonly ListKind[]): Frame {
  const { page: _, margin: __, corner: ___, ...type } = layout;
  return remember(frames, `${lists.join()} ${JSON.stringify(type)}`, () => writeFrame(layout, lists));
}

function writeFrame(layout: PageLayout, lists: readonly ListKind[]): Frame {
  const parts = partsOf(frame(layout, lists));
  const part = (name: string): Uint8Array => parts.get(name) ?? new Uint8Array();
  const names = [...parts.keys()].filter((name) => !CHANGING.has(name) && name !== FIRST);
  return {
    text: (name) => strFromU8(part(name)),
    constant: [FIRST, ...names.sort()].map((name) => zipEntry(name, part(name))),
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
    sections: [{ ...SECTION, children }],
  });
}

/** Its sheet is put in afterwards. */
const SECTION: Omit<ISectionOptions, 'children'> = {
  properties: { titlePage: true },
  headers: {
    default: new Header({
      children: [
        new Paragraph({ style: 'Header', children: [new TextRun({ children: [PageNumber.CURRENT] })] }),
      ],
    }),
  },
};

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
