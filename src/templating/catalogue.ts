import { basename } from 'node:path';
import Handlebars from 'handlebars/dist/handlebars.js';
import type { Problem } from '../problem.ts';
import { sha256 } from '../world/hash.ts';
import { type ReadFiles, UnchangedFiles } from '../world/unchanged.ts';
import type { TemplateSource } from './check-context.ts';
import { readTemplateData, type TemplateData } from './data.ts';
import { byOrder, listTemplates, type TemplateFile, type TemplateHead } from './heads.ts';
import { documentTagProblems, messageTagProblems } from './meta-checks.ts';
import { PREPARED, type Prepared } from './prepared.ts';
import { readTemplate } from './read-template.ts';

export interface Template extends TemplateSource, TemplateHead {}

/** All templates, partials and data files of the built-in folder and of the folders laid over it. */
export interface Catalogue {
  /** In catalogue order. */
  readonly templates: readonly Template[];
  /** Orders that amend an issued act, of the folder `amending`: made with its new edition alone. */
  readonly amending: readonly Template[];
  readonly partials: ReadonlyMap<string, TemplateSource>;
  readonly data: TemplateData;
  /** Every file that was read, for the manifest. */
  readonly sources: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  readonly problems: readonly Problem[];
  /** See there. */
  readonly prepared: Prepared;
}

const readings = new WeakMap<Prepared, UnchangedFiles<Catalogue>>();

/**
 * Reads the catalogue. A file in a later folder replaces the one of the same name in an earlier folder. While no file has changed,
 * the catalogue is the same object, with what was worked out about it.
 */
export function readCatalogue(
  files: ReadFiles,
  folders: readonly string[],
  prepared: Prepared = PREPARED,
): Catalogue {
  const known = readings.get(prepared) ?? new UnchangedFiles<Catalogue>();
  readings.set(prepared, known);
  return known.read(files, JSON.stringify(folders), (asked) => readAnew(asked, folders, prepared));
}

function readAnew(files: ReadFiles, folders: readonly string[], prepared: Prepared): Catalogue {
  const problems = folders.filter((folder) => files.stat(folder)?.kind !== 'directory').map(noFolder);
  const sources: Catalogue['sources'][number][] = [];
  const readText = (path: string, file: string): string => {
    const bytes = files.read(path);
    sources.push({ file, bytes });
    return new TextDecoder().decode(bytes);
  };
  const read: ReadTemplate = (found, kind) => {
    const template = readTemplate(found.file, readText(found.path, found.file), kind, prepared);
    problems.push(...template.problems);
    return template;
  };
  const partials = readPartials(listTemplates(files, folders, 'partials'), read, problems);
  const templates = readDocuments(listTemplates(files, folders, ''), read);
  const amending = readDocuments(listTemplates(files, folders, 'amending'), read);
  const known = { documents: templates.map(({ id }) => id), partials: [...partials.keys()] };
  problems.push(...templates.flatMap(({ file, meta }) => documentTagProblems(file, meta.tags, known)));
  const data = readTemplateData(files, folders, readText, prepared);
  problems.push(...data.problems);
  return { templates, amending, partials, data, sources, problems, prepared };
}

type ReadTemplate = (found: TemplateFile, kind: 'whole' | 'part') => ReturnType<typeof readTemplate>;

function readPartials(
  found: readonly TemplateFile[],
  read: ReadTemplate,
  problems: Problem[],
): ReadonlyMap<string, TemplateSource> {
  const partials = new Map<string, TemplateSource>();
  for (const one of found) {
    const { source, tags } = read(one, 'part');
    if (!source) continue;
    partials.set(one.name, source);
    problems.push(...messageTagProblems(source.file, tags));
  }
  return partials;
}

function readDocuments(found: readonly TemplateFile[], read: ReadTemplate): readonly Template[] {
  const templates = found.flatMap((file) => {
    const { source, meta } = read(file, 'whole');
    // No copy: that would make the syntax tree, which a prepared template can do without.
    return source ? [Object.assign(source, { id: file.name, isOwn: file.isOwn, meta: meta() })] : [];
  });
  return templates.sort(byOrder);
}

/** Tells whether two catalogues hold the same files. */
export function digestOf({ sources }: Pick<Catalogue, 'sources'>): string {
  const files = sources.map(({ file, bytes }) => [basename(file), sha256(bytes)]);
  return sha256(new TextEncoder().encode(JSON.stringify(files)));
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
