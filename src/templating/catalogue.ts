import Handlebars from 'handlebars/dist/handlebars.js';
import type { Element } from '../document/markup.ts';
import type { Problem } from '../problem.ts';
import type { Files } from '../world/files.ts';
import type { TemplateSource } from './check-context.ts';
import { readTemplateData, type TemplateData } from './data.ts';
import { byOrder, listTemplates, type TemplateFile, type TemplateHead } from './heads.ts';
import { documentTagProblems, messageTagProblems } from './meta-checks.ts';
import { metaTags } from './meta-tags.ts';
import { readMetadata } from './metadata.ts';
import { parseOwnMarkup } from './own-markup.ts';
import { parseTemplate } from './syntax.ts';

export interface Template extends TemplateSource, TemplateHead {
  readonly text: string;
}

/** All templates, partials and data files of the built-in folder and of the folders laid over it. */
export interface Catalogue {
  /** In catalogue order. */
  readonly templates: readonly Template[];
  readonly partials: ReadonlyMap<string, TemplateSource>;
  readonly data: TemplateData;
  /** Every file that was read, for the manifest. */
  readonly sources: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  readonly problems: readonly Problem[];
}

/** Reads the catalogue. A file in a later folder replaces the one of the same name in an earlier folder. */
export function readCatalogue(files: Files, folders: readonly string[]): Catalogue {
  const problems: Problem[] = [];
  const sources: Catalogue['sources'][number][] = [];
  const readText = (path: string, file: string): string => {
    const bytes = files.read(path);
    sources.push({ file, bytes });
    return new TextDecoder().decode(bytes);
  };
  const read = (
    found: TemplateFile,
    kind: 'whole' | 'part',
  ): (TemplateSource & { text: string; root: Element }) | null => {
    const text = readText(found.path, found.file);
    const parsed = parseTemplate(text, found.file);
    const markup = parseOwnMarkup(text, found.file, kind);
    problems.push(...parsed.problems, ...markup.problems);
    return parsed.program ? { file: found.file, text, program: parsed.program, root: markup.root } : null;
  };
  problems.push(...folders.filter((folder) => files.stat(folder)?.kind !== 'directory').map(noFolder));
  const partials = new Map<string, TemplateSource>();
  for (const found of listTemplates(files, folders, 'partials')) {
    const source = read(found, 'part');
    if (!source) continue;
    partials.set(found.name, source);
    problems.push(...messageTagProblems(source.file, metaTags(source.text, source.root)));
  }
  const templates = listTemplates(files, folders, '').flatMap((found) => {
    const source = read(found, 'whole');
    if (!source) return [];
    const { file, text, program, root } = source;
    return [{ file, text, program, id: found.name, isOwn: found.isOwn, meta: readMetadata(text, root) }];
  });
  templates.sort(byOrder);
  const known = { documents: templates.map(({ id }) => id), partials: [...partials.keys()] };
  problems.push(...templates.flatMap(({ file, meta }) => documentTagProblems(file, meta.tags, known)));
  const data = readTemplateData(files, folders, readText);
  return { templates, partials, data, sources, problems: [...problems, ...data.problems] };
}

function noFolder(folder: string): Problem {
  return {
    severity: 'error',
    code: 'template/no-folder',
    message: `Нет папки шаблонов «${folder}».`,
    hint: 'Исправьте путь: --templates ПАПКА.',
  };
}

/** An isolated Handlebars: nothing registered on it leaks to other users of the library. */
export function isolatedHandlebars(): typeof Handlebars {
  const environment = Handlebars.create();
  for (const name of ['log', 'lookup']) environment.unregisterHelper(name);
  return environment;
}
