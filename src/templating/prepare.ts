import { parse } from 'yaml';
import type { Files } from '../world/files.ts';
import { type Catalogue, digestOf, isolatedHandlebars, readCatalogue, type Template } from './catalogue.ts';
import { checkTemplates, namedFacts } from './catalogue-checks.ts';
import type { TemplateSource } from './check-context.ts';
import type { ShapeKey } from './fact-shapes.ts';
import { checkKey, NOTHING_PREPARED, textKey } from './prepared.ts';
import { COMPILING } from './render-engine.ts';
import { parseTemplate } from './syntax.ts';
import { typesetProgram } from './typeset.ts';

/**
 * The source of the value `Prepared` of a folder of templates: the build puts it into the program. Throws when something is
 * wrong in the folder.
 */
export function preparedSource(files: Files, folder: string): string {
  const catalogue = readCatalogue(files, [folder], NOTHING_PREPARED);
  refuse(catalogue);
  const templates = [
    ...[...catalogue.templates, ...catalogue.amending].map((template) => entry(template, template.meta)),
    ...[...catalogue.partials.values()].map((partial) => entry(partial, null)),
  ];
  return `{templates:{${templates.join()}},data:${JSON.stringify(dataOf(catalogue))},tables:{${tablesOf(catalogue).join()}},named:{${JSON.stringify(digestOf(catalogue))}:{${namedOf(catalogue).join()}}}}`;
}

function refuse({ problems }: Pick<Catalogue, 'problems'>): void {
  const [problem] = problems;
  if (problem) throw new Error(`${problem.file}: ${problem.message}`);
}

function entry({ file, text }: TemplateSource, meta: Template['meta'] | null): string {
  const { program } = parseTemplate(text, file);
  const code = program && isolatedHandlebars().precompile(typesetProgram(program), COMPILING);
  return `${JSON.stringify(textKey(text))}:{meta:${JSON.stringify(meta)},code:${code}}`;
}

function dataOf({ sources }: Catalogue): Readonly<Record<string, unknown>> {
  // Tables are read by a reader of their own.
  const read = sources.filter(({ file }) => file.endsWith('.yaml') && !/[\\/]tables[\\/]/u.test(file));
  const texts = read.map(({ bytes }) => new TextDecoder().decode(bytes));
  return Object.fromEntries(texts.map((text) => [textKey(text), parse(text)]));
}

function tablesOf({ sources, data }: Catalogue): readonly string[] {
  return data.tables.map((table) => {
    const source = sources.find(
      ({ file }) => /[\\/]tables[\\/]([^\\/]+)\.yaml$/u.exec(file)?.[1] === table.name,
    );
    const columns = table.columns.map(
      ({ words, ...column }) => `{...${JSON.stringify(column)},words:new Map(${JSON.stringify([...words])})}`,
    );
    const key = textKey(new TextDecoder().decode(source?.bytes));
    return `${JSON.stringify(key)}:{...${JSON.stringify(table)},columns:[${columns.join()}]}`;
  });
}

/** For every platform and kind of the folder: a run reads those of one. */
function namedOf(catalogue: Catalogue): readonly string[] {
  const { platforms, vocabularies } = catalogue.data;
  const kinds = Object.keys(vocabularies) as ShapeKey['kind'][];
  const keys = Object.keys(platforms).flatMap((platform) => kinds.map((kind) => ({ platform, kind })));
  return keys.map((key) => {
    refuse({ problems: checkTemplates(catalogue, key) });
    const named = JSON.stringify(Object.fromEntries(namedFacts(catalogue, key)));
    return `get ${JSON.stringify(checkKey(key))}(){return JSON.parse(${JSON.stringify(named)})}`;
  });
}
