import { join } from 'node:path';
import type { ReadFiles } from '../world/unchanged.ts';
import type { TemplateData } from './data.ts';
import { readNorms, readTables } from './data-tables.ts';
import { type Metadata, readMetadata } from './metadata.ts';
import { parseOwnMarkup } from './own-markup.ts';
import { shownPath } from './shown-path.ts';

/** A document as lists of documents and checks across documents know it. */
export interface TemplateHead {
  readonly id: string;
  /** As the user knows it. */
  readonly file: string;
  /** Of a folder of the user's own. */
  readonly isOwn: boolean;
  readonly meta: Metadata;
}

/** What facts are read and checked by: the heads of the templates, in catalogue order, and the input tables they describe; and the announced norms. */
export interface Heads {
  readonly templates: readonly TemplateHead[];
  readonly data: Pick<TemplateData, 'tables' | 'norms'>;
}

/** A template or a partial in one of the folders. */
export interface TemplateFile {
  /** Without the ending. */
  readonly name: string;
  readonly path: string;
  /** As the user knows it. */
  readonly file: string;
  /** Of a folder of the user's own: only its author can do something about it. */
  readonly isOwn: boolean;
}

/**
 * Reads the heads alone, for who makes no document: neither Handlebars nor the bodies are needed. What is wrong in a template is
 * told when documents are made.
 */
export function readHeads(files: ReadFiles, folders: readonly string[]): Heads {
  const readText = (path: string): string => new TextDecoder().decode(files.read(path));
  const templates = listTemplates(files, folders, '').map(({ name, path, file, isOwn }): TemplateHead => {
    const head = headOf(readText(path));
    return { id: name, file, isOwn, meta: readMetadata(head, parseOwnMarkup(head, file, 'whole').root) };
  });
  const tables = readTables(files, folders, readText, () => {});
  const { norms } = readNorms(files, folders, readText);
  return { templates: templates.sort(byOrder), data: { tables, norms } };
}

/** Ids of the orders that amend an issued act. */
export function amendingIds(files: ReadFiles, folders: readonly string[]): readonly string[] {
  return listTemplates(files, folders, 'amending').map(({ name }) => name);
}

/** Up to the body, on its own lines and columns. */
function headOf(text: string): string {
  const end = text.indexOf('</head>');
  return end < 0 ? text : text.slice(0, end + '</head>'.length);
}

/** In catalogue order. */
export function byOrder(a: TemplateHead, b: TemplateHead): number {
  return a.meta.order - b.meta.order || (a.id < b.id ? -1 : 1);
}

/** The templates of the folders, or the partials in their folder `sub`; a file in a later folder replaces the one of the same name. */
export function listTemplates(
  files: ReadFiles,
  folders: readonly string[],
  sub: string,
): readonly TemplateFile[] {
  const found = new Map<string, TemplateFile>();
  for (const [index, folder] of folders.entries()) {
    const inner = join(folder, sub);
    for (const file of files.list(inner).filter((name) => name.endsWith('.hbs'))) {
      const name = file.slice(0, -'.hbs'.length);
      found.set(name, {
        name,
        path: join(inner, file),
        file: shownPath(folder, sub, file),
        isOwn: index > 0,
      });
    }
  }
  return [...found.values()];
}
