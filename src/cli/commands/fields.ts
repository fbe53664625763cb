import type { Catalogue, Template } from '../../templating/catalogue.ts';
import { ASKERS, type Filing } from '../../templating/filing.ts';
import { usedFacts } from '../../templating/used-facts.ts';
import { catalogueWith } from '../catalogue-with.ts';
import type { CommandPlace } from '../command-place.ts';
import { EXIT } from '../exit.ts';
import { printProblems } from '../print-problems.ts';
import { printableJson } from '../printable.ts';
import { refuse } from '../refuse.ts';
import type { Terminal } from '../terminal.ts';

/** Options of `sferum-docs fields`. */
export interface FieldsOptions {
  /** Folders, the built-in one first. */
  readonly templates: readonly string[];
  readonly json: boolean;
}

/** `fields <id>`: which facts a template uses and where each comes from; without an id, the list of documents. */
export function fields(
  id: string | undefined,
  { templates, json }: FieldsOptions,
  { files, terminal }: CommandPlace,
): number {
  const catalogue = catalogueWith(id === undefined ? [] : [id], templates, files);
  if ('problem' in catalogue)
    return refuse(catalogue.problem, EXIT.usage, { json, showValues: true }, terminal);
  const template = catalogue.value.templates.find((candidate) => candidate.id === id);
  return template
    ? printFacts(catalogue.value, template, json, terminal)
    : printDocuments(catalogue.value, json, terminal);
}

function printDocuments({ templates }: Catalogue, json: boolean, terminal: Terminal): number {
  const documents = templates.map(({ id, meta }) => ({
    id,
    title: meta.title,
    about: meta.about,
    ...meta.filing,
  }));
  if (json) terminal.print(printableJson({ documents, problems: [] }, 2));
  else for (const one of documents) terminal.print(`${one.id.padEnd(32)} ${one.about}${filed(one)}`);
  return EXIT.done;
}

/** « (закон; хранить: постоянно)». */
function filed({ askedBy, kept }: Filing): string {
  const parts = [...(askedBy ? [ASKERS[askedBy.who]] : []), ...(kept ? [`хранить: ${kept.term}`] : [])];
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}

function printFacts(catalogue: Catalogue, template: Template, json: boolean, terminal: Terminal): number {
  const { facts, problems } = usedFacts(catalogue, template);
  if (json) terminal.print(printableJson({ id: template.id, fields: facts, problems }, 2));
  else {
    for (const { field, label, source, required } of facts)
      terminal.print(`${required ? '*' : ' '} ${field.padEnd(36)} ${label} – ${source}`);
    terminal.print(
      '* – без этого документ не готовится; остальное при отсутствии остаётся для записи от руки.',
    );
    printProblems(problems, terminal, true);
  }
  return problems.length > 0 ? EXIT.problems : EXIT.done;
}
