import { basename, dirname, join, normalize } from 'node:path/posix';
import type { Result } from '../../problem.ts';
import type { Parts } from './archive.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { attribute, walkXml } from './xml.ts';

/** What the sheets of a workbook share. */
export interface Book {
  /** In the order of the tabs; sheets of charts and macros are none. */
  readonly sheets: readonly BookSheet[];
  readonly texts: readonly string[];
  /** How the style with this number shows numbers. */
  readonly formats: readonly NumberFormat[];
  /** Days are counted from 1904. */
  readonly is1904: boolean;
}

export interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: Uint8Array;
}

/** The workbook in the parts of an archive. */
export function openBook(parts: Parts): Result<Book, 'none' | 'damaged'> {
  const path = bookPath(parts);
  const part = path === null ? undefined : parts[path];
  if (path === null || !part) return { problem: 'none' };
  const relations = relationsOf(path, parts);
  const listed = readList(part);
  const texts = sharedTexts(partOf('sharedStrings', relations, parts));
  const formats = cellFormats(partOf('styles', relations, parts));
  if (!listed || !texts || !formats) return { problem: 'damaged' };
  const sheets = sheetsIn(listed.sheets, relations, parts);
  const isLost = sheets.length === 0 && listed.sheets.length > 0;
  return isLost ? { problem: 'damaged' } : { value: { sheets, texts, formats, is1904: listed.is1904 } };
}

function sheetsIn(
  listed: Listed['sheets'],
  relations: ReadonlyMap<string, Relation>,
  parts: Parts,
): readonly BookSheet[] {
  return listed.flatMap(({ name, isHidden, id }) => {
    const relation = relations.get(id);
    const part = relation?.type === 'worksheet' ? parts[relation.target] : undefined;
    return part ? [{ name, isHidden, part }] : [];
  });
}

interface Relation {
  /** Last word of its type: `worksheet`. */
  readonly type: string;
  /** Name of the part in {@link Parts}. */
  readonly target: string;
}

/** Where the archive says that its workbook is, or where a workbook usually is. */
function bookPath(parts: Parts): string | null {
  const told = [...relationsOf('', parts).values()].find(({ type }) => type === 'officeDocument')?.target;
  if (told !== undefined && /\.xml$/u.test(told) && parts[told] && !told.startsWith('word/')) return told;
  return Object.keys(parts).find((name) => /(?:^|\/)workbook\.xml$/u.test(name)) ?? null;
}

function relationsOf(path: string, parts: Parts): ReadonlyMap<string, Relation> {
  const folder = dirname(path);
  const part = parts[join(folder, '_rels', `${basename(path)}.rels`)];
  const relations = new Map<string, Relation>();
  if (!part) return relations;
  walkXml(part, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
      relations.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolved(target, folder) });
    },
  });
  return relations;
}

function resolved(target: string, folder: string): string {
  const path = target.replaceAll('\\', '/');
  return (path.startsWith('/') ? normalize(path.slice(1)) : join(folder, path)).toLowerCase();
}

function partOf(
  type: string,
  relations: ReadonlyMap<string, Relation>,
  parts: Parts,
): Uint8Array | undefined {
  const relation = [...relations.values()].find((one) => one.type === type);
  return relation && parts[relation.target];
}

interface Listed {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly id: string }[];
  readonly is1904: boolean;
}

function readList(part: Uint8Array): Listed | null {
  const sheets: Listed['sheets'][number][] = [];
  let is1904 = false;
  const isSound = walkXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = /^(?:1|true|on)$/iu.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const isHidden = /hidden$/iu.test(attributes.state ?? '');
      sheets.push({ name: attributes.name ?? '', isHidden, id: attribute(attributes, 'id') ?? '' });
    },
  });
  return isSound ? { sheets, is1904 } : null;
}

/** The texts that cells share, readings of hieroglyphs left out; null when the part is damaged. */
function sharedTexts(part: Uint8Array | undefined): readonly string[] | null {
  const texts: string[] = [];
  if (!part) return texts;
  const gathering = new Gathering();
  const isSound = walkXml(part, {
    open: (name) => (name === 'si' ? gathering.start() : gathering.open(name)),
    text: (text) => gathering.text(text),
    close(name) {
      if (name === 'si') texts.push(gathering.take());
      else gathering.close(name);
    },
  });
  return isSound ? texts : null;
}

/** The text of `t` elements, those of phonetic runs left out. */
export class Gathering {
  #text = '';
  #isText = false;
  #isReading = false;

  start(): void {
    this.#text = '';
    this.#isText = false;
    this.#isReading = false;
  }

  open(name: string): void {
    if (name === 'rPh') this.#isReading = true;
    if (name === 't') this.#isText = true;
  }

  text(text: string): void {
    if (this.#isText && !this.#isReading) this.#text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isReading = false;
    if (name === 't') this.#isText = false;
  }

  take(): string {
    return this.#text;
  }
}

/** The number formats of the styles that cells name; null when the part is damaged. */
function cellFormats(part: Uint8Array | undefined): readonly NumberFormat[] | null {
  const ids: number[] = [];
  const codes = new Map<number, string>();
  if (!part) return [];
  let isOfCells = false;
  const isSound = walkXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) ids.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return isSound ? ids.map((id) => numberFormat(id, codes)) : null;
}
