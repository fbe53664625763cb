import { nearest } from '../../nearest.ts';
import { readCatalogue } from '../../templating/catalogue.ts';
import { checkTemplate } from '../../templating/check-template.ts';
import { tableFields } from '../../templating/input-tables.ts';
import { rootFields } from '../../templating/root-shape.ts';
import type { Files } from '../../world/files.ts';
import { EXIT } from '../exit.ts';
import { printProblems } from '../print-problems.ts';
import type { Terminal } from '../terminal.ts';

/** `fields <id>`: which facts a template uses and where each comes from; without an id, the list of documents. */
export function fields(
  id: string | undefined,
  options: { readonly templates: readonly string[]; readonly json: boolean },
  files: Files,
  terminal: Terminal,
): number {
  const catalogue = readCatalogue(files, options.templates);
  const template = catalogue.templates.find((candidate) => candidate.id === id);
  if (!template) {
    const known = catalogue.templates.map((candidate) => candidate.id);
    const similar = id === undefined ? null : nearest(id, known);
    if (id !== undefined)
      terminal.printError(`Нет документа «${id}».${similar ? ` Может быть, «${similar}»?` : ''}`);
    for (const { id: name, meta } of catalogue.templates) terminal.print(`${name.padEnd(24)} ${meta.title}`);
    return id === undefined ? EXIT.done : EXIT.usage;
  }
  const [platform = {}] = Object.values(catalogue.data.platforms);
  const [words = {}] = Object.values(catalogue.data.vocabularies);
  const root = rootFields(
    template.id,
    catalogue.templates.map((candidate) => candidate.id),
    { platform, words, tables: tableFields(catalogue.data.tables) },
  );
  const laws = Object.keys(catalogue.data.laws);
  const { fields: used, problems } = checkTemplate(template, root, catalogue.partials, laws);
  const rows = [...used].map(([path, field]) => ({
    field: path,
    label: field.label,
    source: 'source' in field ? field.source : '',
    required: template.meta.requires.includes(path),
  }));
  rows.sort((a, b) => (a.field < b.field ? -1 : 1));
  if (options.json) terminal.print(JSON.stringify({ id: template.id, fields: rows }, null, 2));
  else
    for (const row of rows)
      terminal.print(`${row.required ? '*' : ' '} ${row.field.padEnd(36)} ${row.label} – ${row.source}`);
  if (!options.json)
    terminal.print(
      '* – без этого документ не готовится; остальное при отсутствии остаётся для записи от руки.',
    );
  printProblems(problems, terminal, true);
  return problems.length > 0 ? EXIT.problems : EXIT.done;
}
